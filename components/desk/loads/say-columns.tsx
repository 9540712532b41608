import { instructionForm } from '@/lib/desk/address'
import type { FileView } from '@/lib/desk/loads/file-view'
import { headingField, takenForField } from '@/lib/desk/loads/instruction-fields'
import type { LoadPage } from '@/lib/desk/loads/load-page'

/** Of a file whose headings were not found: so many columns can be named at once. */
const UNKNOWN_COLUMNS = 3

/** A form that says which year a data file is of, and what its columns are. */
export function SayColumns({
  loadId,
  number,
  path,
  columns,
  takenFor,
}: {
  loadId: string
  number: number
  path: string
  columns: NonNullable<FileView['columns']>
  takenFor: LoadPage['takenFor']
}) {
  const of = (name: string) => `${name}-${number}`
  return (
    <details className="not-printed mt-1 text-sm">
      <summary className="cursor-pointer text-council">Say its year or its columns</summary>
      <form
        method="post"
        action={instructionForm(loadId, number)}
        aria-label={`Year and columns of ${path}`}
        className="mt-2 space-y-3"
      >
        <div>
          <label htmlFor={of('year')} className="block font-semibold">
            Reporting year, such as 2025-26
          </label>
          <p className="text-quiet">Leave it empty if the file says it.</p>
          <input id={of('year')} name="year" className="desk-field" autoComplete="off" />
        </div>
        {columns.map((column, at) => (
          <div key={headingField(at)}>
            <input type="hidden" name={headingField(at)} value={column.heading} />
            <label htmlFor={of(takenForField(at))} className="wrap-anywhere block font-semibold">
              {column.heading}
            </label>
            <p className="wrap-anywhere text-quiet">
              {column.values.length > 0
                ? `Its first values: ${column.values.join(', ')}`
                : 'It has no values.'}
            </p>
            <TakenFor
              id={of(takenForField(at))}
              name={takenForField(at)}
              takenFor={takenFor}
              asItIs={column.takenFor === null ? 'as now: left out' : `as now: ${column.takenFor}`}
            />
          </div>
        ))}
        {columns.length === 0 &&
          Array.from({ length: UNKNOWN_COLUMNS }, (_, at) => (
            <fieldset key={headingField(at)}>
              <legend className="sr-only">Column {at + 1}</legend>
              <label htmlFor={of(headingField(at))} className="block font-semibold">
                Heading of a column, as it is in the file
              </label>
              <input
                id={of(headingField(at))}
                name={headingField(at)}
                className="desk-field"
                autoComplete="off"
              />
              <label htmlFor={of(takenForField(at))} className="mt-1 block font-semibold">
                What it is
              </label>
              <TakenFor
                id={of(takenForField(at))}
                name={takenForField(at)}
                takenFor={takenFor}
                asItIs="choose one"
              />
            </fieldset>
          ))}
        <button type="submit" className="desk-button">
          Read it again
        </button>
      </form>
    </details>
  )
}

function TakenFor({
  id,
  name,
  takenFor,
  asItIs,
}: {
  id: string
  name: string
  takenFor: LoadPage['takenFor']
  asItIs: string
}) {
  return (
    <select id={id} name={name} className="desk-field" defaultValue="">
      <option value="">{asItIs}</option>
      {takenFor.map((one) => (
        <option key={one.name} value={one.name}>
          {one.words}
        </option>
      ))}
    </select>
  )
}
