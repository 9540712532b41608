// Asks a site for addresses without end, none twice and none of them kept anywhere else: unknown parameters, pages that
// are not there, searches for anything, and other hosts.
import { Agent, get } from 'node:http'
import { tellStep, toldStep } from '../step'

export type Flooding = { address: string; seconds: number; connections: number }
export type Flooded = { statuses: Record<string, number> }

const { address, seconds, connections } = toldStep<Flooding>()
const agent = new Agent({ keepAlive: true, maxSockets: connections })
const statuses: Record<string, number> = {}
const end = performance.now() + seconds * 1000
let next = 0

/** Long, so that whoever keeps addresses holds much of them. */
const long = (number: number) => `${number}-${'x'.repeat(1000)}`

const FORMS: ((number: number) => { path: string; host?: string })[] = [
  (number) => ({ path: `/accessibility?${long(number)}` }),
  (number) => ({ path: `/nothing/${long(number)}` }),
  (number) => ({ path: `/councils/${long(number)}` }),
  (number) => ({ path: `/search?q=${long(number).slice(0, 60)}` }),
  (number) => ({ path: '/method', host: `host-${number}.example` }),
  (number) => ({ path: `/api/v1/figures?limit=1&council=${number}` }),
]

async function ask(number: number): Promise<void> {
  const { path, host } = (FORMS[number % FORMS.length] as (typeof FORMS)[number])(number)
  const headers = host === undefined ? {} : { host }
  const status = await new Promise<number>((resolve) => {
    get(address + path, { agent, headers }, (response) => {
      response.resume()
      response.once('close', () => resolve(response.complete ? (response.statusCode ?? 0) : 0))
    }).once('error', () => resolve(0))
  })
  statuses[status] = (statuses[status] ?? 0) + 1
}

await Promise.all(
  Array.from({ length: connections }, async () => {
    while (performance.now() < end) await ask(next++)
  }),
)
agent.destroy()
tellStep<Flooded>({ statuses })
