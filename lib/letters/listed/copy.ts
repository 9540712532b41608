import type { Day } from '@/lib/domain/day'
import type { ListedPlace } from '@/lib/domain/listed'
import { ombudsmanKey, readOmbudsmanAddress, withHttps } from '@/lib/domain/ombudsman-address'
import { shownWords } from '@/lib/words/unseen-characters'
import { addressOfHtml, savedDayOf } from '../html/html-address'
import { textOfHtml } from '../html/html-lines'
import { walkHtml } from '../html/walk-html'

/** A line of a copy in plain words; `isMark` is one that only says that something begins, such as "•". */
export type CopyLine = { line: number; text: string; isMark: boolean }

/** A link of a page to another of the Ombudsman's, with its words. */
type CopyLink = { words: string; address: string }

/** A copy of one page of the Ombudsman's site. */
export type Copy = {
  /** Without those that are empty in a page of HTML, where each is a paragraph. */
  lines: CopyLine[]
  /** The same with a mark before each point of the page's own lists, where it is one of HTML. */
  points: () => CopyLine[]
  isHtml: boolean
  links: () => CopyLink[]
  /** Of the page, with https; null where the copy does not say, or where it is of several pages. */
  address: string | null
  seenOn: Day | null
}

/** A text in which somebody saved what a page shows, perhaps with its address above. */
export function copyOfText(text: string): Copy {
  const links: CopyLink[] = []
  const raw = text.split(/\r\n|\r|\n|\f/)
  const plain = raw.map((words) => withoutLinks(words, links))
  const lines = plain.flatMap((words, i) => linesFrom(words, i + 1))
  const said = plain.flatMap((words, i) => (i < FIRST_LINES || SOURCE.test(words) ? addressesIn(words) : []))
  return {
    lines,
    points: () => lines,
    isHtml: false,
    links: () => links,
    address: onlyOne(said),
    seenOn: null,
  }
}

/** Whoever saves a page as text writes its address above it. */
const FIRST_LINES = 5
const SOURCE = /^\W*(?:source|url|address|from)\b\W*https?:/i

/** What the file around a page says of it, where the page itself does not. */
export type SavedWith = { address: string | null; seenOn: Day | null }

/**
 * A page that somebody saved.
 * @param text its words, as `textOfHtml` gives them
 */
export function copyOfHtml(html: string, text: string, known: SavedWith): Copy {
  const own = addressOfHtml(html)
  const address = own !== null && readOmbudsmanAddress(own) ? own : known.address
  return {
    lines: linesOf(text),
    points: () => linesOf(textOfHtml(html.replace(/<li\b[^>]*>/gi, '$&• '))),
    isHtml: true,
    links: () => linksIn(html, address),
    address: address !== null && readOmbudsmanAddress(address) ? withHttps(address) : null,
    seenOn: savedDayOf(html) ?? known.seenOn,
  }
}

function linesOf(textOfPage: string): CopyLine[] {
  return textOfPage
    .split('\n')
    .flatMap((words, i) => linesFrom(words, i + 1))
    .filter(({ text, isMark }) => isMark || text !== '')
}

const MARKS = '•‣▪●○◦·*'
const LONE_MARK = new RegExp(`^[-–—${MARKS}]$`)
const LEADING_MARK = new RegExp(`^(?:[-–—${MARKS}])\\s+(?=\\S)`)

/** A line that begins with a mark is two: the mark, and what it marks. */
function linesFrom(words: string, line: number): CopyLine[] {
  const text = words
    .replace(/^[\s\ufffc]+/, '')
    .replace(/[\s\ufffc]+$/, '')
    .replace(/\s+/g, ' ')
  if (LONE_MARK.test(text)) return [{ line, text: '', isMark: true }]
  const marked = LEADING_MARK.exec(text)
  if (!marked) return [{ line, text, isMark: false }]
  return [
    { line, text: '', isMark: true },
    { line, text: text.slice(marked[0].length), isMark: false },
  ]
}

/** A paragraph of a summary is shorter by far. */
const LONGEST_LINE = 10_000

/** Links as programs write them that turn pages into text: [words](address), words <address>, [3]words. */
function withoutLinks(words: string, links: CopyLink[]): string {
  if (words.length > LONGEST_LINE) return words
  return words
    .replace(/^\s*#{1,6}\s+/, '')
    .replaceAll('**', '')
    .replace(
      /\[([^[\]]*)\]\((https?:\/\/[^\s()]+)(?:\s+"[^"]*")?\)/g,
      (_, label: string, address: string) => {
        links.push({ words: label, address })
        return label
      },
    )
    .replace(/^(.*\S)\s*<(https?:\/\/[^\s<>]+)>\s*$/, (_, label: string, address: string) => {
      links.push({ words: label, address })
      return label
    })
    .replace(/^(\s*\W?\s*)\[\d{1,4}\](?=\s*\S)/, '$1')
    .replace(/(?<=\S)\s*\[\d{1,4}\]\s*$/, '')
}

function linksIn(html: string, page: string | null): CopyLink[] {
  const links: CopyLink[] = []
  let open: { address: string; words: string[] } | null = null
  walkHtml(html, {
    open(name, attributes) {
      const href = name === 'a' ? attributes.get('href') : undefined
      const address = href === undefined ? null : whole(href, page)
      if (address !== null) open = { address, words: [] }
    },
    text(text) {
      open?.words.push(text)
    },
    close(name) {
      if (name !== 'a' || !open) return
      links.push({ address: open.address, words: open.words.join('').replace(/\s+/g, ' ').trim() })
      open = null
    },
  })
  return links
}

const SITE = 'https://www.lgo.org.uk/'

/** Browsers make links whole when they save a page; other programs leave them as the page has them. */
function whole(href: string, page: string | null): string | null {
  const base = page ?? SITE
  if (!URL.canParse(href, base)) return null
  const { href: address } = new URL(href, base)
  return readOmbudsmanAddress(address) ? withHttps(address) : null
}

/** Addresses of what can be a list or an entry of one. */
function addressesIn(words: string): string[] {
  return [...words.matchAll(/https?:\/\/[^\s)<>"'\]]+/gi)].flatMap(([address]) => {
    const page = readOmbudsmanAddress(address)
    return page && !OTHER_PAGES.includes(page.kind) ? withHttps(address) : []
  })
}

const OTHER_PAGES = ['elsewhere', 'file', 'terms', 'yearly-data']

/** A text of several pages has no address: nothing says which of them an entry is of. */
function onlyOne(addresses: string[]): string | null {
  const keys = new Set(addresses.map(ombudsmanKey))
  return keys.size === 1 ? (addresses[0] ?? null) : null
}

/** Longer quotes say no more. */
const LONGEST_QUOTE = 200

export function placeOf({ line, text }: Pick<CopyLine, 'line' | 'text'>): ListedPlace {
  return { line, quote: text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text }
}

/** Whether words have something that does not show or is not plain: hidden, struck out, raised, turned around. */
export function isPlain(words: string): boolean {
  return shownWords(words) === words && !/\u0336|[\ufffc\ufffd⁰¹²³⁴-⁹]/.test(words)
}

/** Whether a sentence ends with these words. */
export function endsSentence(words: string): boolean {
  return /[.!?…]["'”’)\]]*$/.test(words.slice(-20))
}

/** The first line after an index that has words or a mark; -1 where there is none. */
export function nextFilled(lines: readonly CopyLine[], after: number): number {
  for (let i = after + 1; i < lines.length; i++) {
    if (lines[i]?.isMark || lines[i]?.text !== '') return i
  }
  return -1
}
