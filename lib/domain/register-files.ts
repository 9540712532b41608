import { z } from 'zod'
import { type AnnouncedChange, readAnnounced } from './announced-changes'
import { AUTHORITY_TYPE_ORDER, type AuthorityType, hasTypeAverage } from './authority-types'
import type { Council, CouncilAlias, Succession } from './council'
import { readRows } from './csv-rows'
import type { Day } from './day'
import { normaliseName } from './normalise-name'
import { parseReportingYear } from './reporting-year'

/** A GSS code that a council has or had; Barnsley has two. */
type CouncilCode = {
  gssCode: string
  slug: string
  from: Day | null
  to: Day | null
  current: boolean
}

/** `lower` are districts and councils of one tier, `upper` counties and councils of one tier. Each pair is there once. */
type Neighbours = { tier: 'lower' | 'upper'; councils: [string, string] }

export type Register = {
  councils: Council[]
  codes: CouncilCode[]
  aliases: CouncilAlias[]
  successions: Succession[]
  neighbours: Neighbours[]
  announced: AnnouncedChange[]
}

const day = z.iso.date().transform((text) => text as Day)
const optionalDay = z.union([z.literal('').transform(() => null), day])
const optionalYear = z.string().transform((text) => (text === '' ? null : parseReportingYear(text)))

const councilRow = z.object({
  authority_id: z.string().regex(/^[a-z0-9-]+$/),
  gss_code: z.string(),
  name: z.string().min(1),
  official_name: z.string().min(1),
  type: z.enum(AUTHORITY_TYPE_ORDER.filter(hasTypeAverage) as [AuthorityType, ...AuthorityType[]]),
  region: z.string().min(1),
  county_name: z.string(),
  valid_from: optionalDay,
  valid_to: optionalDay,
  code_from: optionalDay,
  code_to: optionalDay,
  status: z.enum(['current', 'abolished', 'planned']),
  current_code: z.enum(['0', '1', '']),
  first_year: optionalYear,
  last_year: optionalYear,
  population_mid_2024: z.string(),
})
type CouncilRow = z.infer<typeof councilRow>

const otherBodyRow = z.object({
  body_id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  gss_code: z.string(),
  valid_to: optionalDay,
  first_year: optionalYear,
  last_year: optionalYear,
  other_names: z.string(),
})
type OtherBodyRow = z.infer<typeof otherBodyRow>

const aliasRow = z.object({ gss_code: z.string(), alias: z.string().min(1) })

const successionRow = z.object({
  predecessor_gss: z.string(),
  successor_gss: z.string(),
  successor: z.string(),
  effective_from: day,
  kind: z.enum(['unitarisation', 'merger', 'code-change']),
  whole: z.string(),
  status: z.string(),
})

const neighboursRow = z.object({ tier: z.enum(['lower', 'upper']), gss_a: z.string(), gss_b: z.string() })

type RegisterFiles = {
  /** A row for each code that a council has had. */
  register: string
  aliases: string
  lineage: string
  /** Bodies that get letters and are no principal councils. */
  otherBodies: string
  /** A row a pair of neighbours. */
  neighbours: string
  /** A row an area whose reorganisation is announced and not law. */
  announced: string
}

/** @throws an error that names the file and the line when a row is not as expected */
export function readRegister(files: RegisterFiles): Register {
  const rows = readRows('register.csv', files.register, councilRow)
  const slugByCode = new Map(
    rows.filter((row) => row.gss_code).map((row) => [row.gss_code, row.authority_id]),
  )
  const slugByName = new Map(rows.map((row) => [row.name, row.authority_id]))
  const slugOf = (code: string) => slugByCode.get(code)

  const aliases = readRows('aliases.csv', files.aliases, aliasRow).flatMap(({ gss_code, alias }) => {
    const slug = slugOf(gss_code)
    return slug ? [{ slug, alias, normalised: normaliseName(alias) }] : []
  })
  const planned = rows
    .filter((row) => row.status === 'planned')
    .flatMap((row) => [row.name, row.official_name].map((alias) => aliasOf(row, alias)))

  const successions = readRows('lineage.csv', files.lineage, successionRow).flatMap((row): Succession[] => {
    // A new code for the same council is no succession.
    if (row.kind === 'code-change') return []
    const predecessor = slugOf(row.predecessor_gss)
    const successor = row.successor_gss ? slugOf(row.successor_gss) : slugByName.get(row.successor)
    if (!predecessor || !successor) throw new Error(`lineage.csv: ${row.successor} is not in register.csv.`)
    return [
      {
        predecessor,
        successor,
        effectiveFrom: row.effective_from,
        kind: row.kind,
        whole: row.whole.startsWith('whole'),
        done: row.status === 'done',
        status: row.status,
      },
    ]
  })

  const neighbours = readRows('neighbours.csv', files.neighbours, neighboursRow).map((row): Neighbours => {
    const [one, other] = [slugOf(row.gss_a), slugOf(row.gss_b)]
    if (!one || !other)
      throw new Error(`neighbours.csv: ${row.gss_a} or ${row.gss_b} is not in register.csv.`)
    return { tier: row.tier, councils: [one, other] }
  })

  const bodies = readRows('other_bodies.csv', files.otherBodies, otherBodyRow)
  return {
    councils: [
      ...rows.filter((row) => row.current_code !== '0').map((row) => councilOf(row, rows)),
      ...bodies.map(bodyOf),
    ],
    codes: [
      ...rows.filter((row) => row.gss_code).map(codeOf),
      ...bodies.filter((body) => body.gss_code).map(codeOfBody),
    ],
    aliases: uniqueAliases([...aliases, ...planned, ...bodies.flatMap(aliasesOfBody)]),
    successions,
    neighbours,
    announced: readAnnounced(files.announced, (slug) => rows.some((row) => row.authority_id === slug)),
  }
}

function bodyOf(body: OtherBodyRow): Council {
  const { first_year: first, last_year: last } = body
  return {
    slug: body.body_id,
    name: body.name,
    officialName: body.name,
    gssCode: body.gss_code || null,
    type: 'other',
    region: null,
    county: null,
    status: body.valid_to ? 'abolished' : 'current',
    validFrom: null,
    validTo: body.valid_to,
    years: first && last ? { first, last } : null,
    population: null,
  }
}

function codeOfBody({ gss_code, body_id, valid_to }: OtherBodyRow): CouncilCode {
  return { gssCode: gss_code, slug: body_id, from: null, to: valid_to, current: valid_to === null }
}

function aliasesOfBody({ body_id, name, other_names }: OtherBodyRow): CouncilAlias[] {
  const names = [name, ...other_names.split('; ').filter((other) => other !== '')]
  return names
    .flatMap((one) => [one, `The ${one}`])
    .map((alias) => ({ slug: body_id, alias, normalised: normaliseName(alias) }))
}

function councilOf(row: CouncilRow, rows: CouncilRow[]): Council {
  const sameCouncil = rows.filter((other) => other.authority_id === row.authority_id)
  const years = sameCouncil
    .flatMap(({ first_year, last_year }) => [first_year, last_year])
    .filter((y) => y !== null)
  const [first, last] = [years.toSorted()[0], years.toSorted().at(-1)]
  return {
    slug: row.authority_id,
    name: row.name,
    officialName: row.official_name,
    gssCode: row.gss_code || null,
    type: row.type,
    region: row.region,
    county: row.county_name || null,
    status: row.status,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    years: first && last ? { first, last } : null,
    population: row.population_mid_2024 ? Number(row.population_mid_2024) : null,
  }
}

function codeOf(row: CouncilRow): CouncilCode {
  return {
    gssCode: row.gss_code,
    slug: row.authority_id,
    from: row.code_from,
    to: row.code_to,
    current: row.current_code === '1',
  }
}

function aliasOf(row: CouncilRow, alias: string): CouncilAlias {
  return { slug: row.authority_id, alias, normalised: normaliseName(alias) }
}

/** Names that differ only in capitals or punctuation are one name. */
function uniqueAliases(aliases: CouncilAlias[]): CouncilAlias[] {
  return [...new Map(aliases.map((alias) => [`${alias.slug} ${alias.normalised}`, alias])).values()]
}
