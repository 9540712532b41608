import type { Day } from '@/lib/domain/day'
import type { ReadDecision, ReadImprovement, WithheldEntry } from '@/lib/domain/listed'
import type { ListedFile, NewCopy, StandingCopy } from '@/lib/domain/listed-plan'

/** A file that comes, beside what is kept of it. */
export type Coming = {
  file: ListedFile
  copy: NewCopy
  /** The copy of the same bytes that is published. */
  known: StandingCopy | null
}

/** What becomes of an entry of a file. */
export type EntryFate = 'added' | 'replaced' | 'unchanged' | 'withheld' | 'stays-withheld' | 'set-aside'

/** What becomes of a file. */
export type FileFate = {
  /** By the keys of entries. */
  entries: Map<string, EntryFate>
  /** Of those that were withheld as they were read. */
  withheld: Map<WithheldEntry, EntryFate>
  /** Entries that a copy of the same day contradicts, each with the reason. */
  contradicting: Contradicting[]
  /** Whether an edition brings in this copy. */
  isNew: boolean
  /** Whether it shows all that its list has, or does so together with the other pages that come with it. */
  isWhole: boolean
  /** Why nothing of it is looked at. */
  left: 'links' | 'undone' | null
}

/** An entry that another copy of the same day contradicts. */
export type Contradicting = {
  key: string
  entry: ReadDecision | ReadImprovement
  from: Coming
  /** 'outcome', 'day' or 'council'. */
  what: string
  /** What the other says; its file is null where it is published. */
  other: { entry: ReadDecision | ReadImprovement; file: string | null }
}

/** An entry that the edition shows, with the day of the copy that leads in it. */
export type Shown = { entry: ReadDecision | ReadImprovement; seenOn: Day | null }
