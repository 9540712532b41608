import { ombudsmanAddress } from '@/lib/domain/ombudsman-address'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { inCount } from '@/lib/words/numbers'
import { isIntact, type Manifest } from './manifest'
import { durationInWords } from './moments'
import type { Target } from './targets'

export type DryRun = {
  year: ReportingYear
  targets: Target[]
  letters: boolean
  /** In milliseconds. */
  pause: number
  /** Null where no folder was named, or there is none yet. */
  before: { folder: string; manifest: Manifest } | null
}

/** What a run would ask for, and what a person can do beside it. */
export function dryRunReport({ year, targets, letters, pause, before }: DryRun): string {
  const known = targets.filter(({ isKnown }) => isKnown).length
  const guessed = targets.length - known
  return [
    `For ${year} this would fetch, one at a time, at least ${pause / 1000} seconds apart:`,
    '',
    ...robotsOf(targets).map((address) => `${address}  the site’s rules for programs, which we follow`),
    ...targets.map(
      (target) => `${target.address}  ${target.council.officialName}: ${whatIsKnown(target, before)}`,
    ),
    ...(letters ? ['', 'and the letters that these pages link to. Only the pages show which.'] : []),
    '',
    `${inCount(targets.length, { one: 'page', many: 'pages' })}: ${known} at known addresses, ${guessed} at guessed ones. It takes at least ${durationInWords((targets.length + 1) * pause)}${letters ? ', and longer with letters' : ''}.`,
    'Only the page itself says which year it shows. We keep it under that year.',
    '',
    'Every council of a year is also in the files that you can download from',
    ombudsmanAddress({ kind: 'yearly-data' }),
    'Nothing was fetched (--dry-run).',
  ].join('\n')
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
