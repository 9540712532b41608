import type { Council } from '@/lib/domain/council'
import type { Day } from '@/lib/domain/day'
import type { Note } from '@/lib/domain/figure'
import { impossibleLetterDay } from '@/lib/domain/letter-days'
import type { NameFinding, NameIndex } from '@/lib/domain/name-index'
import { canHaveFigures } from '@/lib/domain/name-index'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { reportingYearEnding, reportingYearFrom, startOf } from '@/lib/domain/reporting-year'
import { type Address, addressOf, councilAddressed, councilsMeant } from './letter-address'
import { letterDateIn } from './letter-date'
import { SIGNATURE, SUBJECT, TITLE } from './letter-marks'
import { otherCouncilIn, pageOfMapIn } from './other-documents'
import { afterSignature, type Found, findAll, findFirst, type RunningText } from './running-text'

export type LetterIdentity = { council: Council; reportingYear: ReportingYear; letterDate: Day }

type YearAndDate = Omit<LetterIdentity, 'council'>

type IdentityResult =
  | { kind: 'identified'; identity: LetterIdentity }
  | { kind: 'not-a-letter'; note: Note }
  | { kind: 'unsure'; notes: Note[] }

const YEAR_ENDED = /year end(?:ed|ing) 31 March (20\d\d)/i
const STATISTICS_PERIOD = /between 1 April (20\d\d) (?:to|and) 31 March (20\d\d)/i
const ANY_PERIOD = /period between (\d{1,2} [A-Z][a-z]+ \d{4}) (?:to|and) (\d{1,2} [A-Z][a-z]+ \d{4})/i
const ANY_PERIOD_ENDING = /For the period ending ?[:-]? ?(\d{1,2}\/\d{1,2}\/\d{2,4})/i
const PERIOD_ENDING = /For the period ending ?[:-]? ?31\/0?3\/(\d{4}|\d{2})\b/i

const HEADINGS = [
  /Local Authority Report ?[:-]?\s*(.{3,90}?)\s*For the period ending/i,
  /Chair, Commission for Local Administration in England (.{3,250}?) For the period ending/i,
]

/**
 * Tells which letter a text is, never by its file's name: the year by its title, its first sentence, its
 * statistics' period and its date, which must agree; the council by the address and the statistics page's heading.
 * @param rows the letter read row by row across columns, as headings and tables are
 */
export function identifyLetter(letter: RunningText, rows: RunningText, names: NameIndex): IdentityResult {
  const title = titleOf(letter)
  const isLetter =
    title || (SUBJECT.test(letter.text) && findFirst(letter, YEAR_ENDED) && /\bDear\b/.test(letter.text))
  if (!isLetter || !/Ombudsman/i.test(letter.text)) {
    return { kind: 'not-a-letter', note: notALetter(title) }
  }

  const yearResult = yearAndDateUnder(letter, title)
  if ('notes' in yearResult) return { kind: 'unsure', notes: yearResult.notes }
  const { reportingYear, letterDate } = yearResult

  const councilResult = councilOf(letter, rows, reportingYear, names)
  if ('notes' in councilResult) return { kind: 'unsure', notes: councilResult.notes }
  return { kind: 'identified', identity: { council: councilResult.council, reportingYear, letterDate } }
}

/** When a letter says it is of, whoever it is addressed to; or why that cannot be told. */
export function yearAndDateOf(letter: RunningText): YearAndDate | { notes: Note[] } {
  return yearAndDateUnder(letter, titleOf(letter))
}

function yearAndDateUnder(letter: RunningText, title: Found | null): YearAndDate | { notes: Note[] } {
  const another = anotherLetterIn(letter, title)
  return another ? { notes: [another] } : reportingYearOf(letter, title?.match ?? null)
}

function notALetter(title: Found | null): Note {
  const message = title
    ? `This is not a whole annual review letter of the Ombudsman: it has a title “${title.match[0]}”, but never names the Ombudsman. Save the whole letter, or leave the file out.`
    : 'This is not an annual review letter of the Ombudsman: it has no title “Annual Review letter” with a year. Save the letter again with its title, or leave the file out.'
  return { code: 'not-a-letter', message }
}

/** The title under "Dear", or above it; where it has been lost there, the first that is named. */
function titleOf(letter: RunningText): Found | null {
  const greeting = /\bDear\b/.exec(letter.text)
  const titles = findAll(letter, TITLE)
  if (!greeting) return titles[0] ?? null
  const distance = ({ at }: Found) => Math.abs(at - greeting.index)
  const [nearest] = titles.toSorted((a, b) => distance(a) - distance(b))
  return nearest && distance(nearest) < TITLE_TO_GREETING ? nearest : (titles[0] ?? null)
}

/** In characters; a name and a reference stand between. */
const TITLE_TO_GREETING = 300

/**
 * Whether a text goes on with another letter: with "Dear", the end or, by itself on a line, the title of another
 * year. A title that is only named is none.
 */
function anotherLetterIn(letter: RunningText, title: Found | null): Note | null {
  const starts = new Set(letter.lineStarts.map(({ at }) => at))
  const isAlone = ({ at, match }: Found) => {
    const end = at + match[0].length
    return starts.has(at) && (end === letter.text.length || starts.has(end + 1))
  }
  const [, second] = findAll(letter, /\bDear [A-Z]/).filter(({ at }) => starts.has(at))
  const [, signed] = findAll(letter, SIGNATURE)
  const titles = findAll(letter, TITLE)
  const titled = titles.find(
    (other) =>
      title && other.match[0] !== title.match[0] && isAlone(other) && hasFiguresUnder(other, titles, letter),
  )
  const found = second ?? signed ?? titled
  if (!found) return null
  const message = `The file seems to contain more than one letter: on page ${found.place.page}, line ${found.place.line}, we found “${found.place.quote}”. Save each letter as a separate file.`
  return { code: 'more-than-one-letter', message }
}

/** Whether a title stands above figures; pages of websites link to letters of other years by theirs. */
function hasFiguresUnder(title: Found, titles: Found[], letter: RunningText): boolean {
  const next = titles.find(({ at }) => at > title.at)
  const under = letter.text.slice(title.at + title.match[0].length, next?.at)
  return /\d%|Statistics are based|average of|upheld decisions?|Local Authority Report/i.test(under)
}

function reportingYearOf(
  letter: RunningText,
  title: RegExpExecArray | null,
): YearAndDate | { notes: Note[] } {
  const says: { where: string; year: ReportingYear }[] = []
  if (title) {
    const [titleWords, first, second] = title
    // A title with one year names the year of the letter, which reports the year that ended that spring.
    const titled = second ? reportingYearFrom(Number(first)) : reportingYearEnding(Number(first))
    if (second && !titled.endsWith(`-${second}`)) {
      return {
        notes: [
          { code: 'year-unclear', message: `The title “${titleWords}” does not name a reporting year.` },
        ],
      }
    }
    says.push({ where: `its title “${titleWords}”`, year: titled })
  }
  for (const { match } of findAll(letter, YEAR_ENDED)) {
    says.push({ where: `“${match[0]}”`, year: reportingYearEnding(Number(match[1])) })
  }
  for (const { match } of findAll(letter, STATISTICS_PERIOD)) {
    const year = reportingYearFrom(Number(match[1]))
    if (startOf(year) + 1 !== Number(match[2])) {
      return { notes: [{ code: 'period-unclear', message: `“${match[0]}” is not one year.` }] }
    }
    says.push({ where: `“${match[0]}”`, year })
  }
  for (const { match } of findAll(letter, PERIOD_ENDING)) {
    const end = Number(match[1])
    says.push({ where: `“${match[0]}”`, year: reportingYearEnding(end < 100 ? 2000 + end : end) })
  }

  const odd = [...findAll(letter, ANY_PERIOD), ...findAll(letter, ANY_PERIOD_ENDING)].find(
    ({ match }) => !STATISTICS_PERIOD.test(match[0]) && !PERIOD_ENDING.test(match[0]),
  )
  if (odd) {
    const message = `“${odd.match[0]}” is not a year from 1 April to 31 March.`
    return { notes: [{ code: 'period-unclear', message }] }
  }

  const [named, ...others] = says
  if (!named) return { notes: [{ code: 'year-unclear', message: 'The letter names no reporting year.' }] }
  const titled = named.year
  const disagreeing = others.find(({ year }) => year !== titled)
  if (disagreeing) {
    const message = `The letter names two reporting years: ${titled} in ${title ? 'its title' : named.where}, ${disagreeing.year} in ${disagreeing.where}.`
    return { notes: [{ code: 'years-disagree', message }] }
  }

  const letterDate = letterDateIn(letter)
  if (typeof letterDate === 'object') return { notes: [letterDate] }
  const impossible = impossibleLetterDay(letterDate, titled)
  if (impossible) return { notes: [impossible] }
  return { reportingYear: titled, letterDate }
}

function councilOf(
  letter: RunningText,
  rows: RunningText,
  year: ReportingYear,
  names: NameIndex,
): { council: Council } | { notes: Note[] } {
  const address = addressOf(letter)
  const addressed = councilAddressed(address, year, names)
  if (addressed.kind !== 'found') return { notes: [unknownCouncil(addressed, address, year, names)] }
  const { council } = addressed

  const headings = [letter, rows].flatMap((text) =>
    HEADINGS.flatMap((pattern) => findFirst(text, pattern)?.match[1] ?? []),
  )
  const [heading] = headings
  const isHeaded = headings.some((words) => namedAtEnd(words, year, names)?.slug === council.slug)
  if (heading !== undefined && !isHeaded) {
    const message = `The letter is addressed to ${council.officialName}, but its statistics page is headed “${heading}”.`
    return { notes: [{ code: 'councils-disagree', message }] }
  }
  const end = afterSignature(letter)
  const lines = end ? end.lineStarts.map(({ line }) => line) : []
  const other = otherCouncilIn(lines, council, year, names) ?? (end && pageOfMapIn(end, year))
  if (other) return { notes: [other] }
  if (!canHaveFigures(council, year)) {
    const message = `${council.officialName} did not exist in ${year}, the year this letter reports.`
    return { notes: [{ code: 'council-not-of-that-year', message }] }
  }
  return { council }
}

/** Words that make another name of the one behind them: "Norwich Council" is not "Greater Norwich Council". */
const OF_ANOTHER_NAME = /(?:^|[\s-])(?:greater|mid|central|new|and|(?:north|south|east|west)(?:ern)?)$/i

/** The council whose name a heading ends in; a page's foot, its number and address, can stand before it. */
function namedAtEnd(heading: string, year: ReportingYear, names: NameIndex): Council | null {
  const words = heading.split(' ')
  for (let from = 0; from < words.length; from++) {
    const finding = names.find(words.slice(from).join(' '), year)
    if (finding.kind === 'found')
      return OF_ANOTHER_NAME.test(words.slice(0, from).join(' ')) ? null : finding.council
  }
  return null
}

function unknownCouncil(finding: NameFinding, address: Address, year: ReportingYear, names: NameIndex): Note {
  const meant =
    finding.kind === 'ambiguous'
      ? { name: address.words, councils: finding.councils }
      : councilsMeant(address, year, names)
  if (meant) {
    const { name, councils } = meant
    const list = inList(councils.map(({ officialName, slug }) => `${officialName} (${slug})`))
    const message = `The letter is addressed to “${name}”, which could be ${list}. Find out which, and name it with npm run reviews -- identify.`
    return { code: 'council-ambiguous', message }
  }
  const message = address.words
    ? `No council in the register has the name in the address “${address.words}”. Check the name, or add it to prisma/register/aliases.csv.`
    : 'The letter has no address ("By email ... Dear ..."), so we don’t know which council it went to.'
  return { code: 'council-unknown', message }
}

function inList(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
