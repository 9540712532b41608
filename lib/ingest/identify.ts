import { councilBySlug } from '@/lib/data/councils'
import { DecisionError } from '@/lib/data/decisions'
import { letterTextOf } from '@/lib/data/files'
import type { Council } from '@/lib/domain/council'
import type { Day } from '@/lib/domain/day'
import { type NameIndex, nameIndex } from '@/lib/domain/name-index'
import { councilInAddress, withHttps } from '@/lib/domain/ombudsman-address'
import type { Register } from '@/lib/domain/register-files'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { OpenReview, WithheldSource } from '@/lib/domain/source'
import { BY_HAND, layoutOf } from '@/lib/letters/layouts'
import { readStatistics } from '@/lib/letters/read-letter-text'
import { remainingNotes, remainingReasons } from './correct-figures'
import {
  ADDRESS_NOT_KNOWN,
  type Decided,
  nameOf,
  openReview,
  type Person,
  record,
  refuseIfNoCouncilThen,
  STILL_WITHHELD,
  toPublish,
  words,
} from './decision'

/** What a person says that a withheld source is of. */
export type Identity = {
  council: string
  year: ReportingYear
  /** Of a letter. */
  date: Day | null
  /** Of figures from the map: the address of their page. Null where the one that was read holds. */
  url: string | null
}

/**
 * Says which council and year a withheld source is of, where that could not be told, and checks its figures as those;
 * a letter's statistics are read anew.
 * @throws DecisionError where the council did not exist in that year, or the file has no text that is kept
 */
export async function identifyWithheld(
  number: number,
  which: Identity,
  person: Person,
  register: Register,
): Promise<Decided> {
  const review = await openReview(number)
  const council = await councilBySlug(which.council)
  if (!council) throw new DecisionError(`The register has no council “${which.council}”.`)
  const of = { council, reportingYear: which.year }
  refuseIfNoCouncilThen(of)
  const source = await asIdentified(review, of, which, register)
  const isRight = source.reasons.length === 0
  return record({
    seen: review,
    source: isRight ? toPublish(source, 'confirmed') : source,
    steps: [{ kind: 'identified', ...person, correction: null }],
    summary: `${nameOf(source)} identified${isRight ? '' : STILL_WITHHELD}.`,
  })
}

async function asIdentified(
  review: OpenReview,
  of: Of,
  which: Identity,
  register: Register,
): Promise<WithheldSource<'open'>> {
  switch (review.kind) {
    case 'letter':
      return asLetter(review, of, which)
    case 'publication':
      return asOnMap(review, of, which.url ?? review.url, nameIndex(register))
    case 'data-file':
      throw new DecisionError('This row of a data file names its own council.')
  }
}

type Of = { council: Council; reportingYear: ReportingYear }
type Open<Kind extends OpenReview['kind']> = Extract<OpenReview, { kind: Kind }>

async function asLetter(review: Open<'letter'>, of: Of, { date }: Identity): Promise<WithheldSource<'open'>> {
  if (date === null) throw new DecisionError('Give the date of the letter too: --date 2024-07-17')
  const text = await letterTextOf({ sha256: review.file.sha256, part: review.part })
  if (!text) throw new DecisionError('We don’t have the text of this file. Load the file again first.')
  const identity = { ...of, letterDate: date }
  const reading = readStatistics(text, identity)
  if (reading.outcome === 'rejected') throw new DecisionError(words(reading.notes))
  const isRight = reading.outcome !== 'review'
  return {
    ...review,
    ...identity,
    layout: reading.layout ?? layoutOf(of.reportingYear)?.id ?? BY_HAND,
    figures: reading.outcome === 'without-figures' ? {} : reading.figures,
    reasons: isRight ? [] : reading.notes,
    notes: isRight ? reading.notes : [],
  }
}

function asOnMap(
  review: Open<'publication'>,
  of: Of,
  url: string | null,
  names: NameIndex,
): WithheldSource<'open'> {
  if (url === null) throw new DecisionError(ADDRESS_NOT_KNOWN)
  const { council, reportingYear } = of
  const addressed = councilInAddress(url)
  const finding = addressed === null ? null : names.findInAddress(addressed, reportingYear)
  if (finding === null) throw new DecisionError(`${url} is not the address of a council’s page on the map.`)
  if (finding.kind === 'found' && finding.council.slug !== council.slug) {
    throw new DecisionError(`The address ${url} is that of the page on ${finding.council.officialName}.`)
  }
  return { ...review, ...of, url: withHttps(url), ...remaining(review, of) }
}

/** What is still to be said of figures that were read, once it is known whose they are. */
function remaining(
  { figures, reasons, notes }: OpenReview,
  { council, reportingYear: year }: Of,
): Pick<OpenReview, 'reasons' | 'notes'> {
  const standing = reasons.filter(({ code }) => !ANSWERED_BY_IDENTITY.has(code))
  return {
    reasons: remainingReasons(standing, figures, [], { council, year }),
    notes: remainingNotes(notes, reasons, figures),
  }
}

const ANSWERED_BY_IDENTITY = new Set([
  'year-unclear',
  'years-disagree',
  'council-unknown',
  'council-ambiguous',
  'council-not-of-that-year',
  'councils-disagree',
  'address-unclear',
])
