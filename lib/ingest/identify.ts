import { DecisionError } from '@/lib/data/decisions'
import { letterTextOf } from '@/lib/data/files'
import type { Council } from '@/lib/domain/council'
import type { Day } from '@/lib/domain/day'
import { type NameIndex, nameIndex } from '@/lib/domain/name-index'
import { councilInAddress, withHttps } from '@/lib/domain/ombudsman-address'
import type { Register } from '@/lib/domain/register-files'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { BY_HAND, layoutOf } from '@/lib/letters/layouts'
import type { LetterText } from '@/lib/letters/letter-text'
import { isOfDrawnPage } from '@/lib/letters/pdf/unshown-note'
import { readStatistics } from '@/lib/letters/read-letter-text'
import { remainingNotes, remainingReasons } from './correct-figures'
import {
  addressNotKnown,
  type Decider,
  type Made,
  nameOf,
  refuseIfNoCouncilThen,
  STILL_WITHHELD,
  toPublish,
  type Undecided,
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

/** What it takes to say what a source is of, besides the source. */
export type IdentifiedBy = {
  register: Register
  /** Of a letter; null where none is kept, and of any other source. */
  text: LetterText | null
}

/** Reads what `identified` needs of a source. */
export async function identifiedBy(source: Undecided, register: Register): Promise<IdentifiedBy> {
  const { kind, file } = source
  const text = kind === 'letter' ? await letterTextOf({ sha256: file.sha256, part: source.part }) : null
  return { register, text }
}

/**
 * Says which council and year a withheld source is of, where that could not be told, and checks its figures as those;
 * a letter's statistics are read anew.
 * @throws DecisionError where the council did not exist in that year, or the file has no text that is kept
 */
export function identified(
  review: Undecided,
  which: Identity,
  { by, why }: Decider,
  known: IdentifiedBy,
): Made {
  const council = known.register.councils.find(({ slug }) => slug === which.council)
  if (!council) throw new DecisionError(`The register has no council “${which.council}”.`)
  const of = { council, reportingYear: which.year }
  refuseIfNoCouncilThen(of)
  const source = asIdentified(review, of, which, known)
  const isRight = source.reasons.length === 0
  return {
    source: isRight ? toPublish(source, 'confirmed') : source,
    steps: [{ kind: 'identified', by, why, correction: null }],
    summary: `${nameOf(source)} identified${isRight ? '' : STILL_WITHHELD}.`,
  }
}

function asIdentified(
  review: Undecided,
  of: Of,
  which: Identity,
  { register, text }: IdentifiedBy,
): Undecided {
  switch (review.kind) {
    case 'letter':
      return asLetter(review, of, which, text)
    case 'publication':
      return asOnMap(review, of, which.url ?? review.url, nameIndex(register))
    case 'data-file':
      throw new DecisionError('This row of a data file names its own council.')
  }
}

type Of = { council: Council; reportingYear: ReportingYear }
type Open<Kind extends Undecided['kind']> = Extract<Undecided, { kind: Kind }>

function asLetter(review: Open<'letter'>, of: Of, { date }: Identity, text: LetterText | null): Undecided {
  if (date === null)
    throw new DecisionError('Give the date of the letter too.', 'Write it as --date 2024-07-17.')
  if (!text) throw new DecisionError('We don’t have the text of this file. Load the file again first.')
  const identity = { ...of, letterDate: date }
  const reading = readStatistics(text, identity)
  if (reading.outcome === 'rejected') throw new DecisionError(words(reading.notes))
  const figures = reading.outcome === 'without-figures' ? {} : reading.figures
  const unshown = review.reasons.filter((note) => isOfDrawnPage(note) && note.figure && figures[note.figure])
  const isRead = reading.outcome !== 'review'
  return {
    ...review,
    ...identity,
    layout: reading.layout ?? layoutOf(of.reportingYear)?.id ?? BY_HAND,
    figures,
    reasons: [...unshown, ...(isRead ? [] : reading.notes)],
    notes: isRead ? reading.notes : [],
  }
}

function asOnMap(review: Open<'publication'>, of: Of, url: string | null, names: NameIndex): Undecided {
  if (url === null) throw addressNotKnown()
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
  { figures, reasons, notes }: Undecided,
  { council, reportingYear: year }: Of,
): Pick<Undecided, 'reasons' | 'notes'> {
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
