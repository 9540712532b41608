import { getDocumentProxy } from 'unpdf'

/** A piece of text as pdf.js extracts it; x and y in points from the bottom left corner. */
export type Extracted = { text: string; x: number; y: number; width: number; size: number; font: string }

/** The pieces of text of each page of a PDF, in the order in which the page draws them. */
export async function extract(bytes: Uint8Array): Promise<Extracted[][]> {
  const document = await getDocumentProxy(bytes.slice())
  const pages: Extracted[][] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(
      items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return []
        const [, , , size, x, y] = item.transform as [number, number, number, number, number, number]
        return [{ text: item.str, x, y, width: item.width, size, font: item.fontName }]
      }),
    )
  }
  await document.loadingTask.destroy()
  return pages
}

/** The pieces of the last page, which holds the statistics. */
export async function extractStatistics(bytes: Uint8Array): Promise<Extracted[]> {
  return (await extract(bytes)).at(-1) ?? []
}

/** All text in drawing order, with single spaces. */
export function inWords(pieces: Extracted[]): string {
  return pieces
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
}

/** The first piece whose text matches. */
export function find(pieces: Extracted[], pattern: RegExp): Extracted {
  const found = pieces.find(({ text }) => pattern.test(text))
  if (!found) throw new Error(`No piece of text matches ${pattern}: ${inWords(pieces)}`)
  return found
}
