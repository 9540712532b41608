import type { LetterLine, LetterText } from './letter-text'

/** The strips at a page's head and foot, in parts of its height, in which furniture stands. */
const HEAD = 0.12
const FOOT = 0.85
/** In text, the lines at a page's head and foot that can be furniture. */
const FEW = 4

/** What two pages may well begin or end with, and is no furniture: figures and their words. */
const OF_FIGURES =
  /^\W*\d+%?\W*$|\d%|statistics are based|average|similar|upheld|compliance|remed|investigat/i
/** What the foot of a page has, wherever it stands in a text that does not say where its pages end. */
const OF_FOOT = /\bwww\.|\bPO Box\b|^\W*page \d/i

/** The lines without what stands at the head or foot of more than one page: addresses, running titles, "Page 3". */
export function withoutFurniture(lines: LetterLine[], pages: LetterText['pages']): LetterLine[] {
  const atEdge = linesAtEdges(lines)
  const found = new Map<string, number>()
  const keys = lines.map((line) => {
    const isPlaced = line.box && pages.length > 0
    const can = isPlaced ? isAtEdge(line, pages) : atEdge.has(line) || OF_FOOT.test(line.text)
    const key = can && line.text.trim() !== '' && !OF_FIGURES.test(line.text) ? keyOf(line) : null
    if (key !== null) found.set(key, (found.get(key) ?? 0) + 1)
    return key
  })
  return lines.filter((_, i) => {
    const key = keys[i] ?? null
    return key === null || found.get(key) === 1
  })
}

/** The same words, whatever number of a page ends them, at the same place where there is one. */
function keyOf({ text, box }: LetterLine): string {
  const words = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\bpage \d+(?: of \d+)?|\d{1,3}$/i, '#')
  return box ? `${words} ${Math.round(box.x / 4)} ${Math.round(box.y / 4)}` : words
}

function isAtEdge({ page, box }: LetterLine, pages: LetterText['pages']): boolean {
  const height = pages[page - 1]?.height
  if (!box || height === undefined) return false
  return box.y + box.height < height * HEAD || box.y > height * FOOT
}

/** The first and last lines of each page of a text that has several. */
function linesAtEdges(lines: LetterLine[]): Set<LetterLine> {
  const pages = new Map<number, LetterLine[]>()
  for (const line of lines) {
    if (line.text.trim() === '') continue
    const page = pages.get(line.page)
    if (page) page.push(line)
    else pages.set(line.page, [line])
  }
  if (pages.size < 2) return new Set()
  return new Set([...pages.values()].flatMap((page) => [...page.slice(0, FEW), ...page.slice(-FEW)]))
}
