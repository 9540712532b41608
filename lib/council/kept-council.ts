/** The council that a reader keeps as theirs, on their own device alone: nothing of it is sent. */
export type KeptCouncil = { slug: string; name: string }

/** The name under which a browser keeps it. */
export const KEPT_COUNCIL = 'upheld.my-council'

const LONGEST_NAME = 100

/** Reads what a browser has kept; null for nothing, and for what this site did not write. */
export function readKeptCouncil(text: string | null): KeptCouncil | null {
  if (text === null) return null
  try {
    const { slug, name } = JSON.parse(text)
    const isCouncil =
      typeof slug === 'string' &&
      /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) &&
      typeof name === 'string' &&
      name !== '' &&
      name.length <= LONGEST_NAME
    return isCouncil ? { slug, name } : null
  } catch {
    return null
  }
}

export function writeKeptCouncil({ slug, name }: KeptCouncil): string {
  return JSON.stringify({ slug, name })
}
