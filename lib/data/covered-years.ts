import type { ReportingYear } from '@/lib/domain/reporting-year'
import { database } from './client'

/** Years that were found once; the register never loses one. */
const known = new Set<ReportingYear>()

/** Whether the register has a council that could have a letter for the year. */
export async function isCoveredYear(year: ReportingYear): Promise<boolean> {
  if (known.has(year)) return true
  const found = await database().council.findFirst({
    where: { firstYear: { lte: year }, lastYear: { gte: year } },
    select: { slug: true },
  })
  if (found) known.add(year)
  return found !== null
}
