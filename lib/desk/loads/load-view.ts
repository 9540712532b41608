import { countsOf, type Load, type LoadCounts, type LoadState, loadsIn } from '@/lib/data/loads'
import { type Turn, turnInWords, whoseTurn } from '@/lib/data/turns'
import { loadAddress } from '@/lib/desk/address'
import { deskMoment } from '@/lib/desk/people/moments'
import { capitalised, inCount, inFull } from '@/lib/words/numbers'

/** A load as pages show it. */
export type LoadView = {
  id: string
  address: string
  /** 'Asha Rao, 30 November 2026, 14:05' */
  title: string
  /** How far it is, in a sentence or two. */
  summary: string
  /** Whose files are read first, or who is publishing; null where it waits for nobody. */
  turn: string | null
  problem: string | null
  /** Nothing of it changes any more until somebody does something. */
  isStill: boolean
  canReceive: boolean
  canCancel: boolean
  files: number
  problems: number
}

const FILES = { one: 'file', many: 'files' }

/** The states of loads whose files are read now or next. */
const IN_LINE: LoadState[] = ['reading', 'waiting']

/**
 * The views of some loads, in their order.
 * @param all that are read now or next are among these, in their order, where given
 */
export async function loadViews(loads: Load[], all?: Load[]): Promise<LoadView[]> {
  const line = all?.filter(({ state }) => IN_LINE.includes(state)) ?? (await loadsIn(IN_LINE))
  const counts = await countsOf([...new Set([...loads, ...line].map(({ id }) => id))])
  const publishing = loads.some((load) => isAllRead(load, counts)) ? await whoseTurn() : null
  return loads.map((load) => {
    const own = counted(counts, load)
    return {
      id: load.id,
      address: loadAddress(load.id),
      title: `${load.by}, ${deskMoment(load.at)}`,
      summary: summaryOf(load, own),
      turn: isAllRead(load, counts) ? waitingFor(load, publishing) : turnOf(load, line, counts),
      problem: load.problem,
      isStill: !['receiving', 'waiting', 'reading'].includes(load.state),
      canReceive: load.state === 'receiving',
      canCancel: !['cancelled', 'published'].includes(load.state),
      files: own.files,
      problems: own.problems,
    }
  })
}

function counted(counts: Map<string, LoadCounts>, { id }: Load): LoadCounts {
  const found = counts.get(id)
  if (!found) throw new Error(`The files of load ${id} were not counted.`)
  return found
}

function summaryOf({ state, edition }: Load, counts: LoadCounts): string {
  const { files, arriving, read } = counts
  const all = inCount(files, FILES)
  switch (state) {
    case 'receiving':
      if (files === 0) return 'No file is here yet.'
      return `${inFull(files - arriving)} of ${all} ${isAre(files - arriving)} here (${megabytes(counts.receivedBytes)} of ${megabytes(counts.bytes)}).`
    case 'waiting':
      return `${capitalised(all)} ${isAre(files)} waiting to be read.`
    case 'reading':
      return `${inFull(read)} of ${all} read. ${problemsIn(counts)}`.trim()
    case 'read':
      return `All ${inFull(files)} files are read. ${problemsIn(counts)} Nothing is published yet.`
        .replace('All 1 files are', 'The file is')
        .replace('  ', ' ')
    case 'cancelled':
      return 'Cancelled. Its files were removed. What was stored before is still there.'
    case 'published':
      return edition === null
        ? 'It changed nothing, so no edition was published.'
        : `Published in edition ${edition}.`
  }
}

function problemsIn({ problems }: LoadCounts): string {
  if (problems === 0) return ''
  return `${inFull(problems)} ${problems === 1 ? 'needs' : 'need'} a review or can’t be used.`
}

const isAre = (count: number) => (count === 1 ? 'is' : 'are')

/** 12400000 -> '12.4 MB' */
function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`
}

/** All its files are read, and it waits to be set beside what is published: one at a time does that. */
function isAllRead(load: Load, counts: Map<string, LoadCounts>): boolean {
  if (load.state !== 'reading') return false
  const { files, read } = counted(counts, load)
  return files > 0 && files === read
}

function waitingFor(load: Load, turn: Turn | null): string {
  const isOther = turn !== null && !(turn.name === load.by && turn.doing === 'withholding')
  return `${isOther ? `${turnInWords(turn)} Then` : 'Now'} we compare these files with what is published.`
}

/** One load is read at a time. */
function turnOf(load: Load, line: Load[], counts: Map<string, LoadCounts>): string | null {
  if (load.state !== 'waiting') return null
  const ahead = line.slice(
    0,
    line.findIndex(({ id }) => id === load.id),
  )
  const [first, ...others] = ahead
  if (!first) return null
  const { read, files } = counted(counts, first)
  const more =
    others.length > 0
      ? ` Then ${inCount(others.length, { one: 'load is', many: 'loads are' })} read before this one.`
      : ''
  return `The files of ${first.by} are being read first (${inFull(read)} of ${inFull(files)} so far).${more}`
}
