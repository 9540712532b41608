import type { Say } from '../../setup/progress'
import { openBrowser } from '../pages/open-browser'
import { buildAppPages, startApp } from '../pages/servers'
import { sampleDatabase } from '../sample-database'
import { framesOfMap } from './frames'
import { type MapMeasured, mapReport } from './report'
import { startOfMap } from './start'
import { workOfSwitches } from './switches'

/** Others use the machine too: each is measured so often, in turns. */
const ROUNDS = 5

/** The years that are switched between, made by the server before they are measured. */
const OPENED = '/?year=2024-25'

/**
 * How soon the map can be used, what a switch of its year costs, and how it moves, on the sample data.
 * @returns a report
 */
export async function benchMap(say: Say): Promise<string> {
  await buildAppPages(say)
  const { address } = await startApp(await sampleDatabase(say))
  const browser = await openBrowser(say)
  const measured: Omit<MapMeasured, 'version'> = { starts: [], switches: [], full: [], frames: [] }
  await workOfSwitches(browser, address, { isFull: false })
  for (let round = 1; round <= ROUNDS; round++) {
    say(`Round ${round} of ${ROUNDS}: the map`)
    measured.starts.push(await startOfMap(browser, address + OPENED))
    measured.switches.push(await workOfSwitches(browser, address, { isFull: false }))
    measured.full.push(await workOfSwitches(browser, address, { isFull: true }))
    measured.frames.push(await framesOfMap(browser, address + OPENED))
  }
  const version = browser.version()
  await browser.close()
  return mapReport({ version, ...measured })
}
