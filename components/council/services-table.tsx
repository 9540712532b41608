import { WideTable } from '@/components/ui/wide-table'
import type { ServicesColumn, ServicesView } from '@/lib/council/services-view'
import { sourceAddress } from '@/lib/letter/address'

/** What complaints about a council were about: counts by service, the years as columns. */
export function Services({ services }: { services: ServicesView }) {
  const { columns, rows, totals, notes } = services
  return (
    <section aria-labelledby="services" className="mt-14 space-y-4 print:mt-4">
      <div className="max-w-measure space-y-1">
        <h2 id="services">What complaints were about</h2>
        <p>
          Complaints and enquiries received by the Ombudsman about this council, by service. It does not
          investigate all of them, and decides some in a later year.
        </p>
      </div>
      <WideTable caption="Complaints and enquiries received, by service" tableClass="w-auto">
        <thead>
          <tr>
            <th scope="col" className={`${NAMES} align-bottom`}>
              Service
            </th>
            {columns.map((column) => (
              <Heading key={nameOf(column)} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ service, cells }) => (
            <tr key={service}>
              <th scope="row" data-quoted className={NAMES}>
                {service}
              </th>
              <Cells columns={columns} cells={cells} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="font-semibold">
            <th scope="row" className={NAMES}>
              Total
            </th>
            <Cells columns={columns} cells={totals} />
          </tr>
          <tr className="text-sm">
            <th scope="row" className={`${NAMES} align-top font-normal`}>
              Source
            </th>
            {columns.map((column) => (
              <td
                key={nameOf(column)}
                className={column.kind === 'none' ? NONE : 'pl-4 text-right align-top'}
              >
                {column.kind === 'year' && (
                  <a href={sourceAddress(column.source)} className="inline-block max-w-32">
                    {column.source.words}
                  </a>
                )}
              </td>
            ))}
          </tr>
        </tfoot>
      </WideTable>
      {notes.length > 0 && (
        <div className="max-w-measure text-sm text-quiet">
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      )}
    </section>
  )
}

/** The services stay in sight while the years scroll. */
const NAMES = 'sticky left-0 z-[1] min-w-32 bg-paper print:static print:bg-transparent'

/** The years without a number are as narrow as one can be. */
const NONE = 'pl-4 text-right text-quiet'

function Heading({ column }: { column: ServicesColumn }) {
  return column.kind === 'year' ? (
    <th scope="col" className="whitespace-nowrap pl-4 text-right">
      {column.year}
    </th>
  ) : (
    <th scope="col" className={`${NONE} text-xs font-normal`}>
      none of{' '}
      {column.years.map((year, at) => (
        <span key={year} className="block whitespace-nowrap">
          {year}
          {at < column.years.length - 1 && ' to '}
        </span>
      ))}
    </th>
  )
}

function Cells({ columns, cells }: { columns: ServicesColumn[]; cells: string[] }) {
  return columns.map((column, at) => (
    <td key={nameOf(column)} className={column.kind === 'none' ? NONE : 'pl-4 text-right'}>
      {cells[at]}
    </td>
  ))
}

function nameOf(column: ServicesColumn): string {
  return column.kind === 'year' ? column.year : column.years.join(' to ')
}
