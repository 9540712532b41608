export function NameBox({ id, label, typed }: { id: string; label: string; typed: string }) {
  return (
    <>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
      </label>
      <div className="flex">
        <input
          id={id}
          name="add"
          type="text"
          defaultValue={typed}
          autoComplete="off"
          className="min-w-0 flex-1 rounded-l border border-rule bg-white px-3 py-2"
        />
        <button type="submit" className="rounded-r bg-council px-4 py-2 font-semibold text-white">
          Add
        </button>
      </div>
    </>
  )
}
