import { isKnownSlug } from '@/lib/data/councils'
import { editionByNumber } from '@/lib/data/editions'
import type { ChartAddress } from '@/lib/series/address-migrations'
import { councilsOf, readChartAddress } from '@/lib/series/chart-address'

/** For a status code: apart from chart-page.ts, so that the proxy loads nothing that draws. */
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
