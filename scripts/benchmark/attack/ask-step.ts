// Asks a site for addresses that nobody asked for before, on many connections at once, each of which asks again as soon
// as it is answered. In processes of their own, so that the work of asking is not that of what is measured.
import { Agent, get } from 'node:http'
import { percentile } from '../percentile'
import { tellStep, toldStep } from '../step'
import { type Kind, unseen } from './unseen'

/**
 * `from`: the addresses of this machine that it is asked from, in turn: to the site each is somebody else. `patience`:
 * the milliseconds after which whoever asks gives up and asks for something else; null where nobody does.
 */
export type Asking = {
  address: string
  kinds: Kind[]
  councils: string[]
  connections: number
  seconds: number
  from: string[]
  patience: number | null
}

/** How often each status came ('0' for a connection that was cut), and how long answers took, in milliseconds. */
export type Asked = { statuses: Record<string, number>; refusedIn: number | null; answeredIn: number | null }

const { address, kinds, councils, connections, seconds, from, patience } = toldStep<Asking>()
const GIVEN_UP = -1
const statuses: Record<string, number> = {}
const times: Record<'answered' | 'refused', number[]> = { answered: [], refused: [] }
const agents = from.map(
  (localAddress) =>
    new Agent({ keepAlive: true, localAddress, maxSockets: Math.ceil(connections / from.length) }),
)
const end = performance.now() + seconds * 1000

async function ask(url: string, agent: Agent | undefined): Promise<void> {
  const began = performance.now()
  const status = await new Promise<number>((resolve) => {
    const request = get(url, { agent }, (response) => {
      response.resume()
      response.once('close', () => resolve(response.complete ? (response.statusCode ?? 0) : 0))
    })
    request.once('error', () => resolve(0))
    if (patience === null) return
    const timer = setTimeout(() => {
      resolve(GIVEN_UP)
      request.destroy()
    }, patience)
    request.once('close', () => clearTimeout(timer))
  })
  if (status === GIVEN_UP) return
  // What is given up at the end was not answered badly.
  if (performance.now() >= end) return
  statuses[status] = (statuses[status] ?? 0) + 1
  const list = status === 200 ? times.answered : times.refused
  list.push(performance.now() - began)
}

// At the end everybody goes away at once, without waiting for an answer.
setTimeout(() => {
  for (const agent of agents) agent.destroy()
}, seconds * 1000)
await Promise.all(
  Array.from({ length: connections }, async (_, i) => {
    const next = unseen(kinds[i % kinds.length] as Kind, councils)
    const agent = agents[i % agents.length]
    while (performance.now() < end) await ask(address + next(), agent)
  }),
)
tellStep<Asked>({
  statuses,
  answeredIn: percentile(times.answered, 0.5),
  refusedIn: percentile(times.refused, 0.99),
})
