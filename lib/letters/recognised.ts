import { type Figures, inOrder, type Note } from '@/lib/domain/figure'
import { FIGURES } from '@/lib/domain/figure-names'
import { valueInWords } from '@/lib/words/figure-words'
import { capitalised, listInWords } from '@/lib/words/numbers'
import type { LetterReading } from './letter-reading'
import type { LetterText, SeenAs } from './letter-text'
import { MOST_RECOGNISED } from './pdf/text-of-pdf'

/** Why a letter that was recognised is withheld: nobody has looked yet. */
export const RECOGNISED = 'recognised'

/**
 * What may be said of a letter of which pages are pictures: its figures were recognised, so a person must look at them;
 * and one that was not found in it may be there all the same.
 */
export function asRecognised(reading: LetterReading, text: LetterText): LetterReading {
  const pages = pagesOf(text)
  if (pages.recognised.length + pages.unread.length === 0) return reading
  switch (reading.outcome) {
    case 'rejected':
      return reading.notes.some(({ code }) => code === 'not-a-letter')
        ? { outcome: 'rejected', notes: [notFound(pages)] }
        : reading
    case 'without-figures': {
      const { identity, layout } = reading
      return { outcome: 'review', identity, layout, text, figures: {}, notes: [noStatistics(pages)] }
    }
    case 'accepted':
    case 'review': {
      const { identity, layout, notes } = reading
      if (pages.recognised.length === 0) {
        if (reading.outcome === 'accepted' || pages.unread.length === 0) return reading
        return { ...reading, notes: [...notes, partlyUnread(pages.unread)] }
      }
      const figures = recognisedFigures(reading.figures, new Set(pages.recognised))
      const all = [mustBeLookedAt(pages.recognised), ...notes]
      return { outcome: 'review', identity, layout, text, figures, notes: all }
    }
  }
}

/**
 * Where a file has hidden text beside the picture of a page, what that says is set beside what was recognised.
 * @returns the reading that found more, with what the other found otherwise
 */
export function withOtherReading(recognised: LetterReading, hidden: LetterReading): LetterReading {
  const [better, other] = foundIn(hidden) > foundIn(recognised) ? [hidden, recognised] : [recognised, hidden]
  if (better.outcome !== 'review' || other.outcome !== 'review') return better
  const differences = inOrder(better.figures).flatMap(({ name, value, place }) => {
    const also = other.figures[name]
    if (!also || also.value === value) return []
    const both = [value, also.value].map((one) => valueInWords({ name, value: one }))
    const message = `${FIGURES[name].label}: the picture of page ${place.page} was recognised once as ${both[0]} and once as ${both[1]}. Look at it, and correct the figure.`
    return [{ code: 'recognised-differently', message, figure: name }]
  })
  return { ...better, notes: [...better.notes, ...differences] }
}

function foundIn(reading: LetterReading): number {
  if (reading.outcome !== 'review') return -1
  return (reading.identity ? 100 : 0) + Object.keys(reading.figures).length
}

type Pages = { recognised: number[]; unread: { page: number; seenAs: Unread }[] }

type Unread = Exclude<SeenAs, 'recognised'>

function pagesOf({ pages, lines }: LetterText): Pages {
  const written = new Set(lines.map(({ page }) => page))
  const found: Pages = { recognised: [], unread: [] }
  for (const [i, { seenAs }] of pages.entries()) {
    const page = i + 1
    if (seenAs === 'recognised') {
      if (written.has(page)) found.recognised.push(page)
    } else if (seenAs) found.unread.push({ page, seenAs })
  }
  return found
}

/** Figures of a text, each that stands on a page that was recognised as such. */
export function figuresAsSeen(figures: Figures, text: LetterText): Figures {
  return recognisedFigures(figures, new Set(pagesOf(text).recognised))
}

function recognisedFigures(figures: Figures, pages: Set<number>): Figures {
  const seen = inOrder(figures).map((figure) =>
    figure.origin.kind === 'printed' && pages.has(figure.place.page)
      ? { ...figure, origin: { kind: 'recognised' as const, confirmed: null } }
      : figure,
  )
  return Object.fromEntries(seen.map((figure) => [figure.name, figure]))
}

const ANEW =
  'Download the letter again from where it was published, or scan it again, upright and with 300 dots per inch.'
const WITH_OCR = 'Load the file again without --no-ocr, so that its words are recognised.'

/** What is said of pages that were not read, and what to do. */
const UNREAD: Record<Unread, { one: string; many: string; advice: string }> = {
  picture: { one: 'is a picture', many: 'are pictures', advice: WITH_OCR },
  garbled: {
    one: 'has letters that cannot be read as text',
    many: 'have letters that cannot be read as text',
    advice: WITH_OCR,
  },
  unreadable: {
    one: 'is a picture in which no words could be recognised',
    many: 'are pictures in which no words could be recognised',
    advice: ANEW,
  },
  'too-many': {
    one: `is a picture, and comes after ${MOST_RECOGNISED} others`,
    many: `are pictures, and come after ${MOST_RECOGNISED} others`,
    advice: 'Save the letter as a separate file.',
  },
}

function mustBeLookedAt(recognised: number[]): Note {
  const their = recognised.length === 1 ? 'its picture' : 'their pictures'
  const message = `The words of ${pagesInWords(recognised)} were recognised from ${their}, and can be misread. Compare the figures with ${their}. Then confirm or correct them.`
  return { code: RECOGNISED, message }
}

function noStatistics({ recognised, unread }: Pages): Note {
  const said =
    unread.length > 0
      ? `The letter has no statistics that can be read, and ${unreadInWords(unread)}`
      : `No statistics were recognised in the ${recognised.length === 1 ? 'picture' : 'pictures'} of ${pagesInWords(recognised)}. It needs a manual review.`
  return { code: 'page-without-text', message: said }
}

function partlyUnread(unread: Pages['unread']): Note {
  return { code: 'page-without-text', message: capitalised(unreadInWords(unread)) }
}

function notFound({ recognised, unread }: Pages): Note {
  const said =
    recognised.length > 0
      ? `No annual review letter was recognised in the ${recognised.length === 1 ? 'picture' : 'pictures'} of ${pagesInWords(recognised)}: no title “Annual Review letter” with a year. If it is one: ${ANEW}`
      : `We can’t read the file as it is: ${unreadInWords(unread)}`
  return { code: 'scanned', message: said }
}

/** 'page 4 is a picture. Take the file in again ...' */
function unreadInWords(unread: Pages['unread']): string {
  const kinds = Object.entries(UNREAD).flatMap(([seenAs, words]) => {
    const pages = unread.flatMap((one) => (one.seenAs === seenAs ? one.page : []))
    if (pages.length === 0) return []
    return {
      said: `${pagesInWords(pages)} ${pages.length === 1 ? words.one : words.many}`,
      advice: words.advice,
    }
  })
  const advice = [...new Set(kinds.map((kind) => kind.advice))]
  return `${listInWords(kinds.map(({ said }) => said))}. ${advice.join(' ')}`
}

/** 'page 4', 'pages 1, 2 and 4' */
function pagesInWords(pages: number[]): string {
  return pages.length === 1 ? `page ${pages[0]}` : `pages ${listInWords(pages.map(String))}`
}
