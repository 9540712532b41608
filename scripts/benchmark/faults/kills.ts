import {
  comesToShow,
  type FilesOfEdition,
  filesOfEdition,
  mainFilesOfEdition,
  newestEdition,
} from './files-of-edition'
import { putBackFirstData } from './first-data'
import {
  kill,
  PARTS,
  type Part,
  processesOf,
  type Running,
  type Site,
  startCommand,
  startedSite,
  stopSite,
} from './own-site'
import { hasStackTrace } from './sentences'
import { type Answers, startVisit } from './visitor'

/** How long a site is given to be there again. */
const PATIENCE = 120_000

/** What came of the kills of one part. */
export type Killed = {
  part: Part
  kills: number
  /** After how many the edition that was being published was there whole, and after how many not at all. */
  whole: number
  notAtAll: number
  /** How often somebody had to start the site again, because it ended with what was killed. */
  startedAgain: number
}

export type KillReport = {
  killed: Killed[]
  /** Editions, or files of them, that were gone. */
  lost: string[]
  /** Editions whose files were neither as before nor as those of the finished edition. */
  halfPublished: string[]
  /** Starts and ingests after a kill that did not work, and stack traces that were shown. */
  failed: string[]
  visitor: Answers
}

/**
 * Kills, with -9 and at random moments, parts of a site that `npm start` serves while somebody reads its pages and an
 * ingest publishes the next edition. After each kill the site is started again where it has to be, and the files of the
 * newest editions are compared with those of a site that nobody killed; then the same ingest is run once more. In the
 * end every file of every edition is compared.
 * @param copy a copy of the project, the data of which is as at the first start
 * @param how `kills`: how many; `batches`: files to load, each of which makes an edition. After the last of them all
 *   begins again from the first
 */
export async function killInTurn(
  copy: string,
  { batches, kills }: { batches: string[]; kills: number },
  say: (text: string) => void,
): Promise<KillReport> {
  say('Loading the same without a kill, to compare with')
  const { expected, statuses, typical } = await unharmed(copy, batches)
  const report: KillReport = {
    killed: PARTS.map((part) => ({ part, kills: 0, whole: 0, notAtAll: 0, startedAgain: 0 })),
    lost: [],
    halfPublished: [],
    failed: [],
    visitor: {},
  }
  let site: Site | undefined
  const endVisit = startVisit(() => site?.address ?? '')
  for (let done = 0; done < kills; done++) {
    const turn = done % batches.length
    if (turn === 0) site = await fromTheFirst(copy, site)
    if (!site) throw new Error('There is no site.')
    const killed = report.killed[done % report.killed.length]
    if (!killed) throw new Error('There is nothing to kill.')
    if (done % 5 === 0) say(`${done} of ${kills} kills`)
    const round = {
      copy,
      site,
      batch: batches[turn] ?? '',
      shown: turn + 1,
      expected,
      status: statuses[turn] as number | null,
      typical,
      report,
      killed,
    }
    site = await killOnce(round)
  }
  report.visitor = await endVisit()
  if (site) {
    await compareAll(site, expected, report)
    await stopSite(site)
  }
  return report
}

/** The files of every edition where nothing is killed, with what status each ingest ends and how long the longest takes. */
async function unharmed(copy: string, batches: string[]) {
  const site = await startedSite(copy)
  const expected: Record<number, FilesOfEdition> = { 1: await filesOfEdition(site.address, 1) }
  const times: number[] = []
  const statuses: (number | null)[] = []
  for (const batch of batches) {
    const began = performance.now()
    const { said, status } = await startCommand(copy, ['ingest', batch]).ended
    statuses.push(status)
    times.push(performance.now() - began)
    const edition = Object.keys(expected).length + 1
    if (!(await comesToShow(site.address, edition)))
      throw new Error(`Edition ${edition} is not there: ${said}`)
    expected[edition] = await filesOfEdition(site.address, edition)
  }
  await stopSite(site)
  return { expected, statuses, typical: Math.max(...times) }
}

/** Starts a site again on the data with which all began. */
async function fromTheFirst(copy: string, before: Site | undefined): Promise<Site> {
  if (before) await stopSite(before)
  putBackFirstData(copy)
  return startedSite(copy)
}

type Round = {
  copy: string
  site: Site
  batch: string
  /** The newest edition before. */
  shown: number
  expected: Record<number, FilesOfEdition>
  /** With what the ingest ends where nothing is killed: 1 where it withholds something. */
  status: number | null
  typical: number
  report: KillReport
  killed: Killed
}

/** One kill, and all that is looked at afterwards. Gives the site as it is then. */
async function killOnce(round: Round): Promise<Site> {
  const { copy, batch, shown, expected, typical, report, killed } = round
  const { part } = killed
  const next = shown + 1
  const ingest = startCommand(copy, ['ingest', batch])
  await new Promise((resolve) => setTimeout(resolve, Math.random() * typical))
  const victims = processesOf(part, { site: round.site, ingest })
  kill(victims)
  if (victims.length > 0) killed.kills++
  const { said } = await ingest.ended
  noteTrace(report, `the ingest while ${part} was killed`, said)
  const site = await thereAgain(round, ingest, victims)
  const newest = await newestEdition(site.address)
  if (newest === next) killed.whole++
  else if (newest === shown) killed.notAtAll++
  else report.lost.push(`Edition ${shown} was the newest; after ${part} was killed it is ${newest}.`)
  for (const edition of new Set([shown, newest])) await compare(site, edition, expected, report)
  const again = await startCommand(copy, ['ingest', batch]).ended
  noteTrace(report, `the ingest after ${part} was killed`, again.said)
  const isLoaded = again.status === round.status && (await comesToShow(site.address, next))
  if (!isLoaded)
    report.failed.push(`The ingest after ${part} was killed (status ${again.status}): ${again.said}`)
  await compare(site, next, expected, report)
  return site
}

/** Waits until a site stands whole again after a part of it was killed; starts it where it ended. */
async function thereAgain(round: Round, ingest: Running, victims: number[]): Promise<Site> {
  const { copy, site, killed, report } = round
  if (killed.part === 'ingest') return site
  let hasEnded = false
  site.ended.then(() => {
    hasEnded = true
  })
  for (const until = Date.now() + PATIENCE; !hasEnded && Date.now() < until; await pause(100)) {
    const now = processesOf(killed.part, { site, ingest })
    if (now.length > 0 && !now.some((pid) => victims.includes(pid)) && (await isHealthy(site))) return site
  }
  if (!hasEnded) report.failed.push(`After ${killed.part} was killed the site neither came back nor ended.`)
  const { said } = hasEnded ? await site.ended : { said: '' }
  noteTrace(report, `npm start after ${killed.part} was killed`, said)
  if (!hasEnded) await stopSite(site)
  killed.startedAgain++
  return startedSite(copy)
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function isHealthy({ address }: Site): Promise<boolean> {
  try {
    return (await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(10_000) })).ok
  } catch {
    return false
  }
}

async function compareAll(site: Site, expected: Round['expected'], report: KillReport) {
  const newest = await newestEdition(site.address)
  for (let edition = 1; edition <= newest; edition++)
    await compare(site, edition, expected, report, filesOfEdition)
}

async function compare(
  { address }: Site,
  edition: number,
  expected: Round['expected'],
  report: KillReport,
  files = mainFilesOfEdition,
) {
  try {
    for (const [file, sha256] of Object.entries(await files(address, edition)))
      if (expected[edition]?.[file] !== sha256) report.halfPublished.push(`${file} of edition ${edition}`)
  } catch (error) {
    report.lost.push(`Edition ${edition}: ${error instanceof Error ? error.message : error}`)
  }
}

function noteTrace(report: KillReport, what: string, said: string) {
  if (hasStackTrace(said)) report.failed.push(`${what} showed a stack trace:\n${said}`)
}
