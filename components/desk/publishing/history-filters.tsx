import type { ReactNode } from 'react'
import { HISTORY_ADDRESS } from '@/lib/desk/address'
import type { HistoryPage } from '@/lib/desk/publishing/history-page'

/** A plain form, which asks for the same page. */
export function HistoryFilters({
  filters,
  whole,
}: {
  filters: HistoryPage['filters']
  whole: string | null
}) {
  const { person, kind, council, year, from, to, people, kinds, councils, years } = filters
  return (
    <search aria-label="Filter the steps" className="not-printed">
      <form
        action={HISTORY_ADDRESS}
        method="get"
        className="mt-6 grid gap-x-4 gap-y-3 border-y border-hairline py-4 sm:grid-cols-2 lg:grid-cols-3"
      >
        <Choice name="person" label="Person" value={person} all="Everyone">
          {people.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Choice>
        <Choice name="kind" label="What was done" value={kind} all="Everything">
          {kinds.map(({ id, words }) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </Choice>
        <Choice name="year" label="Reporting year" value={year} all="All years">
          {years.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Choice>
        <Field name="council" label="Council">
          <input
            id="council"
            name="council"
            type="text"
            list="councils"
            defaultValue={council}
            autoComplete="off"
            className="desk-field"
          />
          <datalist id="councils">
            {councils.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </Field>
        <Field name="from" label="First day">
          <input id="from" name="from" type="date" defaultValue={from ?? undefined} className="desk-field" />
        </Field>
        <Field name="to" label="Last day">
          <input id="to" name="to" type="date" defaultValue={to ?? undefined} className="desk-field" />
        </Field>
        <div className="flex flex-wrap items-baseline gap-x-6 gap-y-2 sm:col-span-2 lg:col-span-3">
          <button type="submit" className="desk-button">
            Show
          </button>
          {whole && <a href={whole}>Show all steps</a>}
        </div>
      </form>
    </search>
  )
}

function Field({ name, label, children }: { name: string; label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <label htmlFor={name} className="mb-1 block text-sm font-semibold">
        {label}
      </label>
      {children}
    </div>
  )
}

function Choice({
  name,
  label,
  value,
  all,
  children,
}: {
  name: string
  label: string
  value: string | null
  all: string
  children: ReactNode
}) {
  return (
    <Field name={name} label={label}>
      <select id={name} name={name} defaultValue={value ?? undefined} className="desk-field">
        <option value="">{all}</option>
        {children}
      </select>
    </Field>
  )
}
