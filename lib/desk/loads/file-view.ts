import type { LoadFile } from '@/lib/data/load-files'
import { type LoadState, PROBLEM_OUTCOMES } from '@/lib/data/loads'
import type { Outcome } from '@/lib/ingest/report'
import { atDesk } from '../at-desk'
import type { ColumnSeen } from './file-report'

/** A file of a load, as its page shows it. */
export type FileView = {
  number: number
  path: string
  /** What is done with it, or what came of it: 'waiting', 'recognising page 3', 'needs a review'. */
  words: string
  says: string[]
  isProblem: boolean
  /** Nothing more is done with it: it is read, or is another file of the load. */
  isDone: boolean
  /** It is listed no more: its files stand in its place. */
  isGone: boolean
  /** Where its year and columns can be said, as they are taken now; null where not. */
  columns: ColumnSeen[] | null
}

/** What came of a file whose load is read, and before that, when only the file itself has been read. */
const OUTCOMES: Record<Outcome, string> = {
  accepted: 'ready to publish',
  'without-figures': 'no figures in it',
  unchanged: 'nothing new',
  'set-aside': 'set aside',
  review: 'needs a review',
  rejected: 'can’t be used',
}

const DATA_FILE = /\.(?:csv|xlsx|ods)$/i

export function fileView(file: LoadFile, load: LoadState): FileView {
  const { number, path, says, state, outcome } = file
  const isRead = state === 'read'
  return {
    number,
    path,
    words: fileWords(file, load),
    says: says.map(atDesk),
    isProblem: isRead && outcome !== null && PROBLEM_OUTCOMES.includes(outcome),
    isDone: isRead || state === 'same',
    isGone: state === 'unpacked',
    columns:
      isRead && load === 'read' && DATA_FILE.test(path) && file.sha256 !== null
        ? ((file.columns as ColumnSeen[] | null) ?? [])
        : null,
  }
}

function fileWords({ state, step, outcome, received, byteLength }: LoadFile, load: LoadState): string {
  switch (state) {
    case 'arriving':
      return received > 0 ? `arriving, ${Math.floor((100 * received) / byteLength)}%` : 'still to come'
    case 'waiting':
      return 'waiting'
    case 'reading':
      return step ?? 'reading'
    case 'same':
      return 'the same file twice'
    case 'unpacked':
      return 'unpacked'
    case 'read': {
      const words = OUTCOMES[outcome as Outcome]
      // Until all are read, nobody knows what the others say.
      return outcome === 'accepted' && load !== 'read' && load !== 'published' ? 'read' : words
    }
  }
}
