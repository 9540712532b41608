import { allReviews } from '@/lib/data/reviews'
import { reviewJson } from '@/lib/ingest/review-report'
import { askRoute } from './ask-route'

/** What came of asking: the status as three signs, and what was sent. */
export type Asked = { status: string; body: Buffer }

/**
 * Asks for something that stays as it is while the database is merely stored otherwise: an address of the site, or
 * `withheld/01`, the first of what was ever withheld as `npm run letters -- history --json` prints it. Its number is
 * left out: that is of the database.
 */
export async function askFixed(address: string): Promise<Asked> {
  const [, place] = /^withheld\/(\d+)$/.exec(address) ?? []
  if (place) return withheld(Number(place))
  const answer = await askRoute(address)
  return { status: String(answer.status), body: Buffer.from(await answer.arrayBuffer()) }
}

async function withheld(place: number): Promise<Asked> {
  const review = (await allReviews())[place - 1]
  if (!review) return { status: '404', body: Buffer.from('') }
  const { number: _, ...told } = reviewJson(review)
  return { status: '200', body: Buffer.from(JSON.stringify(told, null, 2)) }
}
