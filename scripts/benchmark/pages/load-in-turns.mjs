import { LOADED } from './kinds.mjs'
import { load } from './load.mjs'
import { unseenComparisons } from './unseen-comparisons.mjs'

/** Others use the machine too: each is measured so often, in turns. */
const ROUNDS = 5

/** What is asked for: gzipped as a browser asks, and as it is, which costs the server less. */
const both = (name, server, path) => [
  { name, server, paths: [path], gzip: true, runs: [] },
  { name, server, paths: [path], gzip: false, runs: [] },
]

async function isThere({ server, paths }) {
  return (await fetch(server.address + paths[0])).ok
}

/**
 * Asks for each page as often as the server answers, in turns.
 * @param {{ seconds: number, councils: number }} size
 * @returns {Promise<{ name: string, gzip: boolean, runs: import('./load.mjs').Load[] }[]>} without a run where a
 *   page is not there
 */
export async function loadInTurns({ few, many, floor }, { seconds, councils }, say) {
  const unseen = {
    name: 'comparison',
    server: many,
    paths: unseenComparisons(councils),
    gzip: true,
    runs: [],
  }
  const loads = [
    ...both('empty', floor, LOADED.empty),
    ...both('static', many, LOADED.static),
    ...both('few', few, LOADED.council),
    ...both('many', many, LOADED.council),
    { name: 'database', server: floor, paths: [LOADED.database], gzip: true, runs: [] },
    unseen,
  ]
  const there = []
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
async function askFor(one, { seconds }) {
  const { server, paths, gzip } = one
  const result = await load(server, paths, { seconds, gzip })
  if (paths.length > 1) one.paths = paths.slice(result.asked)
  return result
}
