import { councilAddress } from '@/lib/council/address'
import { featuredYear } from '@/lib/council/featured-year'
import { councilYear } from '@/lib/data/council-years'
import { allCouncils, councilBySlug } from '@/lib/data/councils'
import { currentEdition, editionNamed } from '@/lib/data/editions'
import type { Council } from '@/lib/domain/council'
import type { CouncilYear } from '@/lib/domain/council-year'
import type { Edition } from '@/lib/domain/edition'
import { parseReportingYear } from '@/lib/domain/reporting-year'
import { EDITIONS_ADDRESS } from '@/lib/editions/address'
import type { AskedBriefing } from './address'
import { briefingAddress } from './address'
import { type BriefedCouncil, briefedCouncil } from './briefing-years'
import { chooseOthers } from './choose-councils'

export type FoundBriefing = {
  kind: 'found'
  briefed: BriefedCouncil
  published: CouncilYear
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

export type NoBriefing = { kind: 'help'; problem: string; ways: { words: string; href: string }[] }

/** Finds what an address asks for, at the edition that it names or else the newest. */
export async function findBriefing(slug: string, asked: AskedBriefing): Promise<FoundBriefing | NoBriefing> {
  const [council, newest, register] = await Promise.all([
    councilBySlug(slug),
    currentEdition(),
    allCouncils(),
  ])
  if (!council) return help('We don’t know a council with this name.', [])
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
  const published = yearOf(briefed, asked.year)
  if (!published)
    return help(notPublished(briefed, asked, edition), [...briefingsOf(briefed, asked), toCouncil])
  const { others, remarks } = chooseOthers(asked.slugs, council, register)
  const isFixed = asked.edition !== null
  return {
    kind: 'found',
    briefed,
    published,
    others,
    register,
    remarks,
    edition,
    newest,
    isFixed,
    letterIsReplaced: await letterIsReplaced(published, edition, newest),
  }
}

async function letterIsReplaced(
  { slug, year, letter }: CouncilYear,
  edition: Edition,
  newest: Edition,
): Promise<boolean> {
  if (letter === null || edition.number === newest.number) return false
  const now = await councilYear(slug, year, newest.number)
  return now?.letter?.sha256 !== letter.sha256
}

/** The year that was asked for, or else the one with which the council's page opens; null where nothing is published. */
function yearOf({ council, published, averages }: BriefedCouncil, asked: string | null): CouncilYear | null {
  const year =
    asked === null ? featuredYear(council, published, null, averages)?.year : parseReportingYear(asked)
  return published.find((one) => one.year === year) ?? null
}

function notPublished(
  { council, published }: BriefedCouncil,
  { year, edition }: AskedBriefing,
  { number }: Edition,
): string {
  const where = edition === null ? '' : ` in edition ${number}`
  if (published.length === 0 || year === null)
    return `We don’t have a letter to ${council.name}${where}, or figures from the Ombudsman’s map or data files. So there is no briefing.`
  return parseReportingYear(year)
    ? `We have no letter or figures for ${council.name} in ${year}${where}. So there is no briefing for that year.`
    : `“${year}” is not a reporting year. Write it like 2023-24.`
}

function briefingsOf({ council, published }: BriefedCouncil, { edition }: AskedBriefing): NoBriefing['ways'] {
  return published.map(({ year }) => ({
    words: `Briefing for ${year}`,
    href: briefingAddress(council.slug, { year, ...(edition && { edition: Number(edition) }) }),
  }))
}

function help(problem: string, ways: NoBriefing['ways']): NoBriefing {
  return { kind: 'help', problem, ways }
}
