import { TooBusy } from '@/lib/charts/draw'

/** So many may wait; a document takes some tenths of a second. */
const MOST_WAITING = 10

let waiting = 0
let last: Promise<unknown> = Promise.resolve()

/**
 * Makes documents one after another, so that pages are served meanwhile.
 * @throws TooBusy while too many wait
 */
export async function oneAtATime<Made>(make: () => Promise<Made>): Promise<Made> {
  if (waiting >= MOST_WAITING) throw new TooBusy()
  waiting++
  const made = last.then(make, make)
  last = made.catch(() => undefined)
  try {
    return await made
  } finally {
    waiting--
  }
}
