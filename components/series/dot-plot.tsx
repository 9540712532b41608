import { councilAddress } from '@/lib/council/address'
import { sourceAddress } from '@/lib/letter/address'
import type { StripCell, StripColumn, StripRow, StripsChart } from '@/lib/series/strips'
import { STRIP_RANGE_WORDS } from '@/lib/words/expected-words'
import styles from './dot-plot.module.css'
import { CouncilMark, RangeMark, TickMark } from './marks'
import { StripInPage } from './strip'

/** With more columns, strips are too short for a narrow screen. */
const FEW_COLUMNS = 4

/** The strips of a comparison in a page: a row a council and a column a year, on a phone one council after another. */
export function DotPlot({ chart }: { chart: StripsChart }) {
  const { columns, rows, breakBefore } = chart
  return (
    <div
      data-dot-plot
      className={`${styles.plot} ${columns.length <= FEW_COLUMNS ? styles.few : ''}`}
      style={{ '--columns': gridColumns(columns) } as React.CSSProperties}
    >
      <div className={`${styles.head} text-sm text-quiet`} aria-hidden="true">
        <span />
        {columns.map(({ year, words, note }, at) => (
          <span key={year} className={`pr-3 ${at === breakBefore ? styles.broken : ''}`}>
            <span className="block">{words}</span>
            {note && <span className="block">{note}</span>}
            {breakBefore !== null && at === breakBefore - 1 && <span className="block">method changed</span>}
          </span>
        ))}
      </div>
      <ul>
        {rows.map((row) => (
          <Row key={row.slug} row={row} columns={columns} breakBefore={breakBefore} />
        ))}
      </ul>
      <Legend chart={chart} />
    </div>
  )
}

function gridColumns(columns: StripColumn[]): string {
  const widths = columns.map(({ until }) => (until === undefined ? 'minmax(0, 1fr)' : '5.5rem'))
  return ['minmax(6rem, 10.5rem)', ...widths].join(' ')
}

function Row({
  row,
  columns,
  breakBefore,
}: {
  row: StripRow
  columns: StripColumn[]
  breakBefore: number | null
}) {
  const { slug, council, facts, cells } = row
  return (
    <li className={styles.row} data-series={slug}>
      <div className="pr-3 pb-1">
        <h2 className="text-[1.1875rem] print:text-sm">
          <a href={councilAddress(slug)} className="text-ink no-underline hover:underline">
            {council}
          </a>
        </h2>
        <p className="text-sm text-quiet print:text-xs">{facts}</p>
      </div>
      <ol className={styles.cells}>
        {columns.map((column, at) => {
          const cell = cells[at]
          if (!cell) throw new Error(`${slug} has no strip of ${column.words}.`)
          const isBroken = at === breakBefore
          return (
            <li key={column.year} className={`${styles.cell} ${isBroken ? styles.broken : ''}`}>
              {isBroken && (
                <p className={`${styles.change} ${styles.onlyInList} text-sm text-quiet`}>
                  The Ombudsman’s method changed here. Rates before and after do not compare.
                </p>
              )}
              {column.until === undefined ? (
                <>
                  <p className={`${styles.year} text-sm text-quiet`}>{column.words}</p>
                  <Cell cell={cell} />
                </>
              ) : (
                <p className={`${styles.run} text-sm text-quiet`}>
                  <span className={styles.year}>{column.words}: </span>
                  {cell.counts}
                </p>
              )}
            </li>
          )
        })}
      </ol>
    </li>
  )
}

function Cell({ cell }: { cell: StripCell }) {
  const { marks, counts, verdict, kind, rates, source, otherwise } = cell
  if (kind === 'none') return <p className="text-sm text-quiet">{counts}</p>
  return (
    <div className="min-w-0 text-sm print:text-xs">
      {marks && (
        <div className={styles.strip}>
          <StripInPage marks={marks} />
        </div>
      )}
      <p>
        <span className="font-semibold whitespace-nowrap">{counts}</span>
        {verdict && (
          <>
            {' '}
            <span className={kind === 'outside' ? 'font-semibold' : 'text-quiet'}>{verdict}</span>
          </>
        )}
      </p>
      <p className={`${styles.onlyInList} text-quiet`}>
        {rates}
        {rates && source && '. '}
        {source && <a href={sourceAddress(source)}>{source.words}</a>}
        {otherwise && `; ${otherwise}`}
      </p>
    </div>
  )
}

/** The mark stays with the first word. */
const [FIRST_WORD, ...REST] = STRIP_RANGE_WORDS.split(' ')
const OTHER_WORDS = REST.join(' ')

function Legend({ chart: { counts, averageLabel, hasRanges, leftOut } }: { chart: StripsChart }) {
  return (
    <p className="mt-3 max-w-[60rem] text-sm text-quiet print:text-xs">
      In bold: {counts}. Each strip runs from 0 to 100%.{' '}
      <span className="whitespace-nowrap">
        <CouncilMark /> the council
      </span>
      {averageLabel && (
        <>
          {' '}
          <span className="ml-2">
            <TickMark /> {averageLabel}
          </span>
        </>
      )}
      {hasRanges && (
        <>
          {' '}
          <span className="ml-2">
            <span className="whitespace-nowrap">
              <RangeMark /> {FIRST_WORD}
            </span>{' '}
            {OTHER_WORDS}
          </span>
        </>
      )}
      {leftOut.length > 0 && <span className="block">{leftOut.join(' ')}</span>}
    </p>
  )
}
