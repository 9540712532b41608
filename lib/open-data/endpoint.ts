import { loadedRegister } from '@/lib/data/loaded-register'
import type { Edition } from '@/lib/domain/edition'
import { editionAddress } from '@/lib/editions/address'
import { siteAddress } from '@/lib/platform/site-address'
import { citationOf } from '@/lib/words/citation'
import { answered } from './answer'
import { editionAsked } from './edition-asked'
import { entityTag } from './entity-tag'
import { LICENCE } from './licence'
import type { Asked, ParameterName } from './parameters'
import { readQuery } from './read-query'
import type { SchemaName } from './schemas'

/** What an endpoint is told of a request. */
export type Call<Name extends ParameterName = ParameterName> = {
  asked: Asked<Name>
  /** The edition that is asked about, or the newest; null before the first. */
  edition: Edition | null
  /** The part of the address in braces; '' where it has none. */
  part: string
  /** Where this site stands, for citations. */
  site: string
}

/** Something that programs can ask for. */
export type Endpoint<Name extends ParameterName = never> = {
  /** With its varying part in braces: '/api/v1/councils/{slug}'. */
  path: string
  summary: string
  parameters: readonly Name[]
  /** What the part in braces is. */
  part?: { name: string; description: string; example: string }
  /** What the answer holds. */
  schema: SchemaName
  /** Whether the address always names an edition. */
  isOfEdition?: boolean
  answer(call: Call<Name>): Promise<object>
}

/** Answers a request to an endpoint. */
export function respond<Name extends ParameterName>(
  endpoint: Endpoint<Name>,
  request: Request,
  part = '',
): Promise<Response> {
  return answered(request, async () => {
    const url = new URL(request.url)
    const asked = readQuery(url, endpoint.parameters)
    const named = endpoint.isOfEdition ? editionNumber(part) : (asked as Asked).edition
    const [edition, register] = await Promise.all([editionAsked(named), loadedRegister()])
    const site = siteAddress(request.headers)
    return {
      tag: entityTag([site, url.pathname, url.search, edition?.number ?? null, register]),
      isFixed: named !== undefined,
      mediaType: 'application/json',
      body: async () => `${JSON.stringify(await endpoint.answer({ asked, edition, part, site }), null, 2)}\n`,
    }
  })
}

/** An edition as every answer names it. */
export function editionCells({ number, publishedOn }: Edition) {
  return { number, published_on: publishedOn, address: editionAddress(number) }
}

/** What every list begins with. */
export function listHead(title: string, edition: Edition, site: string) {
  const address = `${site}${editionAddress(edition.number)}`
  return {
    edition: editionCells(edition),
    citation: citationOf({ title, address, edition }).text,
    licence: LICENCE.address,
  }
}

/** What is no number is the number of no edition. */
function editionNumber(part: string): number {
  return /^[1-9]\d{0,6}$/.test(part) ? Number(part) : 0
}
