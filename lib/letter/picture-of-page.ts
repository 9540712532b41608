import { drawPage } from './draw-page'
import { type KeptPages, keepPages } from './kept-pages'

/** Some hundreds of pages. */
const MOST_BYTES = 30_000_000

const shared = globalThis as { upheldKeptPages?: KeptPages }

/**
 * The picture of a page of a letter's PDF, drawn when it is first asked for.
 * @param page counts from 1
 * @returns a PNG
 * @throws PageNotDrawn as `drawPage` does
 */
export function pictureOfPage(
  { bytes, sha256 }: { bytes: Uint8Array; sha256: string },
  page: number,
): Promise<Uint8Array> {
  shared.upheldKeptPages ??= keepPages(MOST_BYTES)
  return shared.upheldKeptPages(`${sha256} ${page}`, () => drawPage(bytes, page))
}
