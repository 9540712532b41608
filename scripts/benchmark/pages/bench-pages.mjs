import { makeDatabases } from './databases.mjs'
import { loadInTurns } from './load-in-turns.mjs'
import { openBrowser } from './open-browser.mjs'
import { measurePictures } from './pictures.mjs'
import { pagesReport } from './report.mjs'
import { buildAll, startApp, startFloor } from './servers.mjs'
import { showInTurns } from './show-in-turns.mjs'
import { weighKinds } from './weigh-kinds.mjs'

/** The larger database has at least so many letters. */
const LEAST = 100

/**
 * What pages weigh, how fast they show and how many a second are served, beside an empty page of the same Next.
 * @param {{ many: number, seconds: number, cores: number }} size `many`: letters in the larger database
 * @returns {Promise<string>} a report
 */
export async function benchPages({ many, seconds, cores }, say) {
  await buildAll(say)
  const databases = await makeDatabases(Math.max(many, LEAST), cores, say)
  const servers = {
    few: await startApp(databases.few),
    many: await startApp(databases.many),
    floor: await startFloor(databases.many),
  }
  const browser = await openBrowser(say)
  const version = browser.version()
  const weights = await weighKinds(browser, servers, say)
  const shown = await showInTurns(browser, servers, say)
  await browser.close()
  const loads = await loadInTurns(servers, { seconds, councils: databases.councils }, say)
  const pictures = await measurePictures(servers, { seconds, councils: databases.councils }, say)
  return pagesReport({ databases, version, cores, seconds, weights, shown, loads, pictures })
}
