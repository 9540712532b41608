import type { Council } from './council'
import { normaliseName } from './normalise-name'
import type { Register } from './register-files'
import type { ReportingYear } from './reporting-year'
import { yearBefore } from './reporting-year'

export type NameFinding =
  | { kind: 'found'; council: Council }
  | { kind: 'ambiguous'; councils: Council[] }
  | { kind: 'unknown' }

export type NameIndex = {
  /**
   * The council that a whole printed name means in a reporting year. Four short names (Buckinghamshire,
   * Dorset, North Yorkshire, Somerset) belong to a county and to the unitary that replaced it: the year
   * decides between them.
   */
  find(name: string, year: ReportingYear): NameFinding
  /**
   * The council that the address of its page means: 'brighton-hove-city-council'. As `find`, with every "and" left
   * out, since the Ombudsman's addresses leave out some.
   */
  findInAddress(slug: string, year: ReportingYear): NameFinding
  /**
   * The councils of a reporting year whose names begin with a printed name that is no council's whole name:
   * "Newcastle Council" for Newcastle upon Tyne and Newcastle-under-Lyme. None where there are too many to name.
   */
  beginningWith(name: string, year: ReportingYear): Council[]
  /** Of any time, as far as the register has it. */
  byCode(gssCode: string): Council | undefined
}

const TYPE_WORDS = /(?: (?:city|borough|district|county|metropolitan|council|bc|cc|dc|mbc))+$/
const MOST_TO_NAME = 4

export function nameIndex({
  councils,
  codes,
  aliases,
}: Pick<Register, 'councils' | 'codes' | 'aliases'>): NameIndex {
  const councilBySlug = new Map(councils.map((council) => [council.slug, council]))
  const slugByCode = new Map(codes.map(({ gssCode, slug }) => [gssCode, slug]))
  const byName = new Map<string, Set<Council>>()
  const byAddress = new Map<string, Set<Council>>()
  for (const { slug, normalised } of aliases) {
    const council = councilBySlug.get(slug)
    if (!council) continue
    byName.set(normalised, (byName.get(normalised) ?? new Set()).add(council))
    const addressed = withoutAnd(normalised)
    byAddress.set(addressed, (byAddress.get(addressed) ?? new Set()).add(council))
  }

  function find(name: string, year: ReportingYear): NameFinding {
    return findAmong(byName.get(normaliseName(name)), year)
  }

  function findInAddress(slug: string, year: ReportingYear): NameFinding {
    return findAmong(byAddress.get(withoutAnd(normaliseName(slug))), year)
  }

  function findAmong(councilsNamed: Set<Council> | undefined, year: ReportingYear): NameFinding {
    const named = [...(councilsNamed ?? [])]
    const candidates = named.length > 1 ? named.filter((council) => couldHaveLetter(council, year)) : named
    const [council] = candidates
    if (!council) return named.length > 1 ? { kind: 'ambiguous', councils: named } : { kind: 'unknown' }
    return candidates.length === 1 ? { kind: 'found', council } : { kind: 'ambiguous', councils: candidates }
  }

  function byCode(gssCode: string): Council | undefined {
    const slug = slugByCode.get(gssCode)
    return slug === undefined ? undefined : councilBySlug.get(slug)
  }

  function beginningWith(name: string, year: ReportingYear): Council[] {
    const words = normaliseName(name).replace(TYPE_WORDS, '').trim()
    if (words === '') return []
    const isMeant = (alias: string) => alias === words || alias.startsWith(`${words} `)
    const meant = new Set([...byName].flatMap(([alias, named]) => (isMeant(alias) ? [...named] : [])))
    const councils = [...meant].filter((council) => couldHaveLetter(council, year))
    return councils.length > MOST_TO_NAME ? [] : councils
  }

  return { find, findInAddress, beginningWith, byCode }
}

function withoutAnd(normalised: string): string {
  return normalised.replace(/ and(?= )/g, '')
}

/**
 * Whether a council can have figures for a year: while it existed, and the year after, because cases begun
 * against an abolished council are still decided then (Northampton Borough ended in April 2021 and has figures
 * for 2021-22).
 */
export function canHaveFigures(council: Council, year: ReportingYear): boolean {
  return couldHaveLetter(council, year) || couldHaveLetter(council, yearBefore(year))
}

function couldHaveLetter({ years }: Council, year: ReportingYear): boolean {
  return years !== null && years.first <= year && year <= years.last
}
