/** No council's name in an address is longer. */
const LONGEST_SLUG = 80

/**
 * The council that an address names, as its slug would be; null where it names none.
 * @param values all that stand for it: of a choice that stands twice in an address, the last counts
 */
export function councilAsked(values: string[]): string | null {
  return (values.at(-1) ?? '').slice(0, LONGEST_SLUG).toLowerCase() || null
}
