import { createHash } from 'node:crypto'
import { allAnnounced } from '@/lib/data/announced-changes'
import { publishedSlugs } from '@/lib/data/council-years'
import { allAliases, allCouncils } from '@/lib/data/councils'
import { currentEdition } from '@/lib/data/editions'
import { hasListed } from '@/lib/data/listed-decisions'
import { ofEdition } from '@/lib/platform/cache'
import { projectOutcodes } from './outcodes'
import { type CouncilSearch, councilSearch } from './search'
import { type SearchIndex, searchIndex } from './search-index'

/** The search of the register that is loaded, and what a browser needs to search by itself. */
type RegisterSearch = {
  index: SearchIndex
  search: CouncilSearch
  /** Whether there are decisions of the Ombudsman's to look in. */
  hasDecisions: boolean
  json: string
  /** Of the JSON, to tell one version from another. */
  sha256: string
}

/** Made once for a register and an edition. */
export async function registerSearch(): Promise<RegisterSearch> {
  const edition = await currentEdition()
  const number = edition?.number ?? null
  return ofEdition(number, 'register search', () => makeSearch(number))
}

async function makeSearch(edition: number | null): Promise<RegisterSearch> {
  const [councils, aliases, announced, published, hasDecisions] = await Promise.all([
    allCouncils(),
    allAliases(),
    allAnnounced(),
    edition === null ? new Set<string>() : publishedSlugs(edition),
    edition !== null && hasListed(edition),
  ])
  const index = searchIndex(councils, aliases, projectOutcodes(), announced, published)
  const json = JSON.stringify({ ...index, hasDecisions })
  const sha256 = createHash('sha256').update(json).digest('hex')
  return { index, search: councilSearch(index), hasDecisions, json, sha256 }
}
