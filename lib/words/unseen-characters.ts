/** Stands between digits that a file gives a look or a purpose of their own: "5" and a "1" that leads to a note. */
export const JOINT = '\ufff9'

/** They say where words may break or how characters join, and nothing is lost with them, but inside a number. */
const JOINING = /\p{Variation_Selector}|[\u00ad\u200b-\u200d\u2060\ufeff]|\u034f/u

/**
 * All that shows nothing by itself: control and format characters (those that turn the order of words around and the
 * tags that spell hidden words among them), fillers, other ends of lines, and what is no character at all.
 */
const UNSEEN =
  /(?:(?![\t\n\r])\p{Cc}|\p{Cf}|\p{Cs}|\p{Default_Ignorable_Code_Point}|\p{Noncharacter_Code_Point}|[\u2028\u2029])+/gu

/**
 * Words of a source as readers may get them, on pages, in files and from the API alike: what shows nothing is told by
 * its number, 'paid [U+202E]71', and what only joins or divides words is left out. A joint of digits is a gap. Only what is shown is changed; the
 * source itself, and where its words stand, stay as they are.
 */
export function shownWords(text: string): string {
  return text.replace(UNSEEN, (run, at: number) => {
    const [before = '', after = '\n'] = [text[at - 1], text[at + run.length]]
    const isInNumber = /\d/.test(before) && /[\d.,%]/.test(after)
    const isHyphen = run.endsWith('\u00ad') && /[\r\n]/.test(after)
    const shown = [...run].map((one) => (JOINING.test(one) && !isInNumber ? '' : shownAs(one))).join('')
    return isHyphen ? `${shown}-` : shown
  })
}

/** The same of every text in some data, at any depth. Data without such a character is given back itself. */
export function withShownWords<Data>(data: Data): Data {
  if (typeof data === 'string') return shownWords(data) as Data
  if (data === null || typeof data !== 'object' || ArrayBuffer.isView(data) || data instanceof Date)
    return data
  if (Array.isArray(data)) {
    const seen = data.map(withShownWords)
    return seen.every((one, i) => one === data[i]) ? data : (seen as Data)
  }
  const entries = Object.entries(data)
  const seen = entries.map(([name, value]) => [name, withShownWords(value)] as const)
  return seen.every(([, value], i) => value === entries[i]?.[1]) ? data : (Object.fromEntries(seen) as Data)
}

function shownAs(character: string): string {
  if (character === JOINT) return ' '
  const number = character.codePointAt(0)
  if (number === undefined) throw new Error('An empty text has no character.')
  return `[U+${number.toString(16).toUpperCase().padStart(4, '0')}]`
}
