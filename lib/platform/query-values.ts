import { z } from 'zod'

/** The parameters of an address, as Next gives them. */
export type Query = Record<string, string | string[] | undefined>

/** More characters than any name or number in an address has; what is typed beyond is not looked at. */
const LONGEST = 200

/** All values of a parameter, which may stand in an address several times; none where it is left out or no text. */
export const queryValues = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .optional()
  .transform((all) => all ?? [])
  .catch([])

/** The first of a parameter's values; null where it is left out or empty. */
export function firstValue([value]: string[]): string | null {
  return value ? value.slice(0, LONGEST) : null
}

/** What somebody typed into a box; null where there was none, '' where it was left empty. */
export function typedValue([value]: string[]): string | null {
  return value?.trim().slice(0, LONGEST) ?? null
}

/**
 * The councils that an address names, joined with `~` or one a parameter, each as its slug would be.
 * @param most so many are looked at
 */
export function namedSlugs(values: string[], most: number): string[] {
  return values
    .flatMap((text) => text.split('~'))
    .map((slug) => slug.trim().toLowerCase().slice(0, LONGEST))
    .filter((slug) => slug !== '')
    .slice(0, most)
}
