import { z } from 'zod'

/** The parameters of an address, as Next gives them. */
export type Query = Record<string, string | string[] | undefined>

/** What an address asks to compare, before anybody looked whether there is such a thing. */
export type Asked = {
  slugs: string[]
  measure: string | null
  from: string | null
  to: string | null
  view: 'apart' | 'together'
  /** The name of a council that somebody typed to add it; null where nobody did. */
  add: string | null
  /** Whether a form wrote the address: then the comparison has a plainer one. */
  byForm: boolean
}

/** More characters than any council's name has; what is typed beyond is not looked at. */
const LONGEST_NAME = 200

/** More councils than there ever were. */
const MOST_LOOKED_AT = 500

const values = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .optional()
  .transform((all) => all ?? [])
  .catch([])

const query = z.object({
  councils: values,
  measure: values,
  from: values,
  to: values,
  view: values,
  add: values,
  show: values,
})

/**
 * Reads the address of a comparison: councils joined with `~`, or one parameter each as a form sends them. Never
 * fails; what an address says twice counts once.
 */
export function readAsked(given: Query): Asked {
  const { councils, measure, from, to, view, add, show } = query.parse(given)
  return {
    slugs: councils
      .flatMap((text) => text.split('~'))
      .map((slug) => slug.trim().toLowerCase().slice(0, LONGEST_NAME))
      .filter((slug) => slug !== '')
      .slice(0, MOST_LOOKED_AT),
    measure: first(measure),
    from: first(from),
    to: first(to),
    view: view[0] === 'together' ? 'together' : 'apart',
    add: add[0]?.trim().slice(0, LONGEST_NAME) ?? null,
    byForm: add.length + show.length > 0 || councils.length > 1,
  }
}

function first([value]: string[]): string | null {
  return value ? value.slice(0, LONGEST_NAME) : null
}
