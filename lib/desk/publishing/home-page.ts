import { openReviewNumbers } from '@/lib/data/letters-in'
import { loadsIn } from '@/lib/data/loads'
import { waitingProposals } from '@/lib/data/proposals'
import { inCount } from '@/lib/words/numbers'
import { EDITION_ADDRESS, LOADS_ADDRESS, REVIEWS_ADDRESS } from '../address'
import { loadViews } from '../loads/load-view'
import { type ProgressSummary, progressSummary } from '../progress/progress-page'
import { readyLetters } from './desk-draft'
import { type NextThing, nextThing } from './next-thing'

/** A load as its own page says how far it is. */
export type HomeLoad = {
  id: string
  address: string
  title: string
  summary: string
  turn: string | null
  problem: string | null
}

/** What waits for whoever opens the desk. */
export type HomePage = {
  next: NextThing
  /** Loads that are neither published nor cancelled. */
  loads: HomeLoad[]
  reviews: { words: string; href: string }
  edition: { words: string; href: string }
  progress: ProgressSummary
  all: { loads: string }
}

const REVIEWS = { one: 'review waits for somebody to look.', many: 'reviews wait for somebody to look.' }
const PROPOSALS = { one: 'proposal', many: 'proposals' }
const LOADS = { one: 'load', many: 'loads' }

export async function homePage(): Promise<HomePage> {
  // Each waits for as few others as can be: while letters are read, every answer of the database takes its time.
  const rows = loadsIn(['receiving', 'waiting', 'reading', 'read'])
  const toPublish = rows.then((all) => all.filter(({ state }) => state === 'read'))
  const [proposals, open, loads, progress, { length: readLoads }] = await Promise.all([
    waitingProposals(),
    openReviewNumbers(),
    rows.then((all) => loadViews(all, all)),
    progressSummary(toPublish.then(readyLetters)),
    toPublish,
  ])
  const proposedOn = new Set(proposals.flatMap(({ on }) => ('review' in on ? on.review : [])))
  const reviews = open.filter((number) => !proposedOn.has(number))
  const { year, href, all } = progress
  return {
    next: nextThing({
      reviews,
      proposals: proposals.length,
      readLoads,
      unreadLoads: loads.filter(({ isStill }) => !isStill),
      progress: { year, href, in: all.in, missing: all.missing },
    }),
    loads,
    reviews: {
      words:
        reviews.length > 0
          ? inCount(reviews.length, REVIEWS)
          : open.length > 0
            ? 'Somebody has proposed what to do with every review.'
            : 'No review is open.',
      href: REVIEWS_ADDRESS,
    },
    edition: { words: editionInWords(readLoads, proposals.length), href: EDITION_ADDRESS },
    progress,
    all: { loads: LOADS_ADDRESS },
  }
}

function editionInWords(loads: number, proposals: number): string {
  const parts = [
    ...(loads > 0 ? [inCount(loads, LOADS)] : []),
    ...(proposals > 0 ? [inCount(proposals, PROPOSALS)] : []),
  ]
  return parts.length === 0
    ? 'Nothing waits to be published.'
    : `The next edition would take up ${parts.join(' and ')}.`
}
