import type { FigureKey } from '@/lib/data/figures'
import type { DecisionKey, ImprovementKey } from '@/lib/data/listed-pages'
import type { LetterKey } from '@/lib/data/sources'
import { AUTHORITY_TYPE_ORDER, type AuthorityType } from '@/lib/domain/authority-types'
import { parseDay } from '@/lib/domain/day'
import { readReference, referenceInAddress } from '@/lib/domain/reference'
import { parseReportingYear, type ReportingYear } from '@/lib/domain/reporting-year'
import { allValues, onlyValue, type Query, writeQuery } from '@/lib/platform/query'
import { listInWords } from '@/lib/words/numbers'
import { type Asked, PARAMETERS, type ParameterName } from './parameters'
import { Problem } from './problems'

/** The page of all files, of an edition or of the newest; of one authority type or of all. */
export function dataAddress(edition?: number, type?: AuthorityType): string {
  return `/data${writeQuery({ authority_type: type, edition })}`
}

/** What an address of that page names: an edition, null for the newest; an authority type, null for all. */
export function readDataAddress(query: Query): { edition: string | null; type: AuthorityType | null } {
  const editions = allValues(query, 'edition')
  return {
    edition: editions.length === 0 ? null : editions.join(),
    type: onlyValue(query, 'authority_type', typeNamed),
  }
}

function typeNamed(text: string): AuthorityType | null {
  return AUTHORITY_TYPE_ORDER.find((type) => type === text) ?? null
}

/** Which rows of a file: of one reporting year or authority type, or all; null means the same as left out. */
export type FilePart = { year?: ReportingYear | null; type?: AuthorityType | null }

/**
 * A file of the open data: '/data/upheld-rate.csv?year=2023-24&authority_type=unitary&edition=7'.
 * @param file its name with what it ends in
 * @param asked all rows, and the newest edition, where left out
 */
export function dataFileAddress(
  file: string,
  { year, type, edition }: FilePart & { edition?: number } = {},
): string {
  return `/data/${file}${writeQuery({ year, authority_type: type, edition })}`
}

/** All files of an edition in one archive. */
export const ARCHIVE = 'upheld.zip'

/** Where programs begin: it names everything else that they can ask for. */
export const API_ADDRESS = '/api/v1'

/** Where an endpoint stands, with what is asked of it: '/api/v1/figures?council=luton&limit=10'. */
export function apiAddress<Name extends ParameterName>(path: string, asked: Asked<Name>): string {
  return `${path}${writeQuery(asked)}`
}

/**
 * What is asked after the question mark, of a file or an endpoint.
 * @param allowed the parameters that the address takes
 * @throws Problem for a parameter that is not one of them, is there twice, or cannot be read
 */
export function readQuery<Name extends ParameterName>(url: URL, allowed: readonly Name[]): Asked<Name> {
  const asked: Record<string, unknown> = {}
  for (const [name, text] of url.searchParams) {
    if (!isAllowed(name)) throw unknown(name, url.pathname, allowed)
    if (Object.hasOwn(asked, name)) {
      const detail = `The parameter “${name}” appears twice in the address.`
      throw new Problem(
        'bad-parameter',
        detail,
        'Give it once. For several values, send a request for each.',
        name,
      )
    }
    const { schema, mustBe } = PARAMETERS[name]
    const read = schema.safeParse(text)
    if (!read.success) {
      const detail = `“${shown(text)}” cannot be read as “${name}”.`
      throw new Problem('bad-parameter', detail, `It must be ${mustBe}.`, name)
    }
    asked[name] = read.data
  }
  return asked as Asked<Name>

  function isAllowed(name: string): name is Name {
    return (allowed as readonly string[]).includes(name)
  }
}

function unknown(name: string, place: string, allowed: readonly string[]): Problem {
  const help = allowed.length === 0 ? 'It takes none.' : `It takes ${listInWords([...allowed])}.`
  return new Problem('unknown-parameter', `${place} takes no parameter “${shown(name)}”.`, help, shown(name))
}

function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

/** Where a page of a list ended: 'luton~2023-24' after a letter, 'luton~2023-24~17' after a figure. */
export function writeCursor({ slug, year, id }: LetterKey & { id?: number }): string {
  return [slug, year, ...(id === undefined ? [] : [id])].join('~')
}

/**
 * The letter that the page before ended with; null on the first page.
 * @throws Problem for a cursor of another list, or without the edition that it belongs to
 */
export function readLetterCursor(asked: Asked<'cursor' | 'edition'>): LetterKey | null {
  const key = readCursor(asked)
  if (key && key.id !== null) throw ofAnotherList()
  return key && { slug: key.slug, year: key.year }
}

/**
 * The figure that the page before ended with; null on the first page.
 * @throws Problem for a cursor of another list, or without the edition that it belongs to
 */
export function readFigureCursor(asked: Asked<'cursor' | 'edition'>): FigureKey | null {
  const key = readCursor(asked)
  if (!key) return null
  const { slug, year, id } = key
  if (id === null) throw ofAnotherList()
  return { slug, year, id }
}

/** Where a page of decisions ended: '2024-06-03~23-008-512'; of improvements, whose day may not be known: 'none~23-008-512~luton'. */
export function writeListedCursor({ decidedOn, reference, council }: ListedKey): string {
  return [
    decidedOn ?? 'none',
    referenceInAddress(reference),
    ...(council === undefined ? [] : [council]),
  ].join('~')
}

type ListedKey = Omit<ImprovementKey, 'council'> & { council?: string }

/**
 * The decision that the page before ended with; null on the first page.
 * @throws Problem for a cursor of another list, or without the edition that it belongs to
 */
export function readDecisionCursor(asked: Asked<'cursor' | 'edition'>): DecisionKey | null {
  const key = readListedCursor(asked)
  if (!key) return null
  const { decidedOn, reference, council } = key
  if (decidedOn === null || council !== undefined) throw ofAnotherList()
  return { decidedOn, reference }
}

/**
 * The improvement that the page before ended with; null on the first page.
 * @throws Problem for a cursor of another list, or without the edition that it belongs to
 */
export function readImprovementCursor(asked: Asked<'cursor' | 'edition'>): ImprovementKey | null {
  const key = readListedCursor(asked)
  if (!key) return null
  const { council } = key
  if (council === undefined) throw ofAnotherList()
  return { ...key, council }
}

function readListedCursor(asked: Asked<'cursor' | 'edition'>): ListedKey | null {
  if (asked.cursor === undefined) return null
  requireEdition(asked)
  const [day = '', written = '', council] = asked.cursor.split('~')
  const [decidedOn, reference] = [parseDay(day), readReference(written)]
  if (!reference || (decidedOn === null && day !== 'none')) throw ofAnotherList()
  return { decidedOn, reference, ...(council !== undefined && { council }) }
}

const FOLLOW_NEXT = 'Follow `next` of the page before as it is.'

function readCursor({ cursor, edition }: Asked<'cursor' | 'edition'>): {
  slug: string
  year: ReportingYear
  id: number | null
} | null {
  if (cursor === undefined) return null
  requireEdition({ edition })
  const [slug, yearText, id] = cursor.split('~')
  const year = yearText === undefined ? null : parseReportingYear(yearText)
  if (!slug || !year) throw ofAnotherList()
  return { slug, year, id: id === undefined ? null : Number(id) }
}

function requireEdition({ edition }: Asked<'edition'>): void {
  if (edition !== undefined) return
  const detail = 'A cursor belongs to an edition, and none is named.'
  throw new Problem('bad-parameter', detail, FOLLOW_NEXT, 'cursor')
}

function ofAnotherList(): Problem {
  return new Problem('bad-parameter', 'The cursor belongs to another list.', FOLLOW_NEXT, 'cursor')
}
