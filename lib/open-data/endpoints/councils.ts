import { allAliases, allCouncils } from '@/lib/data/councils'
import { normaliseName } from '@/lib/domain/normalise-name'
import { councilRow } from '@/lib/open-data/council-row'
import { LICENCE } from '@/lib/open-data/licence'
import { listInWords } from '@/lib/words/numbers'
import type { Endpoint } from '../endpoint'
import { Problem } from '../problems'

/** The councils of the register. */
export const COUNCILS: Endpoint<'type' | 'region' | 'name'> = {
  path: '/api/v1/councils',
  summary: 'Councils of the register, all or those asked for, by name.',
  parameters: ['type', 'region', 'name'],
  schema: 'Councils',
  async answer({ asked: { type, region, name } }) {
    const [councils, called] = await Promise.all([allCouncils(), name ? slugsCalled(name) : null])
    const regions = [...new Set(councils.flatMap((council) => council.region ?? []))].sort()
    if (region !== undefined && !regions.includes(region)) {
      const help = `It must be one of ${listInWords(regions)}.`
      throw new Problem('bad-parameter', `“${region}” is no region of the register.`, help, 'region')
    }
    const found = councils.filter(
      (council) =>
        (type === undefined || council.type === type) &&
        (region === undefined || council.region === region) &&
        (called === null || called.has(council.slug)),
    )
    return { licence: LICENCE.address, councils: found.map(councilRow) }
  },
}

async function slugsCalled(name: string): Promise<Set<string>> {
  const wanted = normaliseName(name)
  if (wanted === '') return new Set()
  const aliases = await allAliases()
  return new Set(aliases.flatMap(({ slug, normalised }) => (normalised.includes(wanted) ? [slug] : [])))
}
