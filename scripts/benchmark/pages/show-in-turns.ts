import type { Browser } from '@playwright/test'
import type { Say } from '../../setup/progress'
import { WATCHED } from './kinds'
import type { Servers } from './servers'
import type { Shown } from './shown-report'
import { watchPage } from './watch-page'

const ROUNDS = 5

/**
 * Opens the empty page and those with charts on a slow phone, in turns.
 * @returns the empty page first
 */
export async function showInTurns(browser: Browser, { floor, many }: Servers, say: Say): Promise<Shown[]> {
  const pages: (Shown & { address: string })[] = [
    { name: 'an empty page', address: `${floor.address}/`, runs: [] },
    ...WATCHED.map(({ name, path }) => ({ name, address: many.address + path, runs: [] })),
  ]
  // Kept pages are made at their first request, which is not what is watched here.
  for (const { address } of pages) await fetch(address)
  for (let round = 1; round <= ROUNDS; round++) {
    say(`Round ${round} of ${ROUNDS}: pages on a slow phone`)
    for (const { address, runs } of pages) runs.push(await watchPage(browser, address))
  }
  return pages
}
