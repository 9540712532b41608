import { addressAround } from '@/lib/compare/add-council'
import { type SwitchLink, yearLinks } from '@/lib/words/switch-link'
import type { AskedBriefing } from './address'
import { briefingAddress } from './address'
import type { Briefing } from './briefing'
import { briefedCouncil } from './briefing-years'
import { type AddedCouncil, addOther, MOST_OTHERS } from './choose-councils'
import { type FoundBriefing, findBriefing, type NoBriefing } from './find-briefing'
import { makeBriefing } from './make-briefing'
import { type SinceBriefing, sinceBriefing } from './since-briefing'

export type BriefingPage = {
  kind: 'briefing'
  briefing: Briefing
  controls: BriefingControls
  /** What could not be taken as it was asked, in sentences. */
  remarks: string[]
  /** What has changed since the edition that is shown; null where that is the newest. */
  since: SinceBriefing | null
}

export type BriefingControls = {
  years: SwitchLink[]
  files: { words: string; href: string }[]
  others: { name: string; without: string }[]
  /** Whether there is no room for another. */
  isFull: boolean
  most: number
  form: {
    action: string
    kept: { name: string; value: string }[]
    /** Of the briefing with another council, its slug between the two. */
    address: { before: string; after: string }
  }
  typed: string
  choices: { officialName: string; facts: string; href: string }[]
}

/** That an address has a plainer one. */
type PlainerAddress = { kind: 'elsewhere'; href: string }

/** @param site where the site stands, for whole addresses */
export async function briefingPage(
  slug: string,
  asked: AskedBriefing,
  site: string,
): Promise<BriefingPage | NoBriefing | PlainerAddress> {
  const found = await findBriefing(slug, asked)
  if (found.kind === 'help') return found
  const added =
    asked.add === null ? null : await addOther(asked.add, ownOf(found), found.others, found.register)
  if (added?.kind === 'added') return { kind: 'elsewhere', href: withAnother(found, added.council.slug) }
  const briefing = await briefingOf(found, site)
  return {
    kind: 'briefing',
    briefing,
    controls: controlsOf(found, asked, added),
    remarks: [...found.remarks, ...(added?.kind === 'nothing' ? [added.why] : [])],
    since: await sinceBriefing(found),
  }
}

export async function briefingOf(found: FoundBriefing, site: string): Promise<Briefing> {
  const { briefed, published, others, edition, letterIsReplaced } = found
  const briefedOthers = await Promise.all(others.map((other) => briefedCouncil(other, edition.number)))
  return makeBriefing(briefed, published, briefedOthers, { edition, site, letterIsReplaced })
}

function controlsOf(
  found: FoundBriefing,
  asked: AskedBriefing,
  added: AddedCouncil | null,
): BriefingControls {
  const { briefed, published, others, edition } = found
  const own = ownOf(found)
  const now = addressed(found)
  const fixed = { ...now, edition: edition.number }
  const choices = added?.kind === 'choose' ? added.councils : []
  return {
    years: yearLinks(
      briefed.published.map(({ year }) => year),
      published.year,
      (year) => briefingAddress(own.slug, { ...now, year }),
    ),
    files: [
      { words: 'Download as PDF', href: briefingAddress(own.slug, fixed, 'pdf') },
      { words: 'Download for Word (.docx)', href: briefingAddress(own.slug, fixed, 'docx') },
    ],
    others: others.map(({ slug, name }) => ({
      name,
      without: briefingAddress(own.slug, { ...now, with: now.with.filter((one) => one !== slug) }),
    })),
    isFull: others.length >= MOST_OTHERS,
    most: MOST_OTHERS,
    form: {
      action: briefingAddress(own.slug),
      kept: [
        { name: 'year', value: published.year },
        ...(others.length > 0 ? [{ name: 'with', value: now.with.join('~') }] : []),
        ...(now.edition ? [{ name: 'edition', value: String(now.edition) }] : []),
      ],
      address: addressAround((slug) => withAnother(found, slug)),
    },
    typed: asked.add ?? '',
    choices: choices.map(({ slug, officialName, facts }) => ({
      officialName,
      facts,
      href: withAnother(found, slug),
    })),
  }
}

function ownOf({ briefed }: FoundBriefing) {
  return briefed.council
}

/** The briefing as its address has it. */
function addressed({ published, others, edition, isFixed }: FoundBriefing) {
  return {
    year: published.year,
    with: others.map(({ slug }) => slug),
    ...(isFixed && { edition: edition.number }),
  }
}

function withAnother(found: FoundBriefing, slug: string): string {
  const now = addressed(found)
  return briefingAddress(ownOf(found).slug, { ...now, with: [...now.with, slug] })
}
