import { LineWriter } from './line-writer'
import { isSeen, lookOf, PLAIN_LOOK } from './look'
import { asSeen } from './seen-words'
import { StyleRules } from './style-rules'
import { walkHtml } from './walk-html'

/** What is not among the words of a page: code, ways around the site, and what a reader may choose or fill in. */
const LEFT_OUT = new Set(
  'datalist head iframe math nav noembed noframes noscript rp script select style svg template textarea title'.split(
    ' ',
  ),
)

/** What stands among words without being any: a picture, a field to fill in. */
const PICTURES = new Set(['audio', 'canvas', 'embed', 'img', 'input', 'meter', 'object', 'progress', 'video'])

/** What is left out and yet drawn among the words, or may write there. */
const DRAWN = new Set(['iframe', 'math', 'script', 'select', 'svg', 'textarea'])

/** Beside a digit it says that the two do not stand together as they follow each other in the file. */
const APART = '\u2060'
/**
 * The words of a saved page as a person reads them: a line for each heading, paragraph, point of a list or row of a
 * table, whose cells are divided by tabs; no empty lines. What a page's own styles hide is left out; what they raise,
 * strike out or draw in the colour of its ground is marked as such, so that no number beside it is read as plain.
 * Text that only screen readers speak is kept where nothing in the file hides it, because figures may be told there.
 * @param html the page, decoded; of any size and however broken
 */
export function textOfHtml(html: string): string {
  const rules = new StyleRules(stylesIn(html))
  const writer = new LineWriter()
  const looks = [PLAIN_LOOK]
  /** How many elements that are left out are open, one in the other. */
  let leftOut = 0

  walkHtml(html, {
    open(name, attributes) {
      if (leftOut > 0 || LEFT_OUT.has(name)) {
        if (leftOut === 0) writer.breakAt(name)
        if (leftOut === 0 && DRAWN.has(name)) writer.notShown()
        leftOut++
        return
      }
      const around = looks.at(-1) ?? PLAIN_LOOK
      const look = lookOf(name, attributes, around, rules)
      looks.push(look)
      if (isSeen(look) || isSeen(around)) writer.open(name)
      if (look.isApart) writer.joint()
      if (look.isMoved) writer.write(APART)
      if (look.hasAdded || (PICTURES.has(name) && attributes.get('type') !== 'hidden')) writer.notShown()
    },
    close(name) {
      if (leftOut > 0) {
        leftOut--
        return
      }
      const [look = PLAIN_LOOK, around = PLAIN_LOOK] = [looks.pop(), looks.at(-1)]
      if (look.isApart && look !== around) writer.joint()
      if (look.isMoved && look !== around) writer.write(APART)
      if (look.hasAdded && look !== around) writer.notShown()
      if (isSeen(look) || isSeen(around)) writer.close(name)
    },
    text(text) {
      if (leftOut > 0) return
      const look = looks.at(-1) ?? PLAIN_LOOK
      if (!isSeen(look)) {
        if (text.trim() !== '') writer.notShown()
      } else {
        writer.text(asSeen(text, look))
      }
    },
  })
  return writer.end()
}

function stylesIn(html: string): string {
  if (!/<style\b/i.test(html)) return ''
  const styles: string[] = []
  let isStyle = false
  walkHtml(html, {
    open: (name) => {
      isStyle = name === 'style'
    },
    close: () => {
      isStyle = false
    },
    text: (text) => {
      if (isStyle) styles.push(text)
    },
  })
  return styles.join('')
}
