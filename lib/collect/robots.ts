import robotsParser from 'robots-parser'

/** The name that a site's rules for programs can call this one by. */
const NAME = 'Upheld'

/** What a site's robots.txt lets programs ask for. */
export type Robots = {
  allows(address: string): boolean
  /** In milliseconds, what it asks programs to wait between two requests; null where it does not. */
  pause: number | null
}

export const NO_RULES: Robots = { allows: () => true, pause: null }

/**
 * Reads a site's rules.
 * @param address of the robots.txt; it speaks of addresses on the same host alone
 */
export function readRobots(address: string, bytes: Uint8Array): Robots {
  const rules = robotsParser(address, Buffer.from(bytes).toString('utf8'))
  const seconds = rules.getCrawlDelay(NAME)
  return {
    allows: (asked) => rules.isAllowed(asked, NAME) === true,
    pause: seconds !== undefined && seconds > 0 ? seconds * 1000 : null,
  }
}
