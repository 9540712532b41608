import type { ListedChange, ListedPlan } from '@/lib/domain/listed-plan'
import type { Changing, Plan } from '@/lib/domain/plan'
import type { ReviewedSource, SourceChange, SourceKind } from '@/lib/domain/source'
import { inCount } from '@/lib/words/numbers'
import type { Decision } from './decisions'
import type { EditionWords } from './make-edition'

/** What an edition changed, in a sentence. That of one decision alone is said in its own words. */
export function summaryOf(
  changing: Changing,
  { reopen, contradicting, listed }: Pick<Plan, 'reopen' | 'contradicting' | 'listed'>,
  decisions: Decision[] = [],
): EditionWords {
  const count = (kind: SourceKind, wanted: SourceChange) =>
    changing.filter(([source, change]) => source.kind === kind && change === wanted).length
  const decided = (state: ReviewedSource['state']) =>
    decisions.filter(({ source }) => source.state === state).length
  const ingested = [
    [count('letter', 'added'), 'letter added', 'letters added'],
    [count('letter', 'replaced'), 'letter replaced', 'letters replaced'],
    [count('publication', 'added'), 'page of the map added', 'pages of the map added'],
    [count('publication', 'replaced'), 'page of the map replaced', 'pages of the map replaced'],
    [count('data-file', 'added'), 'row of a data file added', 'rows of data files added'],
    [count('data-file', 'replaced'), 'row of a data file replaced', 'rows of data files replaced'],
    [reopen.length, 'source withdrawn for review', 'sources withdrawn for review'],
    [contradicting, 'copy found that contradicts its letter', 'copies found that contradict their letters'],
    ...countsOfLists(listed),
  ] as const
  const [first, ...more] = decisions
  if (first && more.length === 0 && ingested.every(([number]) => number === 0))
    return { summary: first.summary, onlyCounts: false }
  const said = [
    ...ingested,
    [decided('confirmed'), 'source confirmed by a person', 'sources confirmed by a person'],
    [decided('corrected'), 'source corrected by a person', 'sources corrected by a person'],
    [decided('discarded'), 'source discarded', 'sources discarded'],
    [decided('open'), 'source looked at and still withheld', 'sources looked at and still withheld'],
  ] as const
  const words = said.flatMap(([number, one, many]) => (number === 0 ? [] : inCount(number, { one, many })))
  return { summary: `${words.join(', ')}.`, onlyCounts: decisions.length > 0 }
}

/** What changes of lists; where only copies are newer, how many. */
function countsOfLists({ copies, decisions, improvements }: ListedPlan) {
  const counts = [
    [added(decisions), 'decision added', 'decisions added'],
    [replaced(decisions), 'decision brought up to date', 'decisions brought up to date'],
    [unlisted(decisions), 'decision listed no longer', 'decisions listed no longer'],
    [added(improvements), 'case with improvements added', 'cases with improvements added'],
    [
      replaced(improvements),
      'case with improvements brought up to date',
      'cases with improvements brought up to date',
    ],
    [
      unlisted(improvements),
      'case with improvements listed no longer',
      'cases with improvements listed no longer',
    ],
  ] as const
  if (counts.some(([count]) => count > 0)) return counts
  return [[copies.length, 'newer copy of a list loaded', 'newer copies of lists loaded']] as const
}

type Changes = Pick<ListedChange<unknown>, 'change' | 'listedUntil'>[]

const added = (changes: Changes) => changes.filter(({ change }) => change === 'added').length
const replaced = (changes: Changes) =>
  changes.filter(({ change, listedUntil }) => change === 'replaced' && listedUntil === null).length
const unlisted = (changes: Changes) =>
  changes.filter(({ change, listedUntil }) => change === 'replaced' && listedUntil !== null).length
