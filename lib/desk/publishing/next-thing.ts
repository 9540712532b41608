import { inCount, inFull } from '@/lib/words/numbers'
import { EDITION_ADDRESS, LOADS_ADDRESS, reviewAddress } from '../address'

/** What waits at the desk. */
export type Waiting = {
  /** Reviews that nobody has proposed anything on; the oldest first. */
  reviews: number[]
  proposals: number
  /** Loads that are read and wait to be published, and those that are still being sent or read. */
  readLoads: number
  unreadLoads: { address: string }[]
  /** Letters of the newest year. */
  progress: { year: string; in: number; missing: number; href: string }
}

/** The one thing to do next, as a link with why. */
export type NextThing = { words: string; href: string; why: string }

export function nextThing({ reviews, proposals, readLoads, unreadLoads, progress }: Waiting): NextThing {
  const [review] = reviews
  if (review !== undefined)
    return {
      words: `Look at review ${review}`,
      href: reviewAddress(review),
      why: `${inCount(reviews.length, { one: 'review waits', many: 'reviews wait' })} for somebody to look. What they withhold is not published until then.`,
    }
  const [unread] = unreadLoads
  if (unread)
    return {
      words: 'Watch the files being read',
      href: unread.address,
      why: 'Files are being sent or read. What needs a review will be here as soon as they are read.',
    }
  if (readLoads > 0 || proposals > 0)
    return {
      words: 'See what the next edition would change',
      href: EDITION_ADDRESS,
      why: 'Everything is read and looked at. Nothing of it is public until a publisher publishes it.',
    }
  if (progress.in > 0 && progress.missing > 0)
    return {
      words: `See which letters for ${progress.year} are missing`,
      href: progress.href,
      why: `${inFull(progress.missing)} ${progress.missing === 1 ? 'letter is' : 'letters are'} missing. The page says where to look for each.`,
    }
  return {
    words: 'Load letters',
    href: LOADS_ADDRESS,
    why: 'Nothing waits. You can load letters or data files whenever you have new ones.',
  }
}
