import type { Council, CouncilAlias, SuccessionTo } from '@/lib/domain/council'
import { type Day, dayOf } from '@/lib/domain/day'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { ofRegister } from '@/lib/platform/cache'
import { database } from './client'
import type { Council as CouncilRow, Succession as SuccessionRow } from './generated/client'

/** Every council of the register, by name. */
export function allCouncils(): Promise<Council[]> {
  return ofRegister('councils', async () => {
    const rows = await database().council.findMany({ orderBy: [{ name: 'asc' }, { slug: 'asc' }] })
    return rows.map(councilFromRow)
  })
}

function bySlug(): Promise<Map<string, Council>> {
  return ofRegister(
    'councils by slug',
    async () => new Map((await allCouncils()).map((council) => [council.slug, council])),
  )
}

/** The council of a slug, or null. */
export async function councilBySlug(slug: string): Promise<Council | null> {
  return (await bySlug()).get(slug) ?? null
}

/** The councils of some slugs, by name. */
export async function councilsBySlugs(slugs: readonly string[]): Promise<Council[]> {
  const wanted = new Set(slugs)
  return (await allCouncils()).filter(({ slug }) => wanted.has(slug))
}

/** Whether the register has a council of this slug. */
export async function isKnownSlug(slug: string): Promise<boolean> {
  return (await bySlug()).has(slug)
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
export function allAliases(): Promise<CouncilAlias[]> {
  return ofRegister('aliases', async () => {
    const rows = await database().councilAlias.findMany()
    return rows.map(({ councilSlug, alias, normalised }) => ({ slug: councilSlug, alias, normalised }))
  })
}

/** The councils that one came from and went into, with the day and the way, oldest first. */
export function successionsOf(slug: string): Promise<Successions> {
  return ofRegister(`successions of ${slug}`, () => readSuccessions(slug))
}

type Successions = { predecessors: SuccessionTo[]; successors: SuccessionTo[] }

async function readSuccessions(slug: string): Promise<Successions> {
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
export function neighboursOf(slug: string): Promise<Neighbours> {
  return ofRegister(`neighbours of ${slug}`, () => readNeighbours(slug))
}

type Neighbours = { lower: string[]; upper: string[] }

async function readNeighbours(slug: string): Promise<Neighbours> {
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
