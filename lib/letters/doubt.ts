import type { Note } from '@/lib/domain/figure'
import { JOINT } from '@/lib/words/unseen-characters'
import type { LetterLine } from './letter-text'
import { NOT_SHOWN, raised, struckOut } from './odd-characters'

/** Stands where something beside a digit was taken away or is not plain: no layout reads a number beside it. */
export const DOUBT = '\u00b7'

/** Why a number cannot be read, in words that go on after the line that is quoted. */
const REASONS = {
  oddDigit: 'has a raised, circled or otherwise unusual digit next to a number or in its place',
  noteMark: 'has a footnote mark right next to a number',
  notShown:
    'has something next to a number that is not shown as text: hidden words, a picture or a form field',
  invisible: 'has an invisible character in a number or next to it',
  inParts: 'has a number with a part set apart, as a footnote mark is',
  struckOut: 'has words or digits that are struck out',
  markup: 'has markup right next to a number',
  unknown: 'has a character next to a number that is in no alphabet',
}
type Reason = keyof typeof REASONS

/** What may make a number of a line doubtful; most lines have none of it. */
const MAYBE = /[^ -~]|[<[*_~^]|\d\(/

/**
 * A line with a mark of doubt wherever something beside a digit would vanish, or turn into one, in plain words: a
 * raised digit, the mark of a note, what is hidden or struck out. Marks of notes beside words are gone.
 */
export function doubted(line: string): { text: string; reason: Reason | null } {
  if (!MAYBE.test(line)) return { text: line, reason: null }
  let reason: Reason | null = null
  const doubt = (why: Reason): string => {
    reason ??= why
    return DOUBT
  }
  const text = [withoutTags, withoutNotes, withoutEmphasis, withoutOddDigits, withoutUnseen].reduce(
    (words, step) => step(words, doubt),
    line,
  )
  return { text, reason }
}

type Doubt = (why: Reason) => string

/** A figure whose line is not plain cannot be read by a program. @param lines where figures stand, and no others */
export function doubtsAmong(lines: LetterLine[]): Note[] {
  return lines.flatMap((line) => {
    const { reason } = doubted(line.text)
    return reason ? [doubtNote(line, REASONS[reason])] : []
  })
}

function doubtNote({ page, line, text }: LetterLine, why: string): Note {
  const place = page > 1 ? `Page ${page}, line ${line}` : `Line ${line}`
  const message = `${place} ${why}, so we can’t be certain what the number is (“${quoted(text)}”). Look at the letter itself. Then correct the figure.`
  return { code: 'number-doubtful', message }
}

const LONGEST_QUOTE = 160

function quoted(line: string): string {
  const words = line
    .replaceAll(NOT_SHOWN, '[...]')
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const at = Math.max(0, words.search(/\d\D{0,3}\P{ASCII}|\P{ASCII}\D{0,3}\d|\[\.\.\.\]/u) - 60)
  const part = words.slice(at, at + LONGEST_QUOTE).toWellFormed()
  return `${at > 0 ? '...' : ''}${part}${at + LONGEST_QUOTE < words.length ? '...' : ''}`
}

/** The characters of a number. */
const OF_NUMBER = /[\d%]/

function beside(text: string, from: number, to: number) {
  const [before = '', after = ''] = [text[from - 1], text[to]]
  return { before, after, isNumber: OF_NUMBER.test(before) || OF_NUMBER.test(after) }
}

/** The tags that change how words look and not which: readers of text leave them in. */
const LOOKS = 'u|b|i|strong|em'
const ANY_TAG = new RegExp(String.raw`<!--.*?(?:-->|$)|</?(?!(?:${LOOKS})\b)[a-z][^<>]*>`, 'gi')

function withoutTags(line: string, doubt: Doubt): string {
  if (!/<|~~/.test(line)) return line
  const text = line
    .replace(/<(sup|sub)\b[^<>]*>([^<]*)<\/\1>/gi, (_, __, words: string) => raised(words))
    .replace(/<(del|s|strike)\b[^<>]*>(.*?)<\/\1>/gi, (_, __, words: string) => struckOut(words))
    .replace(/~~(?=\S)(.+?)~~/g, (_, words: string) => struckOut(words))
  return text.replace(ANY_TAG, (tag, at: number) => {
    if (tag.startsWith('<!--') && /\d/.test(tag)) return doubt('notShown')
    return beside(text, at, at + tag.length).isNumber ? doubt('markup') : tag
  })
}

const LINK = /\[([^[\]]*)\]\(([^()]*)\)/g
const NOTE = /\[\^[^\]\s]{1,20}\](?!:)|(?<=\S)\[[\d*†‡§a-z]{1,3}\](?![([])/g
const MARK_OF_NOTE = /^\\?[\^[]?(?:\d{1,3}|[*†‡§¶]{1,3}|[a-z])\\?\]?$/i

function withoutNotes(line: string, doubt: Doubt): string {
  const withoutLinks = line.replace(LINK, (link, words: string, target: string, at: number) => {
    const { before, after, isNumber } = beside(line, at, at + link.length)
    const isNote = MARK_OF_NOTE.test(words) && (target.startsWith('#') || /[\p{L}\d%).,;:]/u.test(before))
    if (isNote) return isNumber ? doubt('noteMark') : ''
    const joins =
      (OF_NUMBER.test(before) && /^[\d%]/.test(words)) || (OF_NUMBER.test(after) && /\d$/.test(words))
    return joins ? `${doubt('markup')}${words}${DOUBT}` : words
  })
  return withoutLinks
    .replace(NOTE, (note, at: number) =>
      beside(withoutLinks, at, at + note.length).isNumber ? doubt('noteMark') : '',
    )
    .replace(/(?<=[\d%])(?:[†‡§¶^]+|\(\d{1,2}\)(?!\d))/g, () => doubt('noteMark'))
}

/** Stars and underscores that make words bold are gone; those that follow a number and end nothing mark a note. */
function withoutEmphasis(line: string, doubt: Doubt): string {
  if (!/[*_]/.test(line)) return line
  let open = 0
  return line.replace(/\\?\*(?:\\?\*)*|_{2,}/g, (run, at: number) => {
    const { before, after } = beside(line, at, at + run.length)
    if (OF_NUMBER.test(before) && /\d/.test(after)) return doubt('noteMark')
    const isNew = before === '' || /[\s(["']/.test(before)
    if (isNew && !/\s/.test(after)) {
      // A lone star that nothing ends.
      if (run === '*' && /\d/.test(after) && !/\S\*/.test(line.slice(at + 1))) return doubt('noteMark')
      open++
    } else if (open > 0) open--
    else if (OF_NUMBER.test(before) && run.includes('*') && !endsBoldOfLineBefore(run, line.slice(0, at)))
      return doubt('noteMark')
    return ''
  })
}

function endsBoldOfLineBefore(run: string, before: string): boolean {
  return run === '**' && /^\s*\S+$/.test(before)
}

const SMALL = /^[\u00b2\u00b3\u00b9\u2070-\u209f]$/

/** Digits that are none of the ten: raised ones beside a word mark a note; all others stand in a number's place. */
function withoutOddDigits(line: string, doubt: Doubt): string {
  return line.replace(/\P{ASCII}/gu, (character, at: number) => {
    const isOdd = /\p{N}/u.test(character) || /\d/.test(character.normalize('NFKC'))
    if (!isOdd) return character
    const [before, after] = [line.slice(0, at), line.slice(at + character.length)]
    if (!SMALL.test(character)) return doubt('oddDigit')
    if (/^[\d%]/.test(after) || SMALL.test(after[0] ?? ''))
      return followsWord(before) && !/^[\d%]/.test(after) ? '' : doubt('oddDigit')
    if (followsWord(before)) return ''
    return /[\d%]\s{0,2}$/.test(before) || /^\s{0,2}[\d%]/.test(after) ? doubt('oddDigit') : ''
  })
}

/** Whether raised digits that follow some words stand right after one of letters, or its full stop. */
function followsWord(before: string): boolean {
  return (
    /[\p{L})"'’”.,;:!?][\u00b2\u00b3\u00b9\u2070-\u209f]*$/u.test(before) &&
    !/[\d%][.,]?[\u00b2\u00b3\u00b9\u2070-\u209f]*$/.test(before)
  )
}

/** Without width, by which nothing is lost at the edge of a number. */
const WIDTHLESS = /^[\u00ad\u200b-\u200f\u2060\ufeff]+$/
/** What has no look of its own, or none that is known: control and format characters, fillers, what was lost. */
const UNSEEN =
  /(?:(?![\t\n\v\f\r\u0085])\p{Cc}|\p{Cf}|[\ufffc\ufffd\u115f\u1160\u3164\uffa0]|\u034f|\u17b4|\u17b5|[\u180b-\u180e]|[\ufe00-\ufe0f])+/gu
const TURNS_AROUND = /[\u202b\u202d\u202e\u2067]/

function withoutUnseen(line: string, doubt: Doubt): string {
  const text = line.replace(UNSEEN, (run, at: number) => {
    const { before, after, isNumber } = beside(line, at, at + run.length)
    if (WIDTHLESS.test(run)) {
      const isInside = /\d/.test(before) && /[\d.,%]/.test(after)
      if (isInside || (/\d/.test(before) && after === '' && run.endsWith('\u00ad'))) return doubt('invisible')
      return ''
    }
    if (isNumber)
      return doubt(run.includes(NOT_SHOWN) ? 'notShown' : run.includes(JOINT) ? 'inParts' : 'invisible')
    return run.replace(/[^\ufffd]/gu, '')
  })
  const inOrder = TURNS_AROUND.test(line)
    ? text.replace(/\d+/g, (digits) => doubt('invisible') + digits + DOUBT)
    : text
  const isStruck = /[\u0335-\u0338]/.test(inOrder) && /\d/.test(inOrder)
  return inOrder
    .replace(/[\d%]\p{M}+/gu, () => doubt(isStruck ? 'struckOut' : 'unknown'))
    .replace(/\p{M}(?=[\d%])/gu, (mark) => (isStruck ? doubt('struckOut') : mark))
    .replace(/(?<=[\d%])\p{Co}|\p{Co}(?=[\d%])/gu, () => doubt('unknown'))
}
