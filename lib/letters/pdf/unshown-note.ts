import type { Note } from '@/lib/domain/figure'
import type { PrintedLine } from './annotations'

/** What a page can show of words that is not what its text says. */
export type Wrong = 'not-shown' | 'drawn-over' | 'drawn-beside' | 'looks-otherwise' | 'unclear' | 'has-more'

const SENTENCES: Record<Wrong, string> = {
  'not-shown': 'is in the file’s text, but the page does not show all of it',
  'drawn-over': 'has something drawn through a number: it may be struck out or corrected by hand',
  'drawn-beside': 'has something drawn right next to a number, which may be one of its digits',
  'has-more': 'has something next to a number on the page that is not in the file’s text',
  unclear: 'has a digit that we could not recognise with certainty from how it is drawn',
  'looks-otherwise': 'gives a number in the file’s text that does not look the same on the page',
}

export function noteOn(page: number, { name, quote }: Omit<PrintedLine, 'box'>, wrong: Wrong): Note {
  const what = name ? 'the figure' : 'what it says'
  const message = `“${quote}” on page ${page} ${SENTENCES[wrong]}. Look at the page. Then correct or confirm ${what}.`
  return name ? { code: wrong, message, figure: name } : { code: wrong, message }
}

/** Whether a note says of a figure what the drawn page alone says: whoever reads the text again does not find it. */
export function isOfDrawnPage({ code, figure }: Note): boolean {
  return figure !== undefined && (code in SENTENCES || code.endsWith('-over-figure'))
}
