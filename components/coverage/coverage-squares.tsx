import { WideTable } from '@/components/ui/wide-table'
import type { Square, SquareRow } from '@/lib/coverage/squares'

/** The councils of a type a row, a reporting year a column: how full a square is, is the share that has figures. */
export function CoverageSquares({ years, rows }: { years: string[]; rows: SquareRow[] }) {
  return (
    <WideTable
      caption="Councils with figures, by authority type and reporting year"
      className="mt-8"
      tableClass="squares per-year"
    >
      <thead>
        <tr>
          <th scope="col">Councils</th>
          {years.map((year) => (
            <th key={year} scope="col" className="whitespace-nowrap">
              {year}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, title, squares }) => (
          <tr key={id}>
            <th scope="row">{title}</th>
            {squares.map((square) => (
              <td key={square.year}>
                <a href={square.href} aria-label={square.words}>
                  <SquareDrawn full={square.full} />
                  <span>{square.share}</span>
                </a>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </WideTable>
  )
}

const SIDE = 24

/** Filled from its foot. */
function SquareDrawn({ full }: Pick<Square, 'full'>) {
  const top = Math.round((1 - full) * SIDE)
  return (
    <svg viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden="true">
      <path d={`M0 ${top}h${SIDE}v${SIDE - top}H0z`} />
    </svg>
  )
}
