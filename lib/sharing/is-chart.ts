import { isKnownSlug } from '@/lib/data/councils'
import { editionByNumber } from '@/lib/data/editions'
import type { ChartAddress } from '@/lib/series/address-migrations'
import { councilsOf, readChartAddress } from '@/lib/series/chart-address'

/** Whether an address names a chart: of councils that there are, at an edition that there is. */
export async function isChart(address: ChartAddress): Promise<boolean> {
  const asked = readChartAddress(address)
  if ('problem' in asked) return false
  const { subjects, edition } = asked
  const found = await Promise.all([
    ...councilsOf(subjects).map(isKnownSlug),
    ...(edition === null ? [] : [editionByNumber(edition).then((one) => one !== null)]),
  ])
  return found.every(Boolean)
}
