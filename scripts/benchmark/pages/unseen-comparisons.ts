const MEASURES = ['upheld-rate', 'compliance-rate', 'early-remedy-rate']
const YEARS = ['2018-19', '2019-20', '2020-21', '2021-22', '2022-23', '2023-24', '2024-25']
const TOGETHER = 4

const spans = YEARS.flatMap((from, i) => YEARS.slice(i + 1).map((to) => ({ from, to })))

const slug = (number: number) => `testville-${String(number).padStart(4, '0')}`

/**
 * Addresses of comparisons of four invented councils each, no two of which share a chart: where the councils are
 * the same, the measure or the years differ.
 * @param councils how many there are
 * @returns in the order in which to ask for them
 */
export function unseenComparisons(councils: number): string[] {
  const groups = Array.from({ length: Math.floor(councils / TOGETHER) }, (_, group) =>
    Array.from({ length: TOGETHER }, (_, i) => slug(group * TOGETHER + i + 1)).join('~'),
  )
  return spans.flatMap(({ from, to }) =>
    MEASURES.flatMap((measure) =>
      groups.map((group) => `/compare?councils=${group}&measure=${measure}&from=${from}&to=${to}`),
    ),
  )
}
