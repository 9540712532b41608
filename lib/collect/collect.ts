import { mkdirSync } from 'node:fs'
import { collectLetters } from './collect-letters'
import { collectCategoryLists, collectLists } from './collect-lists'
import { collectPage } from './collect-page'
import { lettersAmong, toYear } from './links'
import { type Manifest, type Run, readManifest } from './manifest'
import { momentInWords } from './moments'
import type { CollectOutcome, CollectReport } from './report'
import { CollectRun, type RunSettings } from './run'
import type { Target } from './targets'
import { StopAsking, Visitor, type VisitorSettings } from './visitor'
import type { ListWant } from './wanted-lists'
import { removeParts } from './write-whole'

export type CollectSettings = Omit<RunSettings, 'origin' | 'now'> & {
  /** The folder as the user named it. */
  shown: string
  targets: Target[]
  /** Whether to ask for everything again, also for what a run that was stopped has asked. */
  restart: boolean
  visitor: VisitorSettings
  onProgress?: (progress: { done: number; of: number; problems: number; step?: string }) => void
}

/**
 * Brings the pages of some councils, and the letters and lists that they link to, into a folder. Each file is whole under its
 * name, and a manifest beside them says what is from where; a run that is stopped or killed is gone on with by the next
 * one like it.
 * @throws UsageError where the manifest is damaged
 */
export async function collect(settings: CollectSettings): Promise<CollectReport> {
  const { folder, shown, year, targets, visitor, onProgress } = settings
  mkdirSync(folder, { recursive: true })
  removeParts(folder)
  const { clock, origin } = visitor
  const manifest = readManifest(folder)
  const goesOn = settings.restart ? null : runLike(manifest, settings)
  const current = goesOn ?? newRun(settings, clock.now())
  const run = new CollectRun(
    { ...settings, origin, now: clock.now },
    manifest,
    new Visitor(visitor),
    Date.parse(current.began),
  )
  const before = current.done.length
  const troubles = () => run.collected.filter(({ outcome }) => isTrouble(outcome)).length
  const report = (stopped: CollectReport['stopped']): CollectReport => ({
    folder: shown,
    year,
    collected: run.collected,
    councils: { all: targets.length, before, left: targets.length - current.done.length },
    goesOnFrom: goesOn && new Date(goesOn.began),
    stopped,
  })

  if (manifest.waitUntil !== null && Date.parse(manifest.waitUntil) > clock.now()) {
    const until = new Date(manifest.waitUntil)
    return report({ why: `${WAIT} ${momentInWords(until)}. Run the same command after that.`, until })
  }
  manifest.run = current
  manifest.waitUntil = null
  try {
    const left = targets.filter(({ council }) => !current.done.includes(council.slug))
    for (const [i, target] of left.entries()) {
      onProgress?.({ done: i, of: left.length, problems: troubles(), step: target.council.name })
      const from = run.collected.length
      await collectCouncil(run, target)
      // What was not answered is asked for again when the run is gone on with.
      const isAnswered = run.collected.slice(from).every(({ outcome }) => outcome !== 'no-answer')
      if (isAnswered) current.done.push(target.council.slug)
      run.write()
    }
    if (settings.ofAllCouncils && settings.lists.includes('decisions')) {
      onProgress?.({ done: left.length, of: left.length, problems: troubles(), step: 'lists by category' })
      await collectCategoryLists(run)
    }
    onProgress?.({ done: left.length, of: left.length, problems: troubles() })
    if (current.done.length === targets.length) manifest.run = null
    run.write()
    return report(null)
  } catch (error) {
    if (!(error instanceof StopAsking)) throw error
    manifest.waitUntil = error.until?.toISOString() ?? null
    run.write()
    return report({ why: error.message, until: error.until })
  }
}

/** A council's page, the page of the year that is wanted where that is another, the letters and the lists. */
async function collectCouncil(run: CollectRun, target: Target): Promise<void> {
  const { year, letters, lists } = run.settings
  run.isFirstVisit(target.address)
  const page = await collectPage(run, target, target.address)
  if (!page) return
  const links = [...page.links]
  const others = page.year === null || page.year === year ? [] : toYear(page.links, target.address, year)
  for (const { address } of others) {
    if (!run.isFirstVisit(address)) continue
    const other = await collectPage(run, target, address)
    if (other) links.push(...other.links)
    if (other?.year === year) break
  }
  if (letters) await collectLetters(run, target, lettersAmong(page.links, []).letters)
  if (lists.length > 0) {
    const missing = await collectLists(run, target, links)
    run.addNotes(
      target.address,
      missing.map((want) => NOTHING_LISTED[want]),
    )
  }
}

const NOTHING_LISTED: Record<ListWant, string> = {
  decisions: 'The page links to no decisions of the year.',
  reports: 'The page links to no public reports.',
  improvements: 'The page links to no service improvements.',
}

function runLike({ run }: Manifest, { year, letters, lists, targets }: CollectSettings): Run | null {
  const isSame =
    run !== null &&
    run.year === year &&
    run.letters === letters &&
    run.lists.join() === lists.join() &&
    run.councils.join() === targets.map(({ council }) => council.slug).join()
  return isSame ? run : null
}

function newRun({ year, letters, lists, targets }: CollectSettings, now: number): Run {
  const councils = targets.map(({ council }) => council.slug)
  return { year, letters, lists: [...lists], councils, began: new Date(now).toISOString(), done: [] }
}

function isTrouble(outcome: CollectOutcome): boolean {
  return !['brought', 'unchanged', 'without-figures'].includes(outcome)
}

const WAIT = 'The Ombudsman’s site asked us to wait until'
