import { createHash } from 'node:crypto'
import { allAnnounced } from '@/lib/data/announced-changes'
import { publishedSlugs } from '@/lib/data/council-years'
import { allAliases, allCouncils } from '@/lib/data/councils'
import { currentEdition } from '@/lib/data/editions'
import { loadedRegister } from '@/lib/data/register'
import { projectOutcodes } from './outcodes'
import { type CouncilSearch, councilSearch } from './search'
import { searchIndex } from './search-index'

/** The search of the register that is loaded, and what a browser needs to search by itself. */
type RegisterSearch = {
  search: CouncilSearch
  json: string
  /** Of the JSON, to tell one version from another. */
  sha256: string
}

let kept: { version: string; made: Promise<RegisterSearch> } | undefined

/** Made once for a register and an edition, and kept until there is another of either. */
export async function registerSearch(): Promise<RegisterSearch> {
  const [register, edition] = await Promise.all([loadedRegister(), currentEdition()])
  const version = `${register} ${edition?.number}`
  if (kept?.version !== version) {
    const made = makeSearch(edition?.number)
    kept = { version, made }
    // What failed is tried again at the next request.
    made.catch(() => {
      kept = undefined
    })
  }
  return kept.made
}

async function makeSearch(edition: number | undefined): Promise<RegisterSearch> {
  const [councils, aliases, announced, published] = await Promise.all([
    allCouncils(),
    allAliases(),
    allAnnounced(),
    edition === undefined ? new Set<string>() : publishedSlugs(edition),
  ])
  const index = searchIndex(councils, aliases, projectOutcodes(), announced, published)
  const json = JSON.stringify(index)
  return { search: councilSearch(index), json, sha256: createHash('sha256').update(json).digest('hex') }
}
