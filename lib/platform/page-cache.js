// @ts-check
import { LRUCache } from 'lru-cache'

// Next imports this file as it is, outside its bundles and before anything is built: hence JavaScript.

/** In bytes, of all pages that one process keeps. */
const MOST_BYTES = 64 * 1024 * 1024

/** As lib/platform/incomplete.ts has it. */
const NOT_TO_KEEP = 'data-not-to-keep'

/**
 * @typedef {import('next/dist/server/lib/incremental-cache').CacheHandler} Handler
 * @typedef {import('next/dist/server/lib/incremental-cache').CacheHandlerValue} Kept
 * @typedef {NonNullable<Parameters<Handler['set']>[1]>} Page
 */

/** @type {LRUCache<string, { version: string, kept: Kept }>} */
const pages = new LRUCache({
  maxSize: MOST_BYTES,
  sizeCalculation: ({ kept }, key) => 1 + 2 * key.length + (kept.value ? bytesOf(kept.value) : 0),
})

/**
 * What pages may show now, as lib/platform/cache.ts knows it; undefined in a build, and until the database has
 * answered.
 * @returns {string | undefined}
 */
function versionNow() {
  const { upheldShownState } = /** @type {{ upheldShownState?: import('./cache').ShownState }} */ (globalThis)
  return upheldShownState?.version
}

/**
 * Next's cache of pages that it makes once. It makes one of these for each request, before anything of its page is
 * read: a page is of the version that was shown then, kept only if that is still shown when it is made, and given only
 * while it is.
 * @implements {Handler}
 */
export default class PageCache {
  version = versionNow()

  /** @type {Handler['get']} */
  async get(key) {
    const found = pages.get(key)
    return found && found.version === versionNow() ? found.kept : null
  }

  /** @type {Handler['set']} */
  async set(key, page, context) {
    if (!page || this.version === undefined || this.version !== versionNow()) return
    if ('html' in page && typeof page.html === 'string' && page.html.includes(NOT_TO_KEEP)) return
    const cacheControl = 'cacheControl' in context ? context.cacheControl : undefined
    pages.set(key, { version: this.version, kept: { lastModified: Date.now(), value: page, cacheControl } })
  }

  async revalidateTag() {}

  resetRequestCache() {}
}

/** @param {Page} page */
function bytesOf(page) {
  let bytes = 500
  if ('html' in page && typeof page.html === 'string') bytes += 2 * page.html.length
  if ('rscData' in page) bytes += page.rscData?.byteLength ?? 0
  if ('body' in page) bytes += page.body.byteLength
  if ('segmentData' in page)
    for (const [name, part] of page.segmentData ?? []) bytes += name.length + part.byteLength
  return bytes
}
