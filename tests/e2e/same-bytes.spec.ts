import { randomBytes } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { withDatabase } from '../../scripts/database/folder'
import { createDatabase, dropDatabase } from '../../scripts/database/server-databases'
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
test('an address gives the same from any server of an edition @long', async () => {
  const sample = process.env.SAMPLE_DATABASE_URL
  if (!sample) throw new Error('SAMPLE_DATABASE_URL is not set: run these tests with `npm test -- browser`.')
  // While somebody is connected to the sample data, other tests cannot copy them.
  const database = withDatabase(sample, `upheld_e2e_${randomBytes(6).toString('hex')}`)
  await createDatabase(database, undefined, sample)
  const settings = { SITE_ADDRESS: 'https://upheld.example' }
  const servers = [await serve(database, settings), await serve(database, settings)]
  try {
    for (const { address } of servers)
      await untilItAnswers(`${address}/api/health`, { healthy: true, patience: 120_000 })
    // Another order is another history.
    const [one, other] = [
      await answersOf(servers[0], ADDRESSES),
      await answersOf(servers[1], ADDRESSES.toReversed()),
    ]
    const differing = ADDRESSES.flatMap((address) => {
      const difference = differenceOf(one.get(address) ?? '', other.get(address) ?? '')
      return difference ? [{ address, ...difference }] : []
    })
    expect(differing).toEqual([])
  } finally {
    for (const server of servers) await server.stop()
    await dropDatabase(database)
  }
})

/** Where two texts first differ; null where they do not. */
function differenceOf(one: string, other: string): { one: string; other: string } | null {
  if (one === other) return null
  let at = 0
  while (one[at] === other[at]) at++
  const around = (text: string) => text.slice(Math.max(0, at - 100), at + 150)
  return { one: around(one), other: around(other) }
}

/**
 * The status, the body and the tag of each. Of a page not its data at the end, which React writes in the order in which
 * the parts of the page were ready, nor the tag, which is of all bytes.
 */
async function answersOf(server: Served | undefined, addresses: string[]) {
  const answers = new Map<string, string>()
  for (const address of addresses) {
    const response = await fetch(`${server?.address}${address}`)
    const { status, headers } = response
    const isPage = headers.get('content-type')?.startsWith('text/html')
    const body = await response.text()
    answers.set(
      address,
      isPage
        ? `${status} ${body.replace(/<script>(?:\(self\.__next_f|self\.__next_f)[\s\S]*?<\/script>/g, '')}`
        : `${status} ${body} ${headers.get('etag')}`,
    )
  }
  return answers
}
