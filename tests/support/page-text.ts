import { Parser } from 'htmlparser2'

/** A piece of a page's text that a reader takes as one: a paragraph, an entry of a list, a cell, a label. */
export type Piece = {
  words: string
  /** The elements around it, the outermost first. */
  within: string[]
  /** Whether the words are a letter's own, or those of a file, not ours. */
  isQuoted: boolean
}

/** Elements that do not end a piece: words go on through them. */
const WITHIN_A_LINE = new Set(
  'a abbr b bdi br cite code dfn em i mark q s small span strong sub sup time tspan u wbr'.split(' '),
)

/** What no reader sees as words. */
const UNSEEN = new Set(['script', 'style', 'template', 'noscript'])

/** Code, addresses to copy and forms of citation for programs are not sentences. */
const CODE = new Set(['pre', 'code', 'kbd', 'samp'])

/** Attributes that are read out, or shown when pointed at. */
const SPOKEN = ['alt', 'title', 'aria-label', 'placeholder', 'data-title']

/**
 * The pieces of text of a page, with those of attributes that readers meet too.
 * @param html as the server sends it
 */
export function piecesOf(html: string): Piece[] {
  const pieces: Piece[] = []
  const open: { name: string; isQuoted: boolean }[] = []
  let words = ''
  const names = () => open.map(({ name }) => name)
  const isQuoted = () => open.some((one) => one.isQuoted)
  const add = (text: string, quoted: boolean) => {
    const clean = text.replace(/\s+/g, ' ').trim()
    if (clean !== '') pieces.push({ words: clean, within: names(), isQuoted: quoted })
  }
  const end = () => {
    add(words, isQuoted())
    words = ''
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      if (!WITHIN_A_LINE.has(name) && words !== '') end()
      const quoted = name === 'blockquote' || name === 'q' || 'data-quoted' in attributes
      if (quoted && WITHIN_A_LINE.has(name)) words += ' '
      open.push({ name, isQuoted: quoted })
      for (const attribute of SPOKEN) add(attributes[attribute] ?? '', isQuoted())
      if (
        name === 'meta' &&
        /^(description|og:title|og:description)$/.test(attributes.name ?? attributes.property ?? '')
      )
        add(attributes.content ?? '', false)
      if (name === 'br') words += ' '
    },
    ontext(text) {
      const [last] = open.slice(-1)
      const skipped = open.some(
        ({ name, isQuoted: quoted }) =>
          UNSEEN.has(name) || CODE.has(name) || (quoted && WITHIN_A_LINE.has(name)),
      )
      if (last && !skipped) words += text
    },
    onclosetag(name) {
      if (!WITHIN_A_LINE.has(name)) end()
      open.pop()
    },
  })
  parser.write(html)
  parser.end()
  return pieces
}
