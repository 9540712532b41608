import { isKnownSlug } from '@/lib/data/councils'
import { editionByNumber } from '@/lib/data/editions'
import { FIRST_YEAR_OF_MEASURES } from '@/lib/domain/measures'
import { type ChartAddress, readChartAddress } from '@/lib/series/read-chart-address'

/** Whether an address names a chart: of councils that there are, at an edition that there is. */
export async function isChart(address: ChartAddress): Promise<boolean> {
  const at = readChartAddress(address, FIRST_YEAR_OF_MEASURES)
  if ('problem' in at) return false
  const { state, edition } = at
  const slugs = state.view === 'trend' ? [state.council] : state.view === 'compare' ? state.councils : []
  const found = await Promise.all([
    ...slugs.map(isKnownSlug),
    ...(edition === null ? [] : [editionByNumber(edition).then((one) => one !== null)]),
  ])
  return found.every(Boolean)
}
