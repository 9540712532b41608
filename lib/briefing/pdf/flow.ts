import {
  heightOf,
  MARGIN,
  makeRoom,
  type Paper,
  quoteLine,
  STYLES,
  type Style,
  setStyle,
  TEXT_WIDTH,
} from './paper'

/** Where words go, from the left margin where left out. */
type Place = { x?: number; width?: number }

/** A heading must have so many lines of what it heads under it. */
const LINES_UNDER_HEADING = 4

export function partHeading(paper: Paper, words: string, under = 0): void {
  const { pdf, size } = paper
  makeRoom(paper, size * (2 + 1.3 * LINES_UNDER_HEADING) + under)
  if (pdf.y > MARGIN) pdf.y += size * 0.75
  write(paper, 'H2', 'part', words)
}

/** Writes words as an element of the structure. @param tag 'P', 'H1' and so on */
export function write(paper: Paper, tag: string, style: Style, words: string, place: Place = {}): void {
  const { x = MARGIN, width = TEXT_WIDTH } = place
  const { pdf, root, size } = paper
  makeRoom(paper, Math.min(heightOf(paper, style, words, width), 6 * size))
  root.add(
    pdf.struct(tag, {}, [
      () => {
        setStyle(paper, style).text(words, x, pdf.y, { width })
      },
    ]),
  )
  pdf.x = MARGIN
  pdf.y += size * STYLES[style].after
}

export function writeLed(paper: Paper, lead: string, words: string): void {
  const { pdf, root, size } = paper
  makeRoom(paper, heightOf(paper, 'text', `${lead} ${words}`, TEXT_WIDTH))
  root.add(
    pdf.struct('P', {}, [
      () => {
        setStyle(paper, 'counts').text(`${lead} `, MARGIN, pdf.y, { width: TEXT_WIDTH, continued: true })
        setStyle(paper, 'text').text(words)
      },
    ]),
  )
  pdf.y += size * 0.2
}

/** Words with their lead, and after them in the same paragraph the way to where they are from. */
export function writeLedLink(
  paper: Paper,
  lead: string,
  words: string,
  place: { words: string; href: string },
): void {
  const { pdf, root, size } = paper
  makeRoom(paper, heightOf(paper, 'text', `${lead} ${words} ${place.words}`, TEXT_WIDTH))
  const paragraph = pdf.struct('P')
  root.add(paragraph)
  paragraph.add(() => {
    setStyle(paper, 'counts').text(`${lead} `, MARGIN, pdf.y, { width: TEXT_WIDTH, continued: true })
    setStyle(paper, 'text').text(`${words} `, { continued: true })
  })
  paragraph.add(
    pdf.struct('Link', { alt: place.words }, [
      () => {
        setStyle(paper, 'link').text(place.words, { link: place.href })
      },
    ]),
  )
  paragraph.end()
  pdf.x = MARGIN
  pdf.y += size * 0.2
}

export function writeList(paper: Paper, style: Style, points: string[]): void {
  const { pdf, root, size } = paper
  const indent = size * 1.1
  const width = TEXT_WIDTH - indent
  const list = pdf.struct('L')
  root.add(list)
  for (const words of points) {
    makeRoom(paper, heightOf(paper, style, words, width))
    const item = pdf.struct('LI')
    list.add(item)
    const { y } = pdf
    item.add(pdf.struct('Lbl', {}, [() => setStyle(paper, style).text('•', MARGIN, y, { lineBreak: false })]))
    item.add(
      pdf.struct('LBody', {}, [() => setStyle(paper, style).text(words, MARGIN + indent, y, { width })]),
    )
    item.end()
    pdf.y += size * 0.15
  }
  list.end()
  pdf.x = MARGIN
  pdf.y += size * 0.2
}

export function writeLink(
  paper: Paper,
  { words, href }: { words: string; href: string },
  { x = MARGIN, width = TEXT_WIDTH }: Place = {},
): void {
  const { pdf, root } = paper
  makeRoom(paper, heightOf(paper, 'link', words, width))
  const paragraph = pdf.struct('P')
  root.add(paragraph)
  paragraph.add(
    pdf.struct('Link', { alt: words }, [
      () => {
        setStyle(paper, 'link').text(words, x, pdf.y, { width, link: href })
      },
    ]),
  )
  paragraph.end()
  pdf.x = MARGIN
}

/** Writes paragraphs of a letter as quoted: set in, with a line beside them, each on one page. */
export function writeQuote(paper: Paper, paragraphs: string[]): void {
  const { pdf, size } = paper
  const indent = { x: MARGIN + size, width: TEXT_WIDTH - size }
  for (const words of paragraphs) {
    makeRoom(paper, heightOf(paper, 'text', words, indent.width))
    const top = pdf.y
    write(paper, 'BlockQuote', 'text', words, indent)
    quoteLine(paper, top, pdf.y)
  }
}
