/** Gives what is kept under a key, or makes it; asked again while it is being made, it waits for the same. */
export type KeptPages = (key: string, make: () => Promise<Uint8Array>) => Promise<Uint8Array>

/**
 * Keeps pictures in memory, and forgets those that nobody has asked for the longest when there are too many. What
 * could not be made is not kept.
 * @param mostBytes of all pictures together
 */
export function keepPages(mostBytes: number): KeptPages {
  const kept = new Map<string, Uint8Array>()
  const underWay = new Map<string, Promise<Uint8Array>>()
  let bytes = 0

  function keep(key: string, picture: Uint8Array): void {
    kept.set(key, picture)
    bytes += picture.byteLength
    for (const [oldest, { byteLength }] of kept) {
      if (bytes <= mostBytes) break
      kept.delete(oldest)
      bytes -= byteLength
    }
  }

  async function makeAndKeep(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    try {
      const picture = await make()
      keep(key, picture)
      return picture
    } finally {
      underWay.delete(key)
    }
  }

  return async (key, make) => {
    const found = kept.get(key)
    if (found) {
      // A Map holds its keys in the order in which they came: what was asked for last goes to the end.
      kept.delete(key)
      kept.set(key, found)
      return found
    }
    const making = underWay.get(key) ?? makeAndKeep(key, make)
    underWay.set(key, making)
    return making
  }
}
