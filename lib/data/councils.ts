import type { Council, CouncilAlias, SuccessionTo } from '@/lib/domain/council'
import { type Day, dayOf } from '@/lib/domain/day'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { ofRegister } from '@/lib/platform/cache'
import { database } from './client'
import type { Council as CouncilRow, Succession as SuccessionRow } from './generated/client'

/** Every council of the register, by name. */
export async function allCouncils(): Promise<Council[]> {
  const rows = await database().council.findMany({ orderBy: [{ name: 'asc' }, { slug: 'asc' }] })
  return rows.map(councilFromRow)
}

/** The council of a slug, or null. */
export async function councilBySlug(slug: string): Promise<Council | null> {
  const row = await database().council.findUnique({ where: { slug } })
  return row && councilFromRow(row)
}

/** The councils of some slugs, by name. */
export async function councilsBySlugs(slugs: readonly string[]): Promise<Council[]> {
  const rows = await database().council.findMany({
    where: { slug: { in: [...slugs] } },
    orderBy: [{ name: 'asc' }, { slug: 'asc' }],
  })
  return rows.map(councilFromRow)
}

/** Whether the register has a council of this slug. */
export async function isKnownSlug(slug: string): Promise<boolean> {
  const slugs = await ofRegister('slugs', async () => {
    const rows = await database().council.findMany({ select: { slug: true } })
    return new Set(rows.map((row) => row.slug))
  })
  return slugs.has(slug)
}

/** Whether the register has a council that could have a letter for the year. */
export async function isCoveredYear(year: ReportingYear): Promise<boolean> {
  const spans = await ofRegister('spans of years', () =>
    database().council.findMany({
      select: { firstYear: true, lastYear: true },
      distinct: ['firstYear', 'lastYear'],
    }),
  )
  return spans.some(
    ({ firstYear, lastYear }) =>
      firstYear !== null && lastYear !== null && firstYear <= year && year <= lastYear,
  )
}

/** Every name that councils go by. */
export async function allAliases(): Promise<CouncilAlias[]> {
  const rows = await database().councilAlias.findMany()
  return rows.map(({ councilSlug, alias, normalised }) => ({ slug: councilSlug, alias, normalised }))
}

/** The councils that one came from and went into, with the day and the way, oldest first. */
export async function successionsOf(
  slug: string,
): Promise<{ predecessors: SuccessionTo[]; successors: SuccessionTo[] }> {
  const order = [{ effectiveFrom: 'asc' as const }]
  const [predecessors, successors] = await Promise.all([
    database().succession.findMany({
      where: { successorSlug: slug },
      include: { predecessor: true },
      orderBy: [...order, { predecessorSlug: 'asc' }],
    }),
    database().succession.findMany({
      where: { predecessorSlug: slug },
      include: { successor: true },
      orderBy: [...order, { successorSlug: 'asc' }],
    }),
  ])
  return {
    predecessors: predecessors.map((row) => ({
      ...successionFromRow(row),
      council: councilFromRow(row.predecessor),
    })),
    successors: successors.map((row) => ({
      ...successionFromRow(row),
      council: councilFromRow(row.successor),
    })),
  }
}

/** The slugs of a council's neighbours among districts (`lower`) and among counties (`upper`), by name of slug. */
export async function neighboursOf(slug: string): Promise<{ lower: string[]; upper: string[] }> {
  const rows = await database().neighbour.findMany({
    where: { councilSlug: slug },
    select: { tier: true, neighbourSlug: true },
    orderBy: { neighbourSlug: 'asc' },
  })
  const of = (wanted: 'lower' | 'upper') =>
    rows.filter(({ tier }) => tier === wanted).map(({ neighbourSlug }) => neighbourSlug)
  return { lower: of('lower'), upper: of('upper') }
}

function successionFromRow(row: SuccessionRow) {
  const { kind, whole, done, status } = row
  return { effectiveFrom: dayOf(row.effectiveFrom), kind, whole, done, status }
}

/** A council as its row has it. */
export function councilFromRow(row: CouncilRow): Council {
  const { slug, name, officialName, gssCode, type, region, county, status, population } = row
  return {
    slug,
    name,
    officialName,
    gssCode,
    type,
    region,
    county,
    status,
    population,
    validFrom: dayOrNull(row.validFrom),
    validTo: dayOrNull(row.validTo),
    years:
      row.firstYear && row.lastYear
        ? { first: row.firstYear as ReportingYear, last: row.lastYear as ReportingYear }
        : null,
  }
}

function dayOrNull(date: Date | null): Day | null {
  return date && dayOf(date)
}
