import type { Council } from '@/lib/domain/council'
import type { Day } from '@/lib/domain/day'
import { dayFromWords, dayInWords, PRINTED_DAY } from '@/lib/domain/day'
import type { Note } from '@/lib/domain/figure'
import type { NameFinding, NameIndex } from '@/lib/domain/name-index'
import { canHaveFigures } from '@/lib/domain/name-index'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { reportingYearEnding, reportingYearFrom, startOf } from '@/lib/domain/reporting-year'
import { type Address, addressOf, councilAddressed } from './letter-address'
import { otherCouncilIn, pageOfMapIn } from './other-documents'
import { afterSignature, findAll, findFirst, type RunningText } from './running-text'

export type LetterIdentity = { council: Council; reportingYear: ReportingYear; letterDate: Day }

type IdentityResult =
  | { kind: 'identified'; identity: LetterIdentity }
  | { kind: 'not-a-letter'; note: Note }
  | { kind: 'unsure'; notes: Note[] }

const TITLE = /Annual Review letter (20\d\d)(?:\s?[-/]\s?(?:20)?(\d\d)\b)?/i
const YEAR_ENDED = /year end(?:ed|ing) 31 March (20\d\d)/i
const STATISTICS_PERIOD = /between 1 April (20\d\d) (?:to|and) 31 March (20\d\d)/i
const ANY_PERIOD = /period between (\d{1,2} [A-Z][a-z]+ \d{4}) (?:to|and) (\d{1,2} [A-Z][a-z]+ \d{4})/i
const ANY_PERIOD_ENDING = /For the period ending ?[:-]? ?(\d{1,2}\/\d{1,2}\/\d{2,4})/i
const PERIOD_ENDING = /For the period ending ?[:-]? ?31\/0?3\/(\d{4}|\d{2})\b/i

/** What the first sentence of every such letter speaks of; it stands in for a title that extraction has lost. */
const SUBJECT = /annual (?:summary|review)\b.{0,60}\b(?:statistics|complaints)/i

const HEADINGS = [
  /Local Authority Report ?[:-]?\s*(.{3,90}?)\s*For the period ending/i,
  /Chair, Commission for Local Administration in England (.{3,250}?) For the period ending/i,
]

const ONCE = [/Annual Review letter 20\d\d/gi, /\bDear [A-Z]/g, /Yours (?:sincerely|faithfully)/gi]

/**
 * Tells which letter a text is, never by its file's name: the year by its title, its first sentence, its
 * statistics' period and its date, which must agree; the council by the address and the statistics page's heading.
 * @param rows the letter read row by row across columns, as headings and tables are
 */
export function identifyLetter(letter: RunningText, rows: RunningText, names: NameIndex): IdentityResult {
  const title = findFirst(letter, TITLE)
  const isLetter =
    title || (SUBJECT.test(letter.text) && findFirst(letter, YEAR_ENDED) && /\bDear\b/.test(letter.text))
  if (!isLetter || !/Ombudsman/i.test(letter.text)) {
    const message =
      'This is not an annual review letter of the Ombudsman: it has no title "Annual Review letter" with a year. Save the letter again with its title, or leave the file out.'
    return { kind: 'not-a-letter', note: { code: 'not-a-letter', message } }
  }

  if (ONCE.some((pattern) => [...letter.text.matchAll(pattern)].length > 1)) {
    const message = 'The file seems to hold more than one letter. Save each letter as a file of its own.'
    return { kind: 'unsure', notes: [{ code: 'more-than-one-letter', message }] }
  }

  const yearResult = reportingYearOf(letter, title?.match ?? null)
  if ('notes' in yearResult) return { kind: 'unsure', notes: yearResult.notes }
  const { reportingYear, letterDate } = yearResult

  const councilResult = councilOf(letter, rows, reportingYear, names)
  if ('notes' in councilResult) return { kind: 'unsure', notes: councilResult.notes }
  return { kind: 'identified', identity: { council: councilResult.council, reportingYear, letterDate } }
}

function reportingYearOf(
  letter: RunningText,
  title: RegExpExecArray | null,
): { reportingYear: ReportingYear; letterDate: Day } | { notes: Note[] } {
  const says: { where: string; year: ReportingYear }[] = []
  if (title) {
    const [titleWords, first, second] = title
    // A title with one year names the year of the letter, which reports the year that ended that spring.
    const titled = second ? reportingYearFrom(Number(first)) : reportingYearEnding(Number(first))
    if (second && !titled.endsWith(`-${second}`)) {
      return {
        notes: [
          { code: 'year-unclear', message: `The title "${titleWords}" does not name a reporting year.` },
        ],
      }
    }
    says.push({ where: `its title "${titleWords}"`, year: titled })
  }
  for (const { match } of findAll(letter, YEAR_ENDED)) {
    says.push({ where: `"${match[0]}"`, year: reportingYearEnding(Number(match[1])) })
  }
  for (const { match } of findAll(letter, STATISTICS_PERIOD)) {
    const year = reportingYearFrom(Number(match[1]))
    if (startOf(year) + 1 !== Number(match[2])) {
      return { notes: [{ code: 'period-unclear', message: `"${match[0]}" is not one year.` }] }
    }
    says.push({ where: `"${match[0]}"`, year })
  }
  for (const { match } of findAll(letter, PERIOD_ENDING)) {
    const end = Number(match[1])
    says.push({ where: `"${match[0]}"`, year: reportingYearEnding(end < 100 ? 2000 + end : end) })
  }

  const odd = [...findAll(letter, ANY_PERIOD), ...findAll(letter, ANY_PERIOD_ENDING)].find(
    ({ match }) => !STATISTICS_PERIOD.test(match[0]) && !PERIOD_ENDING.test(match[0]),
  )
  if (odd) {
    const message = `"${odd.match[0]}" is not a year from 1 April to 31 March.`
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

  // The first day in the head of the letter: days further down are of the year reported.
  const [head = letter.text] = letter.text.split(/\bDear\b/, 1)
  const printed = PRINTED_DAY.exec(head)
  const letterDate = printed && dayFromWords(printed[0])
  if (!letterDate) return { notes: [{ code: 'no-date', message: 'The letter has no date.' }] }
  const end = startOf(titled) + 1
  if (letterDate < `${end}-04-01` || letterDate > `${end + 1}-03-31`) {
    const message = `The letter is dated ${dayInWords(letterDate)}, which is not in the year after ${titled} ended.`
    return { notes: [{ code: 'date-disagrees', message }] }
  }
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
  if (addressed.kind !== 'found') return { notes: [unknownCouncil(addressed, address)] }
  const { council } = addressed

  const headings = [letter, rows].flatMap((text) =>
    HEADINGS.flatMap((pattern) => findFirst(text, pattern)?.match[1] ?? []),
  )
  const [heading] = headings
  const isHeaded = headings.some((words) => namedAtEnd(words, year, names)?.slug === council.slug)
  if (heading !== undefined && !isHeaded) {
    const message = `The letter is addressed to ${council.officialName}, but its statistics page is headed "${heading}".`
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

/** The council whose name a heading ends in; a page's foot, its number and address, can stand before it. */
function namedAtEnd(heading: string, year: ReportingYear, names: NameIndex): Council | null {
  const words = heading.split(' ')
  for (let from = 0; from < words.length; from++) {
    const finding = names.find(words.slice(from).join(' '), year)
    if (finding.kind === 'found') return finding.council
  }
  return null
}

function unknownCouncil(finding: NameFinding, address: Address): Note {
  if (finding.kind === 'ambiguous') {
    const list = finding.councils.map((council) => council.officialName).join(' or ')
    return { code: 'council-ambiguous', message: `The address "${address.words}" could mean ${list}.` }
  }
  const message = address.words
    ? `No council of the register goes by the name in the address "${address.words}". Check the name, or add it to prisma/register/aliases.csv.`
    : 'The letter has no address ("By email ... Dear ..."), so which council it went to is not known.'
  return { code: 'council-unknown', message }
}
