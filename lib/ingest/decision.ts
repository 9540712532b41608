import { type Decision, DecisionError, recordDecision } from '@/lib/data/decisions'
import { reviewByNumber } from '@/lib/data/reviews'
import type { Note } from '@/lib/domain/figure'
import { canHaveFigures } from '@/lib/domain/name-index'
import {
  isOpen,
  type OpenReview,
  publishableAs,
  type ReviewedSource,
  type SourceKind,
  type WithheldSource,
} from '@/lib/domain/source'
import { BY_HAND } from '@/lib/letters/layouts'

/** Who decides, and why: both are kept and shown. */
export type Person = { by: string; why: string }

/** What a decision came to: the edition, and why the source is still withheld, if it is. */
export type Decided = { edition: number; stillWithheld: Note[] }

/** @throws DecisionError where there is none, or it is settled already */
export async function openReview(number: number): Promise<OpenReview> {
  const review = await reviewByNumber(number)
  if (!review)
    throw new DecisionError(`There is no review with the number ${number}. See them all: npm run reviews`)
  if (!isOpen(review)) {
    throw new DecisionError(
      `Number ${number} has been decided already: ${review.state}. See npm run reviews -- show ${number}`,
    )
  }
  return review
}

/** @throws DecisionError where not all is known that a published source takes */
export function toPublish(source: WithheldSource<'open'>, state: 'confirmed' | 'corrected'): ReviewedSource {
  const whole = source.kind === 'letter' ? { ...source, layout: source.layout ?? BY_HAND } : source
  const published = publishableAs(whole, state)
  if (published) return { ...published, reasons: source.reasons }
  if (source.kind === 'publication' && source.council && source.reportingYear) {
    throw new DecisionError(ADDRESS_NOT_KNOWN)
  }
  const date = source.kind === 'letter' ? ' --date ...' : ''
  throw new DecisionError(
    `We don’t know which council and year this is for. Give them first: npm run reviews -- identify NUMBER --council ... --year ...${date}`,
  )
}

export const ADDRESS_NOT_KNOWN =
  'We don’t know the address of the page with these figures. Give it: npm run reviews -- identify NUMBER --council ... --year ... --url https://www.lgo.org.uk/your-councils-performance/...'

/** @throws DecisionError where the council did not exist in the year, nor the year before */
export function refuseIfNoCouncilThen({
  council,
  reportingYear,
}: Pick<WithheldSource, 'council' | 'reportingYear'>): void {
  if (!council || !reportingYear || canHaveFigures(council, reportingYear)) return
  throw new DecisionError(`${council.officialName} did not exist in ${reportingYear}.`)
}

export async function record(decision: Decision): Promise<Decided> {
  const edition = await recordDecision(decision)
  return { edition, stillWithheld: decision.source.state === 'open' ? decision.source.reasons : [] }
}

const SOURCES: Record<SourceKind, string> = {
  letter: 'Letter',
  publication: 'Page of the map',
  'data-file': 'Row of the data file',
}

/** A source in the summary of an edition. */
export function nameOf(source: WithheldSource): string {
  const { council, reportingYear, file } = source
  const isLine = source.kind === 'publication' && source.rowText !== null
  const what = isLine ? 'Figures from the map' : SOURCES[source.kind]
  if (council && reportingYear) return `${what} of ${council.officialName}, ${reportingYear},`
  return isLine ? `Line ${source.line} of the list “${file.name}”` : `${what} “${file.name}”`
}

export const STILL_WITHHELD = ', still withheld'

export function words(notes: Note[]): string {
  return notes.map(({ message }) => message).join(' ')
}
