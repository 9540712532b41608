import { openBrowser } from '../pages/open-browser.mjs'
import { buildAppPages, startApp } from '../pages/servers.mjs'
import { sampleDatabase } from '../sample-database.ts'
import { framesOfMap } from './frames.mjs'
import { mapReport } from './report.mjs'
import { startOfMap } from './start.mjs'
import { workOfSwitches } from './switches.mjs'

/** Others use the machine too: each is measured so often, in turns. */
const ROUNDS = 5

/** The years that are switched between, made by the server before they are measured. */
const OPENED = '/?year=2024-25'

/**
 * How soon the map can be used, what a switch of its year costs, and how it moves, on the sample data.
 * @returns {Promise<string>} a report
 */
export async function benchMap(say) {
  await buildAppPages(say)
  const { address } = await startApp(await sampleDatabase(say))
  const browser = await openBrowser(say)
  const measured = { starts: [], switches: [], full: [], frames: [] }
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
