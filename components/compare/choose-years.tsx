import Form from 'next/form'
import { COMPARE_ADDRESS } from '@/lib/compare/address'
import type { CompareControls } from '@/lib/compare/compare-controls'
import { KeptFields } from './kept-fields'

/** The first and the last year of a comparison. */
export function ChooseYears({ controls: { years, kept } }: { controls: CompareControls }) {
  return (
    <Form
      action={COMPARE_ADDRESS}
      scroll={false}
      prefetch={false}
      className="not-printed flex flex-wrap items-end gap-x-4 gap-y-2"
    >
      <KeptFields kept={kept} years={false} />
      <input type="hidden" name="show" value="years" />
      <YearField name="from" label="From" value={years.from} choices={years.choices} />
      <YearField name="to" label="To" value={years.to} choices={years.choices} />
      <button type="submit" className="rounded border border-council px-4 py-2 font-semibold text-council">
        Show these years
      </button>
    </Form>
  )
}

function YearField(props: { name: string; label: string; value: string; choices: string[] }) {
  const { name, label, value, choices } = props
  return (
    <div>
      <label htmlFor={`compare-${name}`} className="mb-1 block font-semibold">
        {label}
      </label>
      <select
        id={`compare-${name}`}
        key={value}
        name={name}
        defaultValue={value}
        className="rounded border border-rule bg-white px-3 py-2"
      >
        {choices.toReversed().map((year) => (
          <option key={year}>{year}</option>
        ))}
      </select>
    </div>
  )
}
