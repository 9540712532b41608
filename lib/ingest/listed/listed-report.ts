import type { Day } from '@/lib/domain/day'
import type { Note } from '@/lib/domain/figure'
import type { ListedPageKind, ListedReading, Reference, WithheldEntry } from '@/lib/domain/listed'
import type { ListedFile } from '@/lib/domain/listed-plan'
import type { EntryFate, FileFate } from './fates'
import type { MadeListedPlan } from './plan-listed'
import { asWithheld } from './plan-reviews'

/** What is to be said of a file that lists entries. */
export type ListedFileReport = {
  page: ListedPageKind
  address: string | null
  /** Null where the file does not say. */
  seenOn: Day | null
  says: number | null
  isWhole: boolean
  /** How many entries become what. */
  decisions: Counts
  improvements: Counts
  /** Entries of bodies that are no councils of ours: they are counted and left. */
  ofOtherBodies: number
  /** Words as printed that no table of ours knows. */
  unknown: ListedReading['unknown']
  withheld: WithheldReport[]
}

type Counts = Record<'added' | 'replaced' | 'unchanged' | 'staysWithheld', number>

export type WithheldReport = {
  what: WithheldEntry['what']
  /** Null where none could be read. */
  reference: Reference | null
  line: number
  quote: string
  reasons: Note[]
}

/** Outcomes that a list can have. */
type ListOutcome = 'accepted' | 'without-figures' | 'unchanged' | 'set-aside' | 'review'

/** What became of a list: `accepted` where an edition shows something new of it. */
export function reportOfList(
  file: ListedFile,
  { fates }: MadeListedPlan,
): { outcome: ListOutcome; notes: Note[]; listed: ListedFileReport } {
  const fate = fates.get(file)
  if (!fate) throw new Error(`We don’t know what became of “${file.file.name}”.`)
  const { listed } = file
  const withheld = [
    ...listed.withheld.filter((entry) => fate.withheld.get(entry) === 'withheld'),
    ...fate.contradicting.map(asWithheld),
  ].map(reportOfWithheld)
  const report: ListedFileReport = {
    page: listed.page,
    address: listed.address,
    seenOn: listed.seenOn,
    says: listed.says,
    isWhole: fate.isWhole,
    decisions: countsOf(fate, 'decision'),
    improvements: countsOf(fate, 'improvement'),
    ofOtherBodies: listed.ofOtherBodies,
    unknown: listed.unknown,
    withheld,
  }
  return { outcome: outcomeOf(fate, file, withheld.length), notes: notesOf(fate), listed: report }
}

function outcomeOf(
  { left, isNew, entries }: FileFate,
  { listed }: ListedFile,
  withheld: number,
): ListOutcome {
  if (left === 'undone') return 'set-aside'
  if (withheld > 0) return 'review'
  const isChanged = [...entries.values()].some((one) => one === 'added' || one === 'replaced')
  if (isNew || isChanged) return 'accepted'
  const { decisions, improvements, withheld: unread } = listed
  return decisions.length + improvements.length + unread.length === 0 ? 'without-figures' : 'unchanged'
}

const UNDONE: Note = {
  code: 'undone',
  message:
    'An edition with this file was undone, so nothing of it is used. If it is right after all, load it at the desk, or with --again.',
}

const LINKS: Note = {
  code: 'report-links',
  message: 'It only has links to public reports. Load the reports themselves.',
}

function notesOf({ left }: FileFate): Note[] {
  return left === 'undone' ? [UNDONE] : left === 'links' ? [LINKS] : []
}

function countsOf({ entries }: FileFate, what: 'decision' | 'improvement'): Counts {
  const fates = [...entries].flatMap(([key, fate]) =>
    key.split(' ').length > 3 === (what === 'improvement') ? fate : [],
  )
  const count = (wanted: EntryFate) => fates.filter((fate) => fate === wanted).length
  return {
    added: count('added'),
    replaced: count('replaced'),
    unchanged: count('unchanged'),
    staysWithheld: count('stays-withheld'),
  }
}

function reportOfWithheld({ what, read, place, reasons }: WithheldEntry): WithheldReport {
  return { what, reference: read.reference ?? null, line: place.line, quote: place.quote, reasons }
}
