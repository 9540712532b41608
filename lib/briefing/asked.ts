import { z } from 'zod'

/** The parameters of an address, as Next gives them. */
export type BriefingQuery = Record<string, string | string[] | undefined>

/** What an address asks of a briefing, before anybody looked whether there is such a thing. */
export type AskedBriefing = {
  year: string | null
  /** The councils beside which the figures are set. */
  slugs: string[]
  edition: string | null
  /** The name of a council that somebody typed to add it; null where nobody did. */
  add: string | null
}

/** More characters than any council's name has; what is typed beyond is not looked at. */
const LONGEST = 200

/** More councils than anybody means. */
const MOST_LOOKED_AT = 20

const values = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .optional()
  .transform((all) => all ?? [])
  .catch([])

const query = z.object({ year: values, with: values, edition: values, add: values })

/** Reads the address of a briefing. Never fails; what it says twice counts once. */
export function readAskedBriefing(given: BriefingQuery): AskedBriefing {
  const { year, with: others, edition, add } = query.parse(given)
  const slugs = others
    .flatMap((text) => text.split('~'))
    .map((slug) => slug.trim().toLowerCase().slice(0, LONGEST))
    .filter((slug) => slug !== '')
  return {
    year: first(year),
    slugs: [...new Set(slugs)].slice(0, MOST_LOOKED_AT),
    edition: first(edition),
    add: add[0]?.trim().slice(0, LONGEST) ?? null,
  }
}

function first([value]: string[]): string | null {
  return value ? value.slice(0, LONGEST) : null
}
