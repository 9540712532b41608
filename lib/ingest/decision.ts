import { type Decision, DecisionError } from '@/lib/data/decisions'
import type { Day } from '@/lib/domain/day'
import type { Note } from '@/lib/domain/figure'
import { canHaveFigures } from '@/lib/domain/name-index'
import { publishableAs, type ReviewedSource, type SourceKind, type WithheldSource } from '@/lib/domain/source'
import { BY_HAND } from '@/lib/letters/layouts'

/** Who decides, and why: both are kept and shown. */
export type Person = { by: string; why: string }

/** The same with the day on which it is decided. */
export type Decider = Person & { on: Day }

/** A source that a person decides on, as it stands: withheld, with or without a review of its own yet. */
export type Undecided = WithheldSource<'open'>

/** What a person decides on a source that is withheld; `seen` is filled in by whoever records it. */
export type Made = Omit<Decision, 'seen'>

/** @throws DecisionError where not all is known that a published source takes */
export function toPublish(source: Undecided, state: 'confirmed' | 'corrected'): ReviewedSource {
  const whole = source.kind === 'letter' ? { ...source, layout: source.layout ?? BY_HAND } : source
  const published = publishableAs(whole, state)
  if (published) return { ...published, reasons: source.reasons }
  if (source.kind === 'publication' && source.council && source.reportingYear) throw addressNotKnown()
  const date = source.kind === 'letter' ? ' --date ...' : ''
  throw new DecisionError(
    'We don’t know which council and year this is for.',
    `Give them first: npm run reviews -- identify NUMBER --council ... --year ...${date}`,
  )
}

export function addressNotKnown(): DecisionError {
  return new DecisionError(
    'We don’t know the address of the page with these figures.',
    'Give it: npm run reviews -- identify NUMBER --council ... --year ... --url https://www.lgo.org.uk/your-councils-performance/...',
  )
}

/** @throws DecisionError where the council did not exist in the year, nor the year before */
export function refuseIfNoCouncilThen({
  council,
  reportingYear,
}: Pick<WithheldSource, 'council' | 'reportingYear'>): void {
  if (!council || !reportingYear || canHaveFigures(council, reportingYear)) return
  throw new DecisionError(`${council.officialName} did not exist in ${reportingYear}.`)
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
