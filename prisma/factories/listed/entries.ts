import type { Day } from '@/lib/domain/day'
import type { ListedOutcome, ReadDecision, ReadImprovement } from '@/lib/domain/listed'
import { LISTED_CATEGORIES, OUTCOME_WORDS } from '@/lib/domain/listed-categories'

/** A council of a register that was invented, or of the practice site. */
type OfCouncil = { slug: string; officialName: string }

/** '21 000 017': a reference that no decision of the Ombudsman's has, since it numbers none so low. */
export function inventedReference(number: number, year = 21): string {
  const digits = String(number).padStart(6, '0')
  return `${year} ${digits.slice(0, 3)} ${digits.slice(3)}`
}

/** What may be found of an invented complaint: the words that searches of tests look for stand among them. */
const FOUND = [
  'delayed issuing an Education, Health and Care plan, and the child went without the help in it',
  'did not collect the bins of a close for some weeks',
  'took too long to assess what care a person needed at home',
  'left a family in temporary accommodation for longer than it may',
  'refused a blue badge without looking at what the doctor wrote',
  'gave permission for an extension without looking at how it shades the garden next door',
  'sent a penalty charge notice to an address that it knew to be an old one',
  'charged council tax for a time in which the flat was empty',
]

/** An invented decision, the same for the same number; anything given is as it is given. */
export function inventedDecision(
  number: number,
  council: OfCouncil,
  given: Partial<ReadDecision> = {},
): ReadDecision {
  const category = at(LISTED_CATEGORIES, spread(number, 7))
  const subcategory = at(category.subcategories, spread(number, 13))
  const { outcome, printed } = at(OUTCOME_WORDS, spread(number, 11))
  const reference = given.reference ?? inventedReference(number)
  const isReport = number % 40 === 0
  return {
    reference,
    councils: [{ slug: council.slug, printed: council.officialName }],
    kind: isReport ? 'report' : 'statement',
    outcome,
    outcomePrinted: printed,
    category: category.name,
    subcategory,
    decidedOn: inventedDay(number),
    summary: `Mx ${at(LETTERS, number)} complained that the Council ${at(FOUND, spread(number, 5))}. ${at(ENDINGS[outcome], spread(number, 17))}`,
    address: `https://www.lgo.org.uk/decisions/${category.address}/${reference.replaceAll(' ', '-')}`,
    recommendations: isReport ? ['Apologise to the person.', 'Tell its staff what the law says.'] : [],
    satisfiedOn: null,
    alsoReferences: [],
    listedAt: `https://www.lgo.org.uk/decisions/${category.address}`,
    places: {
      reference: { line: 1, quote: `${council.officialName} (${reference})` },
      council: { line: 1, quote: `${council.officialName} (${reference})` },
      outcome: { line: 2, quote: printed },
    },
    ...given,
  }
}

/** What an invented council agreed to change after an invented decision. */
export function inventedImprovement(
  number: number,
  council: OfCouncil,
  given: Partial<ReadImprovement> = {},
): ReadImprovement {
  const { reference, category, subcategory, decidedOn, summary } = inventedDecision(number, council)
  return {
    reference,
    council: { slug: council.slug, printed: council.officialName },
    category,
    subcategory,
    decidedOn,
    summary,
    improvements: [
      'The Council will remind its officers of the time that the law gives them.',
      `It will look at ${2 + (number % 9)} other cases of the same kind, and put right what it finds.`,
    ].slice(0, 1 + (number % 2)),
    listedAt: `https://www.lgo.org.uk/your-councils-performance/${council.slug}/serviceimprovements`,
    places: { reference: { line: 1, quote: `${council.officialName} (${reference})` } },
    ...given,
  }
}

const LETTERS = 'ABCDEFGHKLMNPRSTWXYZ'

const ENDINGS: Record<ListedOutcome, string[]> = {
  upheld: ['We found fault, and the Council agreed to apologise.', 'The Council was at fault.'],
  'not-upheld': ['We did not find fault.', 'There was no fault in how the Council decided.'],
  closed: ['We will not investigate this complaint.', 'We cannot investigate it: a court can decide on it.'],
}

/** From 1 April 2019 on, some a day, over six reporting years. */
function inventedDay(number: number): Day {
  const days = (number * 7) % 2190
  return new Date(Date.UTC(2019, 3, 1 + days)).toISOString().slice(0, 10) as Day
}

/** Of numbers that follow each other, numbers that do not, so that each council has entries of all kinds. */
function spread(number: number, by: number): number {
  return (((number + 1) * 2_654_435_761) % 4_294_967_296) >>> by
}

/** An entry of a list that goes round. */
function at<One>(list: ArrayLike<One>, number: number): One {
  const one = list[number % list.length]
  if (one === undefined) throw new Error('A list to choose from is empty.')
  return one
}
