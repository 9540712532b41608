import type { ListedSearchCount } from '@/lib/data/listed-search'
import { LISTED_KINDS, LISTED_OUTCOMES } from '@/lib/domain/listed'
import { categoryInAddress } from '@/lib/domain/listed-categories'
import { IMPROVEMENTS, LISTED_KIND_WORDS, LISTED_OUTCOME_WORDS } from '@/lib/words/listed-words'
import { capitalised, inFull } from '@/lib/words/numbers'
import { type DecisionsAsked, decisionsAddress } from './address'
import { sumOf } from './counts-table'
import type { FilterField } from './filters'

/** By what a list can be narrowed: never by council, which would read as a ranking of them. */
type Narrowing = 'kind' | 'outcome' | 'category' | 'year'

/** Links to what would be left of a list, with how much that is. */
export type NarrowingLinks = {
  label: string
  links: { words: string; count: string; href: string; isChosen: boolean }[]
}

type Choice = { value: string; words: string; is: (one: ListedSearchCount) => boolean }

const LABELS: Record<Narrowing, { label: string; all: string }> = {
  kind: { label: 'Kind', all: 'All kinds' },
  outcome: { label: 'Outcome', all: 'All outcomes' },
  category: { label: 'Category', all: 'All categories' },
  year: { label: 'Year', all: 'All years' },
}

/** @param asked its category by its name, as the counts have it */
export function isWithin(one: ListedSearchCount, { kind, outcome, category, year }: DecisionsAsked): boolean {
  return (
    (kind === undefined || one.kind === kind) &&
    (outcome === undefined || one.outcome === outcome) &&
    (category === undefined || one.category === category) &&
    (year === undefined || one.year === year)
  )
}

/** Each link says what it would leave, with the other choices as they are; one that is chosen leads back. */
export function narrowingLinks(asked: DecisionsAsked, counts: ListedSearchCount[]): NarrowingLinks[] {
  const names: Narrowing[] = ['kind', 'outcome', 'category', 'year']
  const links = names.flatMap((name) => {
    const others = counts.filter((one) => isWithin(one, { ...asked, [name]: undefined }))
    const links = choicesOf(name, others).flatMap(({ value, words, is }) => {
      const left = sumOf(others.filter(is))
      const isChosen = chosenOf(name, asked) === value
      const href = decisionsAddress({ ...within(asked, name), [name]: isChosen ? undefined : value, page: 1 })
      return left === 0 ? [] : [{ words, count: inFull(left), href, isChosen }]
    })
    return links.length === 0 ? [] : [{ label: LABELS[name].label, links }]
  })
  return asked.subcategory === undefined ? links : [...links, chosenSubcategory(asked, counts)]
}

/** A subcategory is chosen by links that lead here, and can be taken away. */
function chosenSubcategory(asked: DecisionsAsked, counts: ListedSearchCount[]): NarrowingLinks {
  const { subcategory = '', ...others } = asked
  const count = inFull(sumOf(counts.filter((one) => isWithin(one, asked))))
  const href = decisionsAddress({ ...others, page: 1 })
  return { label: SUBCATEGORY, links: [{ words: subcategory, count, href, isChosen: true }] }
}

const SUBCATEGORY = 'Subcategory'

/** Another category has other subcategories. */
function within({ subcategory, ...asked }: DecisionsAsked, name: Narrowing): DecisionsAsked {
  return name === 'category' || subcategory === undefined ? asked : { ...asked, subcategory }
}

/** The same as fields of a form, with all that an edition has to choose from; of subcategories only the one that is chosen. */
export function narrowingFields(asked: DecisionsAsked, all: ListedSearchCount[]): FilterField[] {
  const names: Narrowing[] = ['year', 'category', 'outcome', 'kind']
  const { subcategory } = asked
  const fields: FilterField[] = names.map((name) => ({
    name,
    label: LABELS[name].label,
    value: chosenOf(name, asked),
    options: [
      { value: '', words: LABELS[name].all },
      ...choicesOf(name, all).map(({ value, words }) => ({ value, words })),
    ],
  }))
  if (subcategory === undefined) return fields
  const value = categoryInAddress(subcategory)
  const options = [
    { value: '', words: 'All subcategories' },
    { value, words: subcategory },
  ]
  return [...fields, { name: 'subcategory', label: SUBCATEGORY, value, options }]
}

function chosenOf(name: Narrowing, asked: DecisionsAsked): string {
  const value = asked[name]
  if (value === undefined) return ''
  return name === 'category' ? categoryInAddress(value) : value
}

function choicesOf(name: Narrowing, counts: ListedSearchCount[]): Choice[] {
  switch (name) {
    case 'kind':
      return [
        ...LISTED_KINDS.map((kind) => ({
          value: kind,
          words: capitalised(LISTED_KIND_WORDS[kind].many),
          is: (one: ListedSearchCount) => one.kind === kind,
        })),
        {
          value: 'improvements',
          words: capitalised(IMPROVEMENTS.many),
          is: (one) => one.kind === 'improvements',
        },
      ]
    case 'outcome':
      return LISTED_OUTCOMES.map((outcome) => ({
        value: outcome,
        words: LISTED_OUTCOME_WORDS[outcome],
        is: (one) => one.outcome === outcome,
      }))
    case 'category':
      return unique(counts.flatMap(({ category }) => category ?? [])).map((category) => ({
        value: categoryInAddress(category),
        words: category,
        is: (one) => one.category === category,
      }))
    case 'year':
      return unique(counts.flatMap(({ year }) => year ?? []))
        .toReversed()
        .map((year) => ({ value: year, words: year, is: (one) => one.year === year }))
  }
}

const unique = (words: string[]) => [...new Set(words)].sort()
