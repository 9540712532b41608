import { walkHtml } from './walk-html'

/** What is not among the words of a page: code, ways around the site, and what a reader may choose or fill in. */
const LEFT_OUT = new Set(
  'datalist head iframe math nav noembed noframes noscript script select style svg template textarea title'.split(
    ' ',
  ),
)

/** A line by itself wherever it stands. */
const BLOCKS = new Set(
  'article aside blockquote body caption dd details dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol pre search section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)

/** A line by itself but in the cell of a table, whose row stays one line. */
const PLAIN_BLOCKS = new Set(['address', 'br', 'center', 'dir', 'div', 'nav', 'p'])

const CELLS = new Set(['td', 'th'])

/**
 * The words of a saved page as a person reads them: a line for each heading, paragraph, point of a list or row of a
 * table, whose cells are divided by tabs; no empty lines. Text that only screen readers speak is kept, because
 * figures may be told there; elements with the attribute `hidden` are not.
 * @param html the page, decoded; of any size and however broken
 */
export function textOfHtml(html: string): string {
  const lines: string[] = []
  let cells: string[][] = [[]]
  /** How many elements that are left out are open, one in the other. */
  let leftOut = 0
  let cellsOpen = 0
  let preOpen = 0
  let isFirstCell = true

  function endLine(): void {
    const line = cells.map(collapsed).join('\t').trimEnd()
    if (line !== '') lines.push(line)
    cells = [[]]
  }
  function write(text: string): void {
    cells.at(-1)?.push(text)
  }
  function breakAt(name: string): void {
    if (BLOCKS.has(name) || (PLAIN_BLOCKS.has(name) && cellsOpen === 0)) endLine()
    else if (PLAIN_BLOCKS.has(name)) write(' ')
  }

  walkHtml(html, {
    open(name, attributes) {
      if (leftOut > 0 || LEFT_OUT.has(name) || attributes.has('hidden')) {
        if (leftOut === 0) breakAt(name)
        leftOut++
        return
      }
      breakAt(name)
      if (name === 'tr' || name === 'table') isFirstCell = true
      if (name === 'pre') preOpen++
      if (CELLS.has(name)) {
        if (!isFirstCell) cells.push([])
        isFirstCell = false
        cellsOpen++
      }
    },
    close(name) {
      if (leftOut > 0) {
        leftOut--
        return
      }
      if (CELLS.has(name)) cellsOpen--
      if (name === 'pre') preOpen--
      breakAt(name)
    },
    text(text) {
      if (leftOut > 0) return
      if (preOpen === 0) {
        write(text)
        return
      }
      for (const [i, line] of text.split(/\r\n?|\n/).entries()) {
        if (i > 0) endLine()
        write(line)
      }
    },
  })
  endLine()
  return lines.join('\n')
}

/** One kind of space, once, and no characters without width. */
function collapsed(parts: string[]): string {
  return parts
    .join('')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
