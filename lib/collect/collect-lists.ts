import type { Council } from '@/lib/domain/council'
import type { ListedReading } from '@/lib/domain/listed'
import { councilInAddress, ombudsmanKey, readOmbudsmanAddress } from '@/lib/domain/ombudsman-address'
import { startOf } from '@/lib/domain/reporting-year'
import { inCount, inFull } from '@/lib/words/numbers'
import { bringList } from './bring-list'
import { namesCouncil } from './judge-page'
import { type Link, linksIn, linksOfUse } from './links'
import { categoryLists, type ListedLink, listedAmong, nextPage } from './listed-links'
import type { Collected } from './report'
import type { CollectRun } from './run'
import type { Target } from './targets'
import { LIST_WANTS, type ListWant } from './wanted-lists'

/** A link to follow; `nth` counts the pages of a list. */
type Step = ListedLink & { nth: number }

/** Which links of a page on the council lead to what is wanted. */
type Choose = (links: readonly Link[]) => ListedLink[]

/**
 * Brings what some pages on a council link to of its decisions, public reports and service improvements, each list to
 * its end: never more than links lead to, nor than the run's limits.
 * @returns what is wanted and no link led to
 * @throws StopAsking
 */
export async function collectLists(run: CollectRun, target: Target, links: Link[]): Promise<ListWant[]> {
  const { year, lists: wants, names, listLimits } = run.settings
  const { council, address } = target
  const looking = { council, slug: councilInAddress(address), year, wants, names }
  const choose = (some: readonly Link[]) => listedAmong(some, looking)
  const found = await follow(run, council, choose(links), listLimits.council, choose)
  return LIST_WANTS.filter((want) => wants.includes(want) && !found.has(want))
}

/**
 * Brings the lists by category that any page led to: the newest decisions on all councils.
 * @throws StopAsking
 */
export async function collectCategoryLists(run: CollectRun): Promise<void> {
  const links = Object.values(run.manifest.kept).flatMap((kept) => kept.links)
  for (const address of categoryLists(links)) {
    const list: ListedLink = { address, want: 'decisions', leadsTo: 'decisions' }
    await follow(run, null, [list], Number.POSITIVE_INFINITY, () => [])
  }
}

async function follow(
  run: CollectRun,
  council: Council | null,
  links: ListedLink[],
  most: number,
  choose: Choose,
): Promise<Set<ListWant>> {
  const found = new Set<ListWant>()
  const left: Step[] = links.map((link) => ({ ...link, nth: 1 }))
  let asked = 0
  for (let step = left.shift(); step; step = left.shift()) {
    if (step.leadsTo !== 'lists-page') found.add(step.want)
    if (!run.isFirstVisit(ombudsmanKey(step.address) ?? step.address)) continue
    if (asked === most) {
      const others = inCount(left.length + 1, { one: 'link', many: 'links' })
      leaveOut(
        run,
        council,
        step,
        `We fetch at most ${inFull(most)} such pages of a council. ${others} left.`,
      )
      break
    }
    asked++
    // A list is brought to its end before the next begins.
    left.unshift(...(await collectStep(run, council, step, choose)))
  }
  return found
}

/** @returns what the page leads to */
async function collectStep(
  run: CollectRun,
  council: Council | null,
  step: Step,
  choose: Choose,
): Promise<Step[]> {
  if (step.leadsTo === 'lists-page') return council ? collectListsPage(run, council, step, choose) : []
  const brought = await bringList(run, council, { ...step, leadsTo: step.leadsTo })
  const base = { kind: step.leadsTo, council, address: step.address }
  if (brought.kind === 'problem') {
    const { outcome, problem, isExpected } = brought
    run.record({ ...base, outcome, file: null, year: null, notes: [problem] }, isExpected)
    return []
  }
  const { kept, listed, isNew, notes } = brought
  const next = nextPage(kept.links, step.address)
  const isEnough = next !== null && endsBeforeYear(run, listed)
  run.record({
    ...base,
    outcome: isNew ? 'brought' : 'unchanged',
    file: kept.file?.name ?? null,
    year: kept.year,
    notes: [...notes, ...(isEnough ? [EARLIER] : [])],
  })
  const further = next === null || isEnough ? [] : [{ ...step, address: next, nth: step.nth + 1 }]
  const most = run.settings.listLimits.list
  for (const one of further.filter(({ nth }) => nth > most)) {
    leaveOut(run, council, one, `The list goes on. We fetch at most ${inFull(most)} pages of a list.`)
  }
  return [...reportsIn(run, listed), ...further.filter(({ nth }) => nth <= most)]
}

/** A page on the council that is no list. It leads to lists, but not to another such page. */
async function collectListsPage(
  run: CollectRun,
  council: Council,
  step: Step,
  choose: Choose,
): Promise<Step[]> {
  const { address } = step
  const record = (outcome: Collected['outcome'], notes: string[]) =>
    run.record({ kind: 'lists-page', council, address, outcome, file: null, year: null, notes })
  const brought = await run.bringList(address)
  if (brought.kind === 'problem') {
    record(brought.outcome, [brought.problem])
    return []
  }
  if (brought.kind === 'as-before') {
    record('unchanged', [])
    return stepsTo(brought.kept.links)
  }
  const { answer } = brought
  const html =
    answer.type === 'html' ? namesCouncil(answer.bytes, council, run.settings.year, run.settings.names) : null
  if (html === null) {
    record('unlike', [`${address} is not a page on ${council.officialName}.`])
    return []
  }
  const links = linksOfUse(linksIn(html, answer.address, run.settings.origin), answer.address)
  run.keep(address, { file: null, council: council.slug, year: null, links, ...answer.validators })
  const steps = stepsTo(links)
  record('brought', steps.length === 0 ? [`There are no links to ${step.want} on ${address}.`] : [])
  return steps

  function stepsTo(some: Link[]): Step[] {
    return choose(some).flatMap((link) => (link.leadsTo === 'lists-page' ? [] : { ...link, nth: 1 }))
  }
}

/** The pages of the public reports among the decisions of a list, where reports are wanted. */
function reportsIn(run: CollectRun, { page, decisions }: ListedReading): Step[] {
  if (page !== 'decisions' || !run.settings.lists.includes('reports')) return []
  return decisions.flatMap(({ kind, address }) =>
    kind === 'report' && address !== null && readOmbudsmanAddress(address)?.kind === 'decision'
      ? { address, want: 'reports', leadsTo: 'report', nth: 1 }
      : [],
  )
}

/** Whether a list, newest first, has come to decisions of before the year. */
function endsBeforeYear({ settings }: CollectRun, { page, decisions }: ListedReading): boolean {
  const [first, last] = [decisions.at(0), decisions.at(-1)]
  if (page !== 'decisions' || !first || !last) return false
  return first.decidedOn >= last.decidedOn && last.decidedOn < `${startOf(settings.year)}-04-01`
}

function leaveOut(run: CollectRun, council: Council | null, { leadsTo, address }: Step, why: string): void {
  const notes = [`${address} was left out. ${why}`]
  run.record({ kind: leadsTo, council, address, outcome: 'left-out', file: null, year: null, notes }, true)
}

const EARLIER = 'Its later pages have decisions of earlier years, so we did not fetch them.'
