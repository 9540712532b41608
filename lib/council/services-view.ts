import { type Caution, cautionsFor } from '@/lib/domain/cautions'
import type { CouncilYear } from '@/lib/domain/council-year'
import { FIRST_YEAR_OF_MEASURES } from '@/lib/domain/measures'
import { type ReportingYear, reportingYearsBetween, yearsInWords } from '@/lib/domain/reporting-year'
import { countOfService, type Received, receivedIn, servicesInOrder } from '@/lib/domain/services'
import { inFull, listInWords } from '@/lib/words/numbers'
import { type FigureSource, sourceOfFigure } from '@/lib/words/source-words'

/** What complaints were about: the services as rows, the years as columns, the oldest first. */
export type ServicesView = {
  columns: ServicesColumn[]
  /** A cell for each column: a count, or '[x]'. */
  rows: { service: string; cells: string[] }[]
  totals: string[]
  /** Why there is no number, a sentence each. */
  notes: string[]
  cautions: Caution[]
}

export type ServicesColumn =
  | { kind: 'year'; year: ReportingYear; source: FigureSource }
  /** Years in a row of which no source gives what was received: 'none of 2018-19 to 2023-24'. */
  | { kind: 'none'; words: string }

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
  return {
    columns: spans.map(columnOf),
    rows: services.map((service) => ({ service, cells: spans.map((span) => cellOf(span, service)) })),
    totals: spans.map((span) => (span.kind === 'none' ? MISSING : inFull(span.received.figure.value))),
    notes: spans.flatMap((span) =>
      span.kind === 'none' ? notesOnNone(span.years) : notesOnYear(span, services),
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
  if (span.kind === 'none')
    return { kind: 'none', words: `none of ${yearsInWords(span.years.map(({ year }) => year))}` }
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

/** Why years in a row give nothing: '2018-19 to 2023-24: letters from 2018-19 on do not say it.' */
function notesOnNone(years: ServicesYear[]): string[] {
  const notes: { years: ReportingYear[]; reason: string }[] = []
  for (const one of years) {
    const reason = reasonOf(one)
    const before = notes.at(-1)
    if (before?.reason === reason) before.years.push(one.year)
    else notes.push({ years: [one.year], reason })
  }
  return notes.map((note) => `${yearsInWords(note.years)}: ${note.reason}.`)
}

function reasonOf({ year, published }: ServicesYear): string {
  if (year >= FIRST_YEAR_OF_MEASURES)
    return `letters from ${FIRST_YEAR_OF_MEASURES} on do not give what was received`
  if (!published?.letter) return "we don't have a letter"
  return published.letter.hasStatistics
    ? 'not in the letter'
    : 'our copy of the letter has no statistics page'
}

function notesOnYear({ published, received }: Extract<Span, { kind: 'year' }>, services: string[]): string[] {
  const absent = services.filter((service) => countOfService(received.figure, service) === null)
  if (absent.length === 0) return []
  return [
    absent.length === services.length
      ? `${published.year}: not given by service.`
      : `${published.year}: the source has no column for ${listInWords(absent.map((name) => `“${name}”`))}.`,
  ]
}
