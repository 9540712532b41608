/**
 * An attribute in the HTML of a page that lacks what another try may bring. Whoever keeps pages asks `mayBeKept`: a
 * page without its chart is not to stay for as long as its edition.
 */
export const NOT_TO_KEEP = 'data-not-to-keep'

export function mayBeKept(page: string | Buffer): boolean {
  return !page.includes(NOT_TO_KEEP)
}
