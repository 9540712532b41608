import { FIGURE_NAMES, type FigureName } from '@/lib/domain/figure-names'
import { OUTCOMES } from './label'
import { BAR, type Fault, type FigureCounts, meetsBar, type Tally, totals } from './tally'

/** What came of the cases, as `npm run accuracy` prints it. */
export function report(tally: Tally): string {
  return [
    figuresTable(tally),
    outcomesTable(tally),
    kindsTable(tally),
    tally.faults.length === 0
      ? 'Every case is as labelled.'
      : `${tally.faults.length} of ${tally.cases} cases are not as labelled:\n\n${tally.faults.map(faultLines).join('\n')}`,
    barLines(tally),
  ].join('\n\n')
}

function figuresTable({ printed, workedOut }: Tally): string {
  const rows = FIGURE_NAMES.filter((name) => printed.has(name) || workedOut.has(name)).map((name) => [
    name,
    ...cells(printed.get(name)),
    ...cells(workedOut.get(name)).slice(0, 3),
  ])
  const all = [sum(printed), sum(workedOut)] as const
  return table(
    ['', 'printed: right', 'missing', 'wrong', 'right', 'to work out: right', 'missing', 'wrong'],
    [...rows, ['all', ...cells(all[0]), ...cells(all[1]).slice(0, 3)]],
  )
}

function cells(counts: FigureCounts | undefined): string[] {
  if (!counts) return ['', '', '', '']
  const { right, missing, wrong } = counts
  return [String(right), String(missing), String(wrong), percent(right, right + missing + wrong)]
}

function sum(counts: Map<FigureName, FigureCounts>): FigureCounts {
  return [...counts.values()].reduce(
    (all, { right, missing, wrong }) => ({
      right: all.right + right,
      missing: all.missing + missing,
      wrong: all.wrong + wrong,
    }),
    { right: 0, missing: 0, wrong: 0 },
  )
}

function outcomesTable({ outcomes }: Tally): string {
  const rows = [...outcomes.values()].map(({ kind, expected, got }) => [
    kind,
    expected,
    ...OUTCOMES.map((outcome) => String(got.get(outcome) ?? '')),
  ])
  return table(['files', 'labelled', ...OUTCOMES], rows, 2)
}

/** A row for each kind of case. What is missing from a letter that was accepted is neither right nor wrong. */
function kindsTable({ kinds }: Tally): string {
  const rows = [...kinds].map(([kind, counts]) => [
    kind,
    ...[counts.cases, counts.right, counts.withheld, counts.wrong, counts.asLabelled].map(String),
  ])
  return table(['kind', 'cases', 'right', 'withheld', 'wrong', 'as labelled'], rows)
}

function faultLines({ kind, name, faults, said }: Fault): string {
  const words = said.length > 0 ? [`  The reader says: ${said.slice(0, 3).join(' ')}`] : []
  return [`${kind}, ${name}:`, ...faults.map((fault) => `  ${fault}`), ...words].join('\n')
}

function barLines(tally: Tally): string {
  const { right, printed, wrong } = totals(tally)
  return [
    `${wrong} wrong accepted (the bar: ${BAR.wrong})`,
    `${percent(right, printed)} right of the ${printed} printed (the bar: ${100 * BAR.rightOfPrinted} %)`,
    meetsBar(tally) ? 'The bar is met.' : 'The bar is NOT met.',
  ].join('\n')
}

/** Rounded down, so that only all is 100 %. */
function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${(Math.floor((part / whole) * 10_000) / 100).toFixed(2)} %`
}

function table(head: string[], rows: string[][], textColumns = 1): string {
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i]?.length ?? 0)))
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, i) => (i < textColumns ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
