import { allCouncils } from '@/lib/data/councils'
import { withheldListed } from '@/lib/data/listed-pages'
import { loadedRegister } from '@/lib/data/register'
import type { Council } from '@/lib/domain/council'
import type { Edition } from '@/lib/domain/edition'
import { editionAddress } from '@/lib/editions/address'
import { entityTag } from '@/lib/platform/http'
import { siteAddress } from '@/lib/platform/site-address'
import { citationOf } from '@/lib/words/citation'
import { readQuery } from './address'
import { answered, editionAsked } from './answer'
import { OMBUDSMAN_TERMS, termsCells } from './licence'
import type { Asked, ParameterName } from './parameters'
import { Problem } from './problems'
import type { SchemaName } from './schemas'

/** How many entries of a long list are given where nobody says. */
export const USUAL_PAGE = 100

export type Call<Name extends ParameterName = ParameterName> = {
  asked: Asked<Name>
  /** The edition that is asked about, or the newest; null before the first. */
  edition: Edition | null
  /** Where this site stands, for citations. */
  site: string
}

type Described<Name extends ParameterName> = {
  path: string
  summary: string
  parameters: readonly Name[]
  schema: SchemaName
  /** Whether it gives what a person can withhold from every edition: then no answer stays right for ever. */
  isListed?: boolean
}

/** A list that programs can ask for. */
export type ListEndpoint<Name extends ParameterName = never> = Described<Name> & {
  part?: undefined
  answer(call: Call<Name>): Promise<object>
}

/** One thing that programs can ask for: its path has a varying part in braces, '/api/v1/councils/{slug}'. */
export type ItemEndpoint<Name extends ParameterName = never> = Described<Name> & {
  /** What the part in braces is; `isEdition` where it is the edition that is asked about. */
  part: { name: string; description: string; example: string; isEdition?: boolean }
  answer(call: Call<Name>, part: string): Promise<object>
}

export type Endpoint<Name extends ParameterName = never> = ListEndpoint<Name> | ItemEndpoint<Name>

/** Answers a request to an endpoint. @param part what stands in the address for the part in braces; null without one */
export function respond<Name extends ParameterName>(
  endpoint: Endpoint<Name>,
  request: Request,
  part: string | null,
): Promise<Response> {
  return answered(request, async () => {
    const url = new URL(request.url)
    const asked = readQuery(url, endpoint.parameters)
    const named =
      endpoint.part?.isEdition && part !== null ? part : (asked as Asked<'edition'>).edition?.toString()
    const [edition, register, withheld] = await Promise.all([
      editionAsked(named),
      loadedRegister(),
      endpoint.isListed ? withheldListed() : null,
    ])
    const site = siteAddress(request.headers)
    const call = { asked, edition, site }
    return {
      tag: entityTag([
        site,
        url.pathname,
        url.search,
        edition?.number ?? null,
        register,
        ...(withheld === null ? [] : [withheld]),
      ]),
      isFixed: named !== undefined && withheld === null,
      mediaType: 'application/json',
      body: async () => `${JSON.stringify(await answerOf(endpoint, call, part), null, 2)}\n`,
    }
  })
}

function answerOf<Name extends ParameterName>(
  endpoint: Endpoint<Name>,
  call: Call<Name>,
  part: string | null,
): Promise<object> {
  if (!endpoint.part) return endpoint.answer(call)
  if (part === null) throw new RangeError(`${endpoint.path} was asked without its ${endpoint.part.name}.`)
  return endpoint.answer(call, part)
}

export function editionCells({ number, publishedOn }: Edition) {
  return { number, published_on: publishedOn, address: editionAddress(number) }
}

/** @param from what it is from, for its citation */
export function listHead(
  title: string,
  edition: Edition,
  site: string,
  from: 'figures' | 'lists' = 'figures',
) {
  const address = `${site}${editionAddress(edition.number)}`
  return {
    edition: editionCells(edition),
    citation: citationOf({ title, address, edition, from }).text,
    ...termsCells(OMBUDSMAN_TERMS),
  }
}

export async function councilsBySlug(): Promise<Map<string, Council>> {
  return new Map((await allCouncils()).map((council) => [council.slug, council]))
}

/** A council of which something is published. */
export function councilOf(councils: Map<string, Council>, slug: string): Council {
  const council = councils.get(slug)
  if (!council) throw new Error(`The register has no council ${slug}, of which something is published.`)
  return council
}

/** @throws Problem for a slug that the register does not have; nothing is asked for where it is left out */
export function requireKnownCouncil(councils: Map<string, Council>, slug: string | undefined): void {
  if (slug === undefined || councils.has(slug)) return
  throw unknownCouncil(slug, 'council')
}

export function unknownCouncil(slug: string, parameter: string | null = null): Problem {
  const detail = `No council has “${slug.slice(0, 60)}” in its address on this site.`
  return new Problem('unknown-council', detail, '/api/v1/councils lists them; ?name= finds one.', parameter)
}
