import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'

/** In bytes, of all that one process keeps: some thousands of drawings, pages of letters, views and files. */
const MOST_BYTES = 96 * 1024 * 1024

/** What pages may show: it is told by whoever watches the editions. */
export type ShownState = {
  /** The number of the newest edition; null before the first. */
  edition: number | null
  /** Changes with whatever pages may show: an edition, what is withheld, the register. */
  version: string
  /** Of the register's files, whose names stand in what is kept of an edition; null before the first is loaded. */
  register: string | null
}

/** The parts of a server, which are bundled apart, share one cache through the process. */
const shared = globalThis as {
  upheldCache?: { kept: LRUCache<string, { value: unknown }>; underWay: Map<string, Promise<unknown>> }
  upheldShownState?: ShownState
}

/**
 * Tells the cache what pages may show from now on. What was kept of an earlier version is given to nobody after it.
 * Until somebody tells it, as in commands, nothing is kept but what can never change.
 */
export function setShownState(state: ShownState): void {
  shared.upheldShownState = state
}

/** What pages may show now, as far as this process knows; undefined where nobody watches the editions. */
export function shownState(): ShownState | undefined {
  return shared.upheldShownState
}

/**
 * Keeps what follows from one edition and the register, and from nothing else: an edition never changes, so it stays
 * right when there is another.
 * @param edition its number; null before the first
 * @param key of what is made, unlike that of anything else that is made of an edition
 */
export function ofEdition<Value>(
  edition: number | null,
  key: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const state = shownState()
  return state ? kept(`edition ${edition} ${state.register} ${key}`, make) : make()
}

/** Keeps what follows from the register alone, such as its councils. */
export function ofRegister<Value>(key: string, make: () => Promise<Value>): Promise<Value> {
  const state = shownState()
  return state ? kept(`register ${state.register} ${key}`, make) : make()
}

/** Keeps what follows from all that pages may show, such as what is withheld, until any of it changes. */
export function ofVersion<Value>(key: string, make: () => Promise<Value>): Promise<Value> {
  const state = shownState()
  return state ? kept(`version ${state.version} ${key}`, make) : make()
}

/**
 * Keeps what is made of some content and of nothing else, such as a drawing of a chart.
 * @param what is made: 'chart'
 * @param content of any length
 */
export function ofContent<Value>(what: string, content: string, make: () => Promise<Value>): Promise<Value> {
  return kept(`${what} ${createHash('sha256').update(content).digest('base64')}`, make)
}

/** Asked for again while it is being made, it waits for the same. What could not be made is not kept. */
async function kept<Value>(key: string, make: () => Promise<Value>): Promise<Value> {
  shared.upheldCache ??= { kept: newCache(), underWay: new Map() }
  const cache = shared.upheldCache
  const found = cache.kept.get(key)
  if (found) return found.value as Value
  const before = cache.underWay.get(key)
  if (before) return before as Promise<Value>
  const making = make()
  cache.underWay.set(key, making)
  try {
    const value = await making
    cache.kept.set(key, { value })
    return value
  } finally {
    cache.underWay.delete(key)
  }
}

function newCache(): LRUCache<string, { value: unknown }> {
  return new LRUCache({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ value }, key) => 1 + 2 * key.length + bytesOf(value),
  })
}

/** About how much room a value takes, in bytes. Of a function nothing is known: what it hangs on is to be kept as data. */
export function bytesOf(value: unknown, seen = new Set<unknown>()): number {
  if (typeof value === 'string') return 2 * value.length
  if (typeof value !== 'object' || value === null) return 8
  if (seen.has(value)) return 8
  seen.add(value)
  if (ArrayBuffer.isView(value)) return value.byteLength
  const parts = value instanceof Map ? [...value].flat() : value instanceof Set ? [...value] : null
  if (parts) return parts.reduce<number>((sum, part) => sum + bytesOf(part, seen), 32)
  // The names of a list's places take no room.
  if (Array.isArray(value)) return value.reduce<number>((sum, part) => sum + bytesOf(part, seen), 32)
  return Object.values(value).reduce<number>((sum, part) => sum + 8 + bytesOf(part, seen), 32)
}
