import { ombudsmanAddress } from '@/lib/domain/ombudsman-address'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { inCount, inFull, listInWords } from '@/lib/words/numbers'
import { isIntact, type Manifest } from './manifest'
import { durationInWords } from './moments'
import type { Target } from './targets'
import { LIST_LIMITS, type ListWant } from './wanted-lists'

export type DryRun = {
  year: ReportingYear
  targets: Target[]
  letters: boolean
  lists: readonly ListWant[]
  ofAllCouncils: boolean
  /** In milliseconds. */
  pause: number
  /** Null where no folder was named, or there is none yet. */
  before: { folder: string; manifest: Manifest } | null
}

/** What a run would ask for, and what a person can do beside it. */
export function dryRunReport(run: DryRun): string {
  const { year, targets, letters, lists, pause, before } = run
  const known = targets.filter(({ isKnown }) => isKnown).length
  const more = [...(letters ? ['letters'] : []), ...lists]
  const longer = more.length > 0 ? `, and longer with ${listInWords(more)}` : ''
  const guessed = targets.length - known
  return [
    `For ${year} this would fetch, one at a time, at least ${pause / 1000} seconds apart:`,
    '',
    ...robotsOf(targets).map((address) => `${address}  the site’s rules for programs, which we follow`),
    ...targets.map(
      (target) => `${target.address}  ${target.council.officialName}: ${whatIsKnown(target, before)}`,
    ),
    ...(letters ? ['', 'and the letters that these pages link to. Only the pages show which.'] : []),
    ...listsInWords(run),
    '',
    `${inCount(targets.length, { one: 'page', many: 'pages' })}: ${known} at known addresses, ${guessed} at guessed ones. It takes at least ${durationInWords((targets.length + 1) * pause)}${longer}.`,
    'Only the page itself says which year it shows. We keep it under that year.',
    '',
    'Every council of a year is also in the files that you can download from',
    ombudsmanAddress({ kind: 'yearly-data' }),
    'Nothing was fetched (--dry-run).',
  ].join('\n')
}

function listsInWords({ lists, ofAllCouncils }: DryRun): string[] {
  if (lists.length === 0) return []
  const { list, council, all } = LIST_LIMITS
  const byCategory =
    ofAllCouncils && lists.includes('decisions')
      ? [
          'At the end it would fetch the lists of decisions by category that they link to: what is new on all councils.',
        ]
      : []
  return [
    '',
    `and the ${listInWords(lists.map((want) => LISTS[want]))} that these pages link to: at most ${inFull(list)} pages of a list, ${inFull(council)} of a council, and ${inFull(all)} in all.`,
    ...byCategory,
  ]
}

const LISTS: Record<ListWant, string> = {
  decisions: 'lists of decisions of the year',
  reports: 'public reports',
  improvements: 'service improvements',
}

function robotsOf(targets: Target[]): string[] {
  return [...new Set(targets.map(({ address }) => `${new URL(address).origin}/robots.txt`))]
}

function whatIsKnown({ address, isKnown }: Target, before: DryRun['before']): string {
  const kept = before?.manifest.kept[address]
  if (before && kept?.file && isIntact(before.folder, kept)) {
    return `whether it has changed since ${kept.file.name}`
  }
  return isKnown ? 'its address is known' : 'its address is guessed'
}
