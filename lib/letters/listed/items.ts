import type { CopyLine } from './copy'

/** So many points, and so long ones, are not seen by far. */
const MOST_ITEMS = 60
const LONGEST_ITEM = 3000

/**
 * Lines as the points that they are, word for word: each begins with a mark or a number, or is a paragraph. A text may
 * break a paragraph into lines, but a page of HTML has one in each.
 */
export function itemsIn(lines: readonly CopyLine[], isHtml: boolean): string[] {
  const items: string[][] = []
  let isNew = true
  for (const { text, isMark } of lines) {
    if (isMark || text === '') {
      isNew = true
      continue
    }
    const item = items.at(-1)
    const before = item?.at(-1)
    if (isNew || isHtml || before === undefined || endsItem(before) || NUMBER.test(text)) items.push([text])
    else item?.push(text)
    isNew = false
  }
  return items.map((parts) => parts.join(' '))
}

const NUMBER = /^(?:\d{1,3}[.)]|\(?[a-z]\)|\([ivx]+\))\s/

function endsItem(words: string): boolean {
  return /[.;:!?]["'”’)\]]*(?:\s(?:and|or))?$/.test(words.slice(-20))
}

const FOOTER =
  /^(?:back to top|previous|next|page \d|chapter \d|showing \d|print|share|last updated|privacy|cookies?|©|copyright|view all|contact us|accessibility|annual letters|(?:public )?reports(?: \?|$)|find out more|sign up|follow us|export results|published for)\b|^(?:public )?reports$/i

/** Whether a line is what stands below the words of a page: ways on, and what is on every page of the site. */
export function isFooter(text: string): boolean {
  return text.length < 120 && FOOTER.test(text)
}

export function areTooLong(items: readonly string[]): boolean {
  return items.length > MOST_ITEMS || items.some(({ length }) => length > LONGEST_ITEM)
}
