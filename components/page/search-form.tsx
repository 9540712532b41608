/** Finds a council by any usual name; a plain form, so it works in any browser. */
export function SearchForm({
  id,
  value,
  visibleLabel,
}: {
  id: string
  value?: string
  visibleLabel?: string
}) {
  return (
    <search aria-label={visibleLabel ?? 'Find a council, from any page'}>
      <form action="/search" method="get">
        <label htmlFor={id} className={visibleLabel ? 'mb-2 block font-semibold' : 'sr-only'}>
          {visibleLabel ?? 'Find a council'}
        </label>
        <div className="flex">
          <input
            id={id}
            name="q"
            type="search"
            defaultValue={value}
            placeholder="Name of a council"
            autoComplete="off"
            className="min-w-0 flex-1 rounded-l border border-rule bg-white px-3 py-2 placeholder:text-quiet"
          />
          <button type="submit" className="rounded-r bg-council px-4 py-2 font-semibold text-white">
            Find
          </button>
        </div>
      </form>
    </search>
  )
}
