import { DecisionError } from '@/lib/data/decisions'
import { type Decided, publishWithheld } from '@/lib/data/listed-decide'
import { openListedReviews } from '@/lib/data/listed-reviews'
import type { ListedCouncil, ReadDecision, ReadImprovement } from '@/lib/domain/listed'
import type { ListedReview } from '@/lib/domain/listed-plan'
import { readReference } from '@/lib/domain/reference'
import type { Register } from '@/lib/domain/register-files'
import type { Person } from '../decision'

/**
 * The entry that a person names, by its reference or by its number.
 * @throws DecisionError where none waits, or several of one reference do
 */
export async function waitingEntry(named: string): Promise<ListedReview> {
  const reference = readReference(named)
  const open = await openListedReviews()
  const found = open.filter(({ number, entry }) =>
    reference ? entry.read.reference === reference : String(number) === named,
  )
  const [only, another] = found
  if (!only) throw new DecisionError(`No entry ${named} waits.`, 'See them all: npm run reviews -- listed')
  if (another) {
    const which = found.map(
      ({ number, copy, entry }) => `${number} (“${copy.fileName}”, line ${entry.place.line})`,
    )
    throw new DecisionError(`Several entries of ${named} wait. Name one by its number: ${which.join(', ')}.`)
  }
  return only
}

/**
 * Publishes an entry that waits as it was read.
 * @param councils slugs, where a person says which councils it is on; as read where it is empty
 * @returns the number of the edition
 * @throws DecisionError where a council is not in the register, or something that every entry has could not be read
 */
export async function publishEntry(
  review: ListedReview,
  councils: string[],
  { register, ...person }: Person & { register: Register },
): Promise<number> {
  const named = councils.map((slug) => councilNamed(slug, register))
  const decided = wholeEntry(review, named)
  const summary = `${WHAT[decided.what]} ${decided.entry.reference} published by ${person.by}: ${person.why}`
  return publishWithheld(review, decided, { ...person, summary })
}

const WHAT = { decision: 'Decision', improvement: 'Improvements after decision' }

function councilNamed(slug: string, { councils }: Register): ListedCouncil {
  const council = councils.find((one) => one.slug === slug)
  if (!council) throw new DecisionError(`The register has no council “${slug}”.`)
  return { slug, printed: council.officialName }
}

/** @throws DecisionError that names what could not be read */
function wholeEntry({ entry: { what, read, place } }: ListedReview, named: ListedCouncil[]): Decided {
  if (what === 'improvement') {
    const given = read as Partial<ReadImprovement>
    const [council = given.council] = named
    const { reference, improvements = [] } = given
    if (!reference) throw missing('the reference')
    if (!council) throw missing('the council')
    if (improvements.length === 0) throw missing('what the council agreed to change')
    return { what, entry: { ...NO_IMPROVEMENT, ...given, reference, council, improvements } }
  }
  const given = read as Partial<ReadDecision>
  const { reference, kind, outcomePrinted, decidedOn } = given
  const councils = named.length > 0 ? named : (given.councils ?? [])
  if (!reference) throw missing('the reference')
  if (councils.length === 0) throw missing('the council')
  if (!kind) throw missing('whether it is a statement or a report')
  if (!outcomePrinted) throw missing('the outcome')
  if (!decidedOn) throw missing('the day')
  const places = { reference: place, ...given.places }
  return {
    what,
    entry: { ...NO_DECISION, ...given, reference, councils, kind, outcomePrinted, decidedOn, places },
  }
}

function missing(what: string): DecisionError {
  const how = what === 'the council' ? ' Say which: npm run reviews -- listed council REFERENCE SLUG' : ''
  return new DecisionError(
    `We could not read ${what}, so it cannot be published.`,
    how || 'Save the page anew and load that, or discard it.',
  )
}

const NO_DECISION = {
  outcome: null,
  category: null,
  subcategory: null,
  summary: null,
  address: null,
  recommendations: [],
  satisfiedOn: null,
  alsoReferences: [],
  listedAt: null,
  places: {},
}

const NO_IMPROVEMENT = {
  category: null,
  subcategory: null,
  decidedOn: null,
  summary: null,
  listedAt: null,
  places: {},
}
