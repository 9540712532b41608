import { FIGURE_NAMES, type FigureName } from '@/lib/domain/figure-names'
import { expectedFigures, type InventedPdfLetter } from '@/prisma/factories/letter-pdf'
import { lostFigures } from '@/prisma/factories/pdf/table-cells'
import { hasTables, layoutNameOf } from '@/prisma/factories/pdf/years'
import type { Label, LabelledFigures, Outcome } from '../label'

/**
 * What a person reads in an invented letter. It may be held where it has lost a number for good.
 * @param isSeen whether it has a form that is known from real letters; one in another form may be held too
 */
export function labelOf(letter: InventedPdfLetter, council: string, isSeen: boolean): Label {
  const common = { council, year: letter.year }
  if (letter.print?.withoutStatistics) {
    return { ...common, outcomes: isSeen ? ['without-figures'] : ['without-figures', 'review'], figures: {} }
  }
  const figures = figuresOf(letter)
  const isWhole =
    !letter.print?.lostCell && Object.keys(expectedFigures(letter)).length === Object.keys(figures).length
  return { ...common, outcomes: isSeen && isWhole ? ['accepted'] : ['accepted', 'review'], figures }
}

/** Of a letter or file that must not be taken in, whatever is read in it. */
export function notToBeAccepted(...outcomes: [Outcome, ...Outcome[]]): Label {
  return { outcomes, council: null, year: null, figures: {} }
}

/** The true figures; those that the letter has lost are worked out, if at all. */
function figuresOf(letter: InventedPdfLetter): LabelledFigures {
  const known = expectedFigures({ ...letter, print: {} })
  return Object.fromEntries(
    FIGURE_NAMES.flatMap((name) => {
      const value = known[name]
      // Nobody works the rate out where the table has lost it.
      if (value === undefined || (name === 'upheldRate' && lostFigures(letter).includes(name))) return []
      return [[name, { value, origin: isPrinted(letter, name) ? 'printed' : 'worked-out' }]]
    }),
  )
}

function isPrinted(letter: InventedPdfLetter, name: FigureName): boolean {
  const { year, print: { numerals } = {} } = letter
  if (hasTables(year)) return name !== 'investigations' && !lostFigures(letter).includes(name)
  // From 2024-25 a sentence says it too.
  if (name === 'upheld' && layoutNameOf(year) !== 'complaint-overview')
    return numerals !== 'lost' && numerals !== 'lost-upheld'
  return name !== 'earlyRemedies' || (numerals !== 'lost' && numerals !== 'lost-early-remedies')
}
