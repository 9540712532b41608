import { expect, test } from '@playwright/test'
import { untilItAnswers } from '../../scripts/processes/answers'
import { type Served, serve } from './own-app'

/** A page or an answer of each kind that many readers ask for alike. */
const ADDRESSES = [
  '/',
  '/?year=2024-25&layout=map',
  '/?year=2023-24&shade=number&layout=hexagons&council=luton',
  '/regions/london?year=2023-24',
  '/search?q=dorset',
  '/search?q=lutn',
  '/compare?councils=luton~milton-keynes~knowsley~birmingham',
  '/types/unitary?year=2023-24',
  '/years/2024-25',
  '/councils?type=unitary',
  '/councils/luton/briefing',
  '/coverage',
  '/map/view.json?year=2023-24',
  '/map/card.json?year=2023-24&council=luton',
  '/search/index.json',
  '/api/v1/figures?council=luton',
  '/api/v1/councils/luton',
  '/api/v1/letters?limit=10',
  '/data/upheld-rate.csv',
]

// Any number of web servers stand behind one balancer, and whoever keeps answers in front of them takes those of one
// for those of another.
test('an address has the same bytes and the same tag from any server of an edition @long', async () => {
  const database = process.env.SAMPLE_DATABASE_URL
  if (!database)
    throw new Error('SAMPLE_DATABASE_URL is not set: run these tests with `npm test -- browser`.')
  const servers: Served[] = [await serve(database), await serve(database)]
  try {
    for (const { address } of servers)
      await untilItAnswers(`${address}/api/health`, { healthy: true, patience: 120_000 })
    // Another order is another history.
    const [one, other] = [
      await answersOf(servers[0], ADDRESSES),
      await answersOf(servers[1], ADDRESSES.toReversed()),
    ]
    for (const address of ADDRESSES) expect(other.get(address), address).toEqual(one.get(address))
  } finally {
    for (const server of servers) await server.stop()
  }
})

/** As if all were asked at one host. */
async function answersOf(server: Served | undefined, addresses: string[]) {
  const answers = new Map<string, { status: number; etag: string | null; body: string }>()
  for (const address of addresses) {
    const headers = { 'x-forwarded-host': 'upheld.example' }
    const response = await fetch(`${server?.address}${address}`, { headers })
    const body = (await response.text()).replaceAll(`${server?.address}`, 'http://upheld.example')
    answers.set(address, { status: response.status, etag: response.headers.get('etag'), body })
  }
  return answers
}
