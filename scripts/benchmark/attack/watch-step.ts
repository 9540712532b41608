// Reads kept pages of a site and its health, one after the other, as somebody does who knows of nothing, until it is
// told to stop by the end of its input.
import { Agent, get } from 'node:http'
import { percentile } from '../percentile'
import { tellStep, toldStep } from '../step'

/** `from`: the address of this machine that it asks from. */
export type Watching = { address: string; paths: Record<string, string[]>; from: string }

/** Of each kind of address: how many answers, those that were not 200 by status, and how long they took. */
export type Watched = Record<
  string,
  {
    answers: number
    others: Record<string, number>
    median: number | null
    p99: number | null
    most: number | null
  }
>

/** So long it rests between two requests, in milliseconds. */
const REST = 10

const { address, paths, from } = toldStep<Watching>()
let isOver = false
process.stdin.resume().once('end', () => {
  isOver = true
})

const results = await Promise.all(
  Object.entries(paths).map(async ([kind, all]) => [kind, await watch(all)] as const),
)
tellStep<Watched>(Object.fromEntries(results))

async function watch(all: string[]) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1, localAddress: from })
  const times: number[] = []
  const others: Record<string, number> = {}
  for (let i = 0; !isOver; i++) {
    const began = performance.now()
    const status = await statusOf(address + all[i % all.length], agent)
    times.push(performance.now() - began)
    if (status !== 200) others[status] = (others[status] ?? 0) + 1
    await new Promise((resolve) => setTimeout(resolve, REST))
  }
  agent.destroy()
  return {
    answers: times.length,
    others,
    median: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    most: percentile(times, 1),
  }
}

/** 0 where the connection was cut. */
function statusOf(url: string, agent: Agent): Promise<number> {
  return new Promise((resolve) => {
    get(url, { agent }, (response) => {
      response.resume()
      response.once('close', () => resolve(response.complete ? (response.statusCode ?? 0) : 0))
    }).once('error', () => resolve(0))
  })
}
