import { inCount, inFull } from '@/lib/words/numbers'
import type { FileView } from './file-view'

/** Groups that a long load folds. */
export const FOLDED_GROUPS = ['coming', 'done'] as const
export type FoldedGroup = (typeof FOLDED_GROUPS)[number]

/** Files of a load that belong together on its page. */
export type FileGroup = {
  title: string
  files: FileView[]
} & (
  | { id: FoldedGroup /** What stands in the place of the list where it is folded. */; fold: string }
  | { id: 'problems' }
)

const FILES = { one: 'file', many: 'files' }

/** So many files are seen at a glance: none of them is folded. */
const FEW = 20

/**
 * What needs a person first, then what is still to be read, then the rest; no group without a file.
 * @param isStill whether all is read: until then nobody knows that nothing is to be done for a file
 */
export function fileGroups(files: FileView[], isStill: boolean): FileGroup[] {
  const problems = files.filter(({ isProblem }) => isProblem)
  const coming = files.filter(({ isDone }) => !isDone)
  const done = files.filter(({ isDone, isProblem }) => isDone && !isProblem)
  const fold = ({ length }: FileView[]) => (length === 1 ? 'The file' : `The ${inFull(length)} files`)
  const groups: FileGroup[] = [
    {
      id: 'problems',
      title: `${inCount(problems.length, FILES)} ${problems.length === 1 ? 'needs' : 'need'} a person`,
      files: problems,
    },
    {
      id: 'coming',
      title: `${inCount(coming.length, FILES)} still to be read`,
      fold: fold(coming),
      files: coming,
    },
    {
      id: 'done',
      title: isStill
        ? `Nothing to do for ${inCount(done.length, FILES)}`
        : `${inCount(done.length, FILES)} read so far`,
      fold: fold(done),
      files: done,
    },
  ]
  return groups.filter((group) => group.files.length > 0)
}

/** Whether a load is so long that its page folds what needs nobody. */
export function isFolded(files: number): boolean {
  return files > FEW
}
