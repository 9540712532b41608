import type { Say } from '../../setup/progress'
import { LOADED } from './kinds'
import { type Load, load } from './load'
import type { Server, Servers } from './servers'
import { unseenComparisons } from './unseen-comparisons'

/** Others use the machine too: each is measured so often, in turns. */
const ROUNDS = 5

export type LoadName = 'empty' | 'static' | 'few' | 'many' | 'database' | 'comparison'

/** A page that was asked for, and how each round went. */
export type PageLoad = { name: LoadName; gzip: boolean; runs: Load[] }

type Asking = PageLoad & { server: Server; paths: string[] }

/** What is asked for: gzipped as a browser asks, and as it is, which costs the server less. */
const both = (name: LoadName, server: Server, path: string): Asking[] => [
  { name, server, paths: [path], gzip: true, runs: [] },
  { name, server, paths: [path], gzip: false, runs: [] },
]

async function isThere({ server, paths }: Asking) {
  return (await fetch(server.address + paths[0])).ok
}

/**
 * Asks for each page as often as the server answers, in turns.
 * @returns without a run where a page is not there
 */
export async function loadInTurns(
  { few, many, floor }: Servers,
  { seconds, councils }: { seconds: number; councils: number },
  say: Say,
): Promise<PageLoad[]> {
  const unseen: Asking = {
    name: 'comparison',
    server: many,
    paths: unseenComparisons(councils),
    gzip: true,
    runs: [],
  }
  const loads: Asking[] = [
    ...both('empty', floor, LOADED.empty),
    ...both('static', many, LOADED.static),
    ...both('few', few, LOADED.council),
    ...both('many', many, LOADED.council),
    { name: 'database', server: floor, paths: [LOADED.database], gzip: true, runs: [] },
    unseen,
  ]
  const there: Asking[] = []
  for (const one of loads) if (await isThere(one)) there.push(one)
  say('Warming up')
  for (const one of there) await askFor(one, { seconds: 1 })
  for (let round = 1; round <= ROUNDS; round++) {
    say(`Round ${round} of ${ROUNDS}: pages asked for by 16 at a time, ${seconds} s each`)
    for (const one of there) one.runs.push(await askFor(one, { seconds }))
  }
  return loads
}

/** Addresses of which there are several are asked for once each, in whatever round. */
async function askFor(one: Asking, { seconds }: { seconds: number }) {
  const { server, paths, gzip } = one
  const result = await load(server, paths, { seconds, gzip })
  if (paths.length > 1) one.paths = paths.slice(result.asked)
  return result
}
