import { type Caution, cautionsFor } from '@/lib/domain/cautions'
import type { CouncilYear } from '@/lib/domain/council-year'
import { PART_SUPPRESSED, SUPPRESSED } from '@/lib/domain/figure'
import { groupBy } from '@/lib/domain/group-by'
import { FIRST_YEAR_OF_MEASURES } from '@/lib/domain/measures'
import { type ReportingYear, reportingYearsBetween, yearsInWords } from '@/lib/domain/reporting-year'
import { countOfService, type Received, receivedIn, servicesInOrder } from '@/lib/domain/services'
import { inFull, listInWords } from '@/lib/words/numbers'
import {
  CALLED,
  type FigureSource,
  furtherSourceWords,
  placeInSource,
  sourceOfFigure,
} from '@/lib/words/source-words'

/** What complaints were about: the services as rows, the years as columns, the oldest first. */
export type ServicesView = {
  columns: ServicesColumn[]
  /** A cell for each column: a count, or '[x]'. */
  rows: { service: string; cells: string[] }[]
  totals: string[]
  /** Whether a cell has no number. */
  hasMissing: boolean
  /** Why there is no number, and what further sources say, a sentence each. */
  notes: string[]
  cautions: Caution[]
}

export type ServicesColumn =
  | { kind: 'year'; year: ReportingYear; source: FigureSource }
  /** One year, or the first and the last of several in a row, of which no source gives what was received. */
  | { kind: 'none'; years: ReportingYear[] }

/** A year, or several in a row without what was received. */
type Span =
  | { kind: 'year'; published: CouncilYear; received: Received }
  | { kind: 'none'; years: ServicesYear[] }

type ServicesYear = { year: ReportingYear; published: CouncilYear | null }

const MISSING = '[x]'

/**
 * How many complaints and enquiries about a council the Ombudsman received, by service, over the years of which
 * something is published.
 * @returns null where no year gives them by service
 */
export function servicesView(published: CouncilYear[]): ServicesView | null {
  const spans = spansOf(published)
  const given = spans.flatMap((span) => (span.kind === 'year' ? span : []))
  const services = servicesInOrder(
    given.flatMap(({ received }) => received.figure.parts.map(({ name }) => name)),
  )
  if (services.length === 0) return null
  const rows = services.map((service) => ({ service, cells: spans.map((span) => cellOf(span, service)) }))
  return {
    columns: spans.map(columnOf),
    rows,
    hasMissing: rows.some(({ cells }) => cells.includes(MISSING)),
    totals: spans.map((span) => (span.kind === 'none' ? MISSING : inFull(span.received.figure.value))),
    notes: inWords(
      spans.flatMap((span) => (span.kind === 'none' ? notesOnNone(span.years) : notesOnYear(span, services))),
    ),
    cautions: cautionsFor(
      given.map((span) => span.published.year),
      { ofVolumes: true },
    ),
  }
}

function spansOf(published: CouncilYear[]): Span[] {
  const known = published.map(({ year }) => year).toSorted()
  const [first, last] = [known.at(0), known.at(-1)]
  if (!first || !last) return []
  const spans: Span[] = []
  for (const year of reportingYearsBetween(first, last)) {
    const councilYear = published.find((one) => one.year === year) ?? null
    const received = councilYear && receivedIn(councilYear)
    const before = spans.at(-1)
    if (councilYear && received) spans.push({ kind: 'year', published: councilYear, received })
    else if (before?.kind === 'none') before.years.push({ year, published: councilYear })
    else spans.push({ kind: 'none', years: [{ year, published: councilYear }] })
  }
  return spans
}

function columnOf(span: Span): ServicesColumn {
  if (span.kind === 'none') {
    const ends = [span.years.at(0), span.years.at(-1)].flatMap((one) => one?.year ?? [])
    return { kind: 'none', years: [...new Set(ends)] }
  }
  const { published, received } = span
  return {
    kind: 'year',
    year: published.year,
    source: sourceOfFigure(published, received.figure, received.source),
  }
}

function cellOf(span: Span, service: string): string {
  const count = span.kind === 'none' ? null : countOfService(span.received.figure, service)
  return count === null ? MISSING : inFull(count)
}

type YearNote = { years: ReportingYear[]; said: string }

/** A sentence each; what is said of several years alike is said once: '2014-15 and 2016-17: not in the letter.' */
function inWords(notes: YearNote[]): string[] {
  return [...groupBy(notes, ({ said }) => said)].map(
    ([said, alike]) => `${listInWords(alike.map(({ years }) => yearsInWords(years)))}: ${said}`,
  )
}

/** Why years in a row give nothing: '2018-19 to 2023-24: letters from 2018-19 on do not say it.' */
function notesOnNone(years: ServicesYear[]): YearNote[] {
  const notes: YearNote[] = []
  for (const one of years) {
    const said = reasonOf(one)
    const before = notes.at(-1)
    if (before?.said === said) before.years.push(one.year)
    else notes.push({ years: [one.year], said })
  }
  return notes
}

function reasonOf({ year, published }: ServicesYear): string {
  const [suppressed] = published ? suppressedIn(published) : []
  if (suppressed) return suppressed
  if (year >= FIRST_YEAR_OF_MEASURES)
    return `letters from ${FIRST_YEAR_OF_MEASURES} on do not give what was received, and we don’t have it from a data file.`
  if (!published?.letter) return 'we don’t have a letter.'
  return published.letter.hasStatistics
    ? 'not in the letter.'
    : 'our copy of the letter has no statistics page.'
}

function notesOnYear(
  { published, received }: Extract<Span, { kind: 'year' }>,
  services: string[],
): YearNote[] {
  const suppressed = received.source === 'data-file' ? suppressedIn(published) : []
  const isSaid = (service: string) => suppressed.some((message) => message.startsWith(`${service} `))
  const absent = services.filter((one) => countOfService(received.figure, one) === null && !isSaid(one))
  const called = CALLED[received.source]
  const said = [
    ...(absent.length === 0 ? [] : [absentWords(called, absent, services)]),
    ...suppressed,
    ...received.others.map((other) => furtherWords(published, received, other)),
  ]
  return said.map((one) => ({ years: [published.year], said: one }))
}

function absentWords(called: string, absent: string[], services: string[]): string {
  return absent.length === services.length
    ? `${called} does not give it by service.`
    : `${called} gives no number for ${listInWords(absent.map((name) => `“${name}”`))}.`
}

/** What a data file prints in place of what was received, a sentence each. */
function suppressedIn({ dataFiles }: CouncilYear): string[] {
  return dataFiles.flatMap(({ notes }) =>
    notes.flatMap(({ code, figure, message }) =>
      (code === SUPPRESSED || code === PART_SUPPRESSED) && figure === 'received' ? message : [],
    ),
  )
}

function furtherWords(
  published: CouncilYear,
  { figure: first }: Received,
  { agrees, figure, source }: Received['others'][number],
): string {
  const otherwise = agrees
    ? []
    : [
        ...(first.value === figure.value ? [] : [`${inFull(figure.value)} in all`]),
        ...first.parts.flatMap(({ name, value }) => {
          const other = countOfService(figure, name)
          return other === null || other === value ? [] : [`${inFull(other)} for “${name}”`]
        }),
      ]
  const place = placeInSource(sourceOfFigure(published, figure, source))
  return furtherSourceWords(source, otherwise, place)
}
