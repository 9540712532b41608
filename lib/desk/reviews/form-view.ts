import { allCouncils } from '@/lib/data/councils'
import { letterVersions } from '@/lib/data/sources'
import { dayInWords } from '@/lib/domain/day'
import { FIRST_REPORTING_YEAR, type ReportingYear, reportingYearsBetween } from '@/lib/domain/reporting-year'
import { toConfirm } from '@/lib/ingest/decide'
import type { Undecided } from '@/lib/ingest/decision'
import { letterVersionAddress } from '@/lib/letter/address'
import { type CouncilChoice, chooseCouncil } from './choose-council'
import { reasonKindOf } from './reason-kinds'
import type { Standing } from './standing'
import type { DecisionKind, Typed } from './typed'
import { isUnidentified, type UnidentifiedView } from './unidentified'

/** What the form of a source's page offers, with what was typed. */
export type FormView = {
  decisions: { id: DecisionKind; words: string; help: string; isChosen: boolean }[]
  why: string
  identify: IdentifyView | null
  /** Earlier versions that could be shown again; none but of what is published. */
  versions: { edition: number; words: string; href: string; isChosen: boolean }[]
  /** Whether something stands in the form that was typed before. */
  isTyped: boolean
}

export type IdentifyView = {
  /** Whether it is what the source needs first. */
  isNeeded: boolean
  council: string
  choice: CouncilChoice
  /** The full names of all councils, to be offered while somebody types. */
  councils: string[]
  year: string
  years: ReportingYear[]
  /** Null where the source is no letter. */
  date: string | null
  /** Null where the source is not of the map. */
  url: string | null
}

/**
 * @param typed null where nothing was typed
 * @param read of a letter of which nobody knows yet whose it is
 */
export async function formView(
  standing: Standing,
  typed: Typed | null,
  read: UnidentifiedView | null = null,
): Promise<FormView> {
  const identify = await identifyView(standing, typed, read)
  return {
    decisions: offered(standing, identify).map((one) => ({ ...one, isChosen: typed?.decision === one.id })),
    why: typed?.why ?? '',
    identify,
    versions: await versionsOf(standing, typed),
    isTyped: typed !== null,
  }
}

type Offered = Pick<FormView['decisions'][number], 'id' | 'words' | 'help'>

function offered({ subject, source }: Standing, identify: IdentifyView | null): Offered[] {
  if (subject.kind === 'published')
    return [
      {
        id: 'correct',
        words: 'Correct the figures',
        help: 'Pages show what you put in, and what the letter prints next to it.',
      },
      {
        id: 'restore',
        words: 'Show an earlier version again',
        help: 'A later version took its place by mistake.',
      },
    ]
  const isScan = toConfirm(source as Undecided).length > 0
  const onFigures: Offered[] = [
    {
      id: 'confirm',
      words: 'Confirm: the source says so',
      help: isScan
        ? 'You compared each figure with its picture, and ticked it.'
        : 'You looked. It does give these figures, even if they are odd or disagree.',
    },
    {
      id: 'correct',
      words: 'Correct the figures',
      help: 'You changed fields above. We publish it once it passes every check.',
    },
  ]
  return [
    ...(isUnidentified(source) ? [] : onFigures),
    ...(identify
      ? [
          {
            id: 'identify' as const,
            words: 'Say which council and year it is of',
            help: 'We then check its figures as those of that council.',
          },
        ]
      : []),
    {
      id: 'discard',
      words: 'Discard it',
      help: 'We use nothing from it. We keep the file, and your reason.',
    },
  ]
}

/** A row of a data file names its own council, and what is published is known. */
async function identifyView(
  { subject, source }: Standing,
  typed: Typed | null,
  read: UnidentifiedView | null,
): Promise<IdentifyView | null> {
  if (subject.kind === 'published' || source.kind === 'data-file') return null
  const councils = await allCouncils()
  const last = councils.reduce<ReportingYear>(
    (newest, { years }) => (years && years.last > newest ? years.last : newest),
    FIRST_REPORTING_YEAR,
  )
  const council = typed?.council ?? source.council?.officialName ?? ''
  return {
    isNeeded:
      !source.council ||
      !source.reportingYear ||
      ('reasons' in source && source.reasons.some((note) => reasonKindOf(note) === 'whose-it-is')),
    council,
    choice: await chooseCouncil(council, typed?.councilSlug ?? source.council?.slug ?? ''),
    councils: [...new Set(councils.map(({ officialName }) => officialName))],
    year: typed?.year || (source.reportingYear ?? read?.reportingYear ?? ''),
    years: reportingYearsBetween(FIRST_REPORTING_YEAR, last).reverse(),
    date: source.kind === 'letter' ? typed?.date || (source.letterDate ?? read?.letterDate ?? '') : null,
    url: source.kind === 'publication' ? typed?.url || (source.url ?? '') : null,
  }
}

async function versionsOf({ subject }: Standing, typed: Typed | null): Promise<FormView['versions']> {
  if (subject.kind !== 'published') return []
  const { on, edition, letter } = subject
  const versions = await letterVersions(on.council, on.year, edition)
  return versions
    .filter(({ sha256 }) => sha256 !== letter.file.sha256)
    .map(({ addedIn, letterDate, sha256 }) => ({
      edition: addedIn,
      words: `Letter of ${dayInWords(letterDate)}, as edition ${addedIn} showed it`,
      href: letterVersionAddress(on.council, on.year, sha256),
      isChosen: typed?.edition === String(addedIn),
    }))
}
