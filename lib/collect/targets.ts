import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Council } from '@/lib/domain/council'
import { canHaveFigures, type NameIndex } from '@/lib/domain/name-index'
import { ombudsmanAddress, readOmbudsmanAddress } from '@/lib/domain/ombudsman-address'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { guessStatisticsAddress } from '@/lib/domain/statistics-address'
import { UsageError } from '@/lib/ingest/usage-error'
import { readPublishedFigures } from '@/lib/letters/read-published-figures'

/** A council whose page is asked for. */
export type Target = {
  council: Council
  address: string
  /** Whether the address was seen, or follows from the council's name and how others are written. */
  isKnown: boolean
}

/** The council-years that were taken from the Ombudsman's map and come with the project, each with its page. */
const SEEN = 'prisma/samples/published_figures.csv'

/** The addresses of councils' pages that were seen, by their slugs. */
export function addressesSeen(names: NameIndex): Map<string, string> {
  const list = readPublishedFigures(readFileSync(path.join(process.cwd(), SEEN), 'utf8'), names)
  if (list.outcome !== 'read') throw new Error(`${SEEN} cannot be read: ${list.notes[0]?.message}`)
  const seen = list.rows.flatMap(({ council, url }) => {
    const page = url === null ? null : readOmbudsmanAddress(url)
    return council && page?.kind === 'statistics' ? [[council.slug, ombudsmanAddress(page)] as const] : []
  })
  return new Map(seen)
}

/**
 * The councils to ask for, in the order of their names: those named, or every principal council that can have figures
 * for the year. Other bodies are asked for where they are named and their address was seen.
 * @param named by name or slug
 * @throws UsageError for a name that means no council, or several, or one that has no page for the year
 */
export function targetsOf(
  named: string[],
  year: ReportingYear,
  councils: Council[],
  names: NameIndex,
  seen: Map<string, string>,
): Target[] {
  const chosen =
    named.length > 0
      ? [...new Set(named.map((name) => councilNamed(name, year, councils, names)))]
      : councils.filter((council) => council.type !== 'other' && canHaveFigures(council, year))
  if (chosen.length === 0) throw new UsageError(`The register has no council with figures for ${year}.`)
  return chosen
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'))
    .map((council) => targetOf(council, seen))
}

function targetOf(council: Council, seen: Map<string, string>): Target {
  const known = seen.get(council.slug)
  if (known !== undefined) return { council, address: known, isKnown: true }
  const guessed = guessStatisticsAddress(council)
  if (guessed === null) {
    throw new UsageError(
      `We don’t know the address of the page of ${council.officialName}. Open the page in a browser, save it, and load it with npm run ingest.`,
    )
  }
  return { council, address: guessed, isKnown: false }
}

function councilNamed(name: string, year: ReportingYear, councils: Council[], names: NameIndex): Council {
  const found = names.find(name, year)
  const council =
    councils.find(({ slug }) => slug === name) ?? (found.kind === 'found' ? found.council : undefined)
  if (!council) {
    const meant = found.kind === 'ambiguous' ? found.councils : names.beginningWith(name, year)
    const hint = meant.length > 0 ? ` Do you mean ${meant.map(({ slug }) => slug).join(' or ')}?` : ''
    throw new UsageError(`The register has no council “${name}”.${hint}`)
  }
  if (!canHaveFigures(council, year)) {
    throw new UsageError(`${council.officialName} has no figures for ${year}: it did not exist then.`)
  }
  return council
}
