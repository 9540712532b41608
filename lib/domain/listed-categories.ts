import type { ListedOutcome } from './listed'

/**
 * The Ombudsman's own words for what it decides on, and for its outcomes. They are not the services that letters of
 * 2018 count by, though some are called the same. A new category, subcategory or outcome is one more line here; until
 * then it is kept as it is printed, and named in the report of what was read.
 */
export type ListedCategory = {
  name: string
  /** What stands for it in addresses. */
  address: string
  /** Those that were seen; a category may have others. */
  subcategories: readonly string[]
}

export const LISTED_CATEGORIES: readonly ListedCategory[] = [
  {
    name: 'Adult care services',
    address: 'adult-care-services',
    subcategories: ['Direct payments', 'Disabled facilities grants', 'Residential care', 'Safeguarding'],
  },
  {
    name: 'Benefits and tax',
    address: 'benefits-and-tax',
    subcategories: ['Council tax support', 'COVID-19'],
  },
  {
    name: 'Children’s care services',
    address: 'children-s-care-services',
    subcategories: [
      'Adoption',
      'Child protection',
      'Disabled children',
      'Fostering',
      'Looked after children',
      'Other',
    ],
  },
  {
    name: 'Education',
    address: 'education',
    subcategories: ['School admissions', 'School transport', 'Special educational needs'],
  },
  {
    name: 'Environment and regulation',
    address: 'environment-and-regulation',
    subcategories: ['Refuse and recycling'],
  },
  {
    name: 'Health',
    address: 'health',
    subcategories: ['Assessment and funding', 'Hospital acute services', 'Other'],
  },
  { name: 'Housing', address: 'housing', subcategories: ['Allocations', 'COVID-19', 'Homelessness'] },
  {
    name: 'Other Categories',
    address: 'other-categories',
    subcategories: ['Councillor conduct and standards', 'Land'],
  },
  {
    name: 'Planning',
    address: 'planning',
    subcategories: ['Enforcement', 'Other', 'Planning applications'],
  },
  {
    name: 'Transport and highways',
    address: 'transport-and-highways',
    subcategories: ['Highway repair and maintenance', 'Parking and other penalties'],
  },
]

/** How outcomes are printed, and how addresses of lists write them. */
export const OUTCOME_WORDS: readonly { outcome: ListedOutcome; printed: string; address: string }[] = [
  { outcome: 'upheld', printed: 'Upheld', address: 'u' },
  { outcome: 'not-upheld', printed: 'Not upheld', address: 'nu' },
  { outcome: 'closed', printed: 'Closed after initial enquiries', address: 'c' },
]

/** What stands for a category or a subcategory in addresses: 'Children's care services' -> 'children-s-care-services'. */
export function categoryInAddress(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** The category that is printed, or that a part of an address stands for; null for one that is not known. */
export function listedCategory(printed: string): ListedCategory | null {
  const address = categoryInAddress(printed)
  return LISTED_CATEGORIES.find((category) => category.address === address) ?? null
}

/**
 * The subcategory that is printed, or that a part of an address stands for, as it is written here: rows print
 * 'Covid-19' where pages print 'COVID-19'. Null for one that is not known.
 * @param category its name; null where it is not known, and then the subcategory may be any category's
 */
export function listedSubcategory(printed: string, category: string | null): string | null {
  const address = categoryInAddress(printed)
  const within = category === null ? LISTED_CATEGORIES : [listedCategory(category)]
  const names = within.flatMap((one) => one?.subcategories ?? [])
  return names.find((name) => categoryInAddress(name) === address) ?? null
}

/**
 * The outcome whose words are printed, however many of them have a capital letter; null for words that are none. They
 * begin with one: "upheld" may be what is left of "Not upheld".
 */
export function listedOutcome(printed: string): ListedOutcome | null {
  const words = printed.trim()
  const found = OUTCOME_WORDS.find((one) => one.printed.toLowerCase() === words.toLowerCase())
  return found?.printed[0] === words[0] ? (found?.outcome ?? null) : null
}
