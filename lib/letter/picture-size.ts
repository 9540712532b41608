/** A width at which the words of an A4 page can be read, and are sharp at half of it. */
const WIDTH = 1200

/** Longer sides are for no page of a letter; they would only take memory. */
const LONGEST_SIDE = 2000

/**
 * The size at which a page is drawn: as wide as it should be, unless that makes it too tall.
 * @param page in points, or any other unit
 * @returns whole pixels, at least 1
 */
export function pictureSize(page: { width: number; height: number }): { width: number; height: number } {
  const scale = Math.min(WIDTH / page.width, LONGEST_SIDE / page.height)
  return {
    width: Math.max(1, Math.round(page.width * scale)),
    height: Math.max(1, Math.round(page.height * scale)),
  }
}
