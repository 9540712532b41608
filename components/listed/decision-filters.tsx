import type { FilterField, ListedFilters } from '@/lib/listed/filters'

/** A plain form: every choice has an address. */
export function DecisionFilters({ filters: { action, fields } }: { filters: ListedFilters }) {
  return (
    <search aria-label="Filter the decisions" className="not-printed">
      <form
        action={action}
        method="get"
        className="grid grid-cols-2 items-end gap-x-4 gap-y-3 border-y border-hairline py-4 lg:grid-cols-[1fr_1.4fr_1.6fr_1.2fr_auto] max-lg:[&>:last-child]:col-span-2"
      >
        {fields.map((field) => (
          <FilterChoice key={`${field.name} ${field.value}`} field={field} />
        ))}
        <button type="submit" className="h-11 rounded bg-council px-4 font-semibold text-white">
          Show
        </button>
      </form>
    </search>
  )
}

export function FilterChoice({
  field: { name, label, value, options },
}: {
  field: Pick<FilterField, 'label' | 'value' | 'options'> & { name: string }
}) {
  const id = `filter-${name}`
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block text-sm font-semibold">
        {label}
      </label>
      <select
        id={id}
        name={name}
        defaultValue={value}
        className="h-11 w-full min-w-0 rounded border border-rule bg-white px-3"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </div>
  )
}
