import type { Say } from '../../setup/progress'
import { makeDatabases } from './databases'
import { loadInTurns } from './load-in-turns'
import { openBrowser } from './open-browser'
import { measurePictures } from './pictures'
import { pagesReport } from './report'
import { buildAll, startApp, startFloor } from './servers'
import { showInTurns } from './show-in-turns'
import { weighKinds } from './weigh-kinds'

/** The larger database has at least so many letters. */
const LEAST = 100

/**
 * What pages weigh, how fast they show and how many a second are served, beside an empty page of the same Next.
 * @param size `many`: letters in the larger database
 * @returns a report
 */
export async function benchPages(
  { many, seconds, cores }: { many: number; seconds: number; cores: number },
  say: Say,
): Promise<string> {
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
