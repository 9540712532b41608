import { briefingAddress, councilAddress, EDITIONS_ADDRESS } from '@/lib/addresses'
import { featuredYear } from '@/lib/council/featured-year'
import { allCouncils, councilBySlug } from '@/lib/data/councils'
import { currentEdition, type Edition, editionNamed } from '@/lib/data/editions'
import { heldYear } from '@/lib/data/held-years'
import type { Council } from '@/lib/domain/council'
import type { HeldYear } from '@/lib/domain/held-year'
import { parseReportingYear } from '@/lib/domain/reporting-year'
import type { AskedBriefing } from './asked'
import { type BriefedCouncil, briefedCouncil } from './briefing-years'
import { chooseOthers } from './choose-councils'

/** What a briefing is made from. */
export type FoundBriefing = {
  kind: 'found'
  briefed: BriefedCouncil
  held: HeldYear
  others: Council[]
  register: Council[]
  remarks: string[]
  edition: Edition
  newest: Edition
  /** Whether the address names the edition, and so never shows another. */
  isFixed: boolean
  /** Whether the newest edition shows another version of the letter, so that the site's pages have other lines. */
  letterIsReplaced: boolean
}

/** What helps a reader whose address gives no briefing. */
export type NoBriefing = { kind: 'help'; problem: string; ways: { words: string; href: string }[] }

/** Finds what an address asks for, at the edition that it names or else the newest. */
export async function findBriefing(slug: string, asked: AskedBriefing): Promise<FoundBriefing | NoBriefing> {
  const [council, newest, register] = await Promise.all([
    councilBySlug(slug),
    currentEdition(),
    allCouncils(),
  ])
  if (!council) return help('The register has no such council.', [])
  const toCouncil = { words: council.officialName, href: councilAddress(slug) }
  if (!newest) return help('No figures are published yet.', [toCouncil])
  const edition = asked.edition === null ? newest : await editionNamed(asked.edition)
  if (!edition) {
    return help(`There is no edition “${asked.edition}”; the newest is edition ${newest.number}.`, [
      { words: 'The briefing with the newest data', href: briefingAddress(slug) },
      { words: 'All editions', href: EDITIONS_ADDRESS },
      toCouncil,
    ])
  }
  const briefed = await briefedCouncil(council, edition.number)
  const held = yearOf(briefed, asked.year)
  if (!held) return help(notHeld(briefed, asked, edition), [...briefingsOf(briefed, asked), toCouncil])
  const { others, remarks } = chooseOthers(asked.slugs, council, register)
  const isFixed = asked.edition !== null
  return {
    kind: 'found',
    briefed,
    held,
    others,
    register,
    remarks,
    edition,
    newest,
    isFixed,
    letterIsReplaced: await letterIsReplaced(held, edition, newest),
  }
}

async function letterIsReplaced(
  { slug, year, letter }: HeldYear,
  edition: Edition,
  newest: Edition,
): Promise<boolean> {
  if (letter === null || edition.number === newest.number) return false
  const now = await heldYear(slug, year, newest.number)
  return now?.letter?.sha256 !== letter.sha256
}

/** The year that was asked for, or else the one with which the council's page opens; null where nothing is held. */
function yearOf({ council, held }: BriefedCouncil, asked: string | null): HeldYear | null {
  const year = asked === null ? featuredYear(council, held, null)?.year : parseReportingYear(asked)
  return held.find((one) => one.year === year) ?? null
}

function notHeld(
  { council, held }: BriefedCouncil,
  { year, edition }: AskedBriefing,
  { number }: Edition,
): string {
  const where = edition === null ? '' : ` in edition ${number}`
  if (held.length === 0)
    return `No letter to ${council.name} is held${where}, and no figures from the Ombudsman's map, so there is nothing to brief on.`
  const isYear = parseReportingYear(year ?? '') !== null
  return isYear
    ? `Nothing is held of ${council.name} for ${year}${where}, so there is no briefing of that year.`
    : `“${year}” is no reporting year. They are written like 2023-24.`
}

function briefingsOf({ council, held }: BriefedCouncil, { edition }: AskedBriefing): NoBriefing['ways'] {
  return held.map(({ year }) => ({
    words: `Briefing for ${year}`,
    href: briefingAddress(council.slug, { year, ...(edition && { edition: Number(edition) }) }),
  }))
}

function help(problem: string, ways: NoBriefing['ways']): NoBriefing {
  return { kind: 'help', problem, ways }
}
