import { createHash } from 'node:crypto'
import { allAnnounced } from '@/lib/data/announced-changes'
import { allAliases, allCouncils } from '@/lib/data/councils'
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

let kept: { version: string | null; made: Promise<RegisterSearch> } | undefined

/** Made once for a register, and kept until another is loaded. */
export async function registerSearch(): Promise<RegisterSearch> {
  const version = await loadedRegister()
  if (kept?.version !== version) {
    const made = makeSearch()
    kept = { version, made }
    // What failed is tried again at the next request.
    made.catch(() => {
      kept = undefined
    })
  }
  return kept.made
}

async function makeSearch(): Promise<RegisterSearch> {
  const [councils, aliases, announced] = await Promise.all([allCouncils(), allAliases(), allAnnounced()])
  const index = searchIndex(councils, aliases, projectOutcodes(), announced)
  const json = JSON.stringify(index)
  return { search: councilSearch(index), json, sha256: createHash('sha256').update(json).digest('hex') }
}
