import type { LetterText } from './letter-text'

/**
 * A letter's text as it is kept: pages as [width, height], lines as [page, line, text] with [x, y, width, height]
 * where there are positions. A third as long, and sent from thread to thread in no time as JSON.
 */
export type KeptText = {
  pages: [number, number][]
  lines: ([number, number, string] | [number, number, string, number, number, number, number])[]
}

/** A letter's text as JSON of its kept form. */
export function keptJson({ pages, lines }: LetterText): string {
  const kept: KeptText = {
    pages: pages.map(({ width, height }) => [width, height]),
    lines: lines.map(({ page, line, text, box }) =>
      box ? [page, line, text, box.x, box.y, box.width, box.height] : [page, line, text],
    ),
  }
  return JSON.stringify(kept)
}

/** A letter's text from its kept form. */
export function textFromKept({ pages, lines }: KeptText): LetterText {
  return {
    pages: pages.map(([width, height]) => ({ width, height })),
    lines: lines.map(([page, line, text, x, y, width, height]) =>
      x === undefined || y === undefined || width === undefined || height === undefined
        ? { page, line, text }
        : { page, line, text, box: { x, y, width, height } },
    ),
  }
}
