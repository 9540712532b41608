import { LISTED_KINDS, LISTED_OUTCOMES } from '@/lib/domain/listed'
import { categoryInAddress, listedCategory } from '@/lib/domain/listed-categories'
import { IMPROVEMENTS, LISTED_KIND_WORDS, LISTED_OUTCOME_WORDS } from '@/lib/words/listed-words'
import { capitalised, inFull } from '@/lib/words/numbers'
import type { SwitchLink } from '@/lib/words/switch-link'
import { type CouncilDecisionsAsked, councilDecisionsAddress } from './address'
import { type Counted, sumOf } from './counts-table'

/** What a form offers for one parameter: the first is for all. */
export type FilterField = {
  name: 'year' | 'category' | 'subcategory' | 'outcome' | 'kind'
  label: string
  value: string
  options: { value: string; words: string }[]
}

export type ListedFilters = {
  /** The form's address. */
  action: string
  fields: FilterField[]
  /** The kinds as links, each of all years. */
  kinds: SwitchLink[]
}

/** Each choice says how many decisions it would leave, with the other choices as they are. */
export function listedFilters(
  slug: string,
  asked: CouncilDecisionsAsked,
  counts: Counted[],
  improvements: number,
): ListedFilters {
  const left = (without: keyof CouncilDecisionsAsked, more: (one: Counted) => boolean) =>
    inFull(sumOf(counts.filter((one) => passes(one, { ...asked, [without]: undefined }) && more(one))))
  const years = [...new Set(counts.map(({ year }) => year))].sort().toReversed()
  const categories = [...new Set(counts.flatMap(({ category }) => category ?? []))].sort()
  const field = (
    name: 'year' | 'category' | 'outcome' | 'kind',
    label: string,
    all: string,
    options: FilterField['options'],
  ): FilterField => ({
    name,
    label,
    value: asked[name] ?? '',
    options: [{ value: '', words: all }, ...options],
  })
  const ofDecisions = asked.kind !== 'improvements'
  return {
    action: councilDecisionsAddress(slug),
    fields: [
      field(
        'year',
        'Year',
        'All years',
        years.map((year) => ({
          value: year,
          words: ofDecisions ? `${year} (${left('year', (one) => one.year === year)})` : year,
        })),
      ),
      ...(ofDecisions
        ? [
            {
              ...field(
                'category',
                'Category',
                'All categories',
                categories.map((category) => ({
                  value: categoryInAddress(category),
                  words: `${category} (${left('category', (one) => one.category === category)})`,
                })),
              ),
              value: asked.category ? categoryInAddress(asked.category) : '',
            },
            field(
              'outcome',
              'Outcome',
              'All outcomes',
              LISTED_OUTCOMES.map((outcome) => ({
                value: outcome,
                words: `${LISTED_OUTCOME_WORDS[outcome]} (${left('outcome', (one) => one.outcome === outcome)})`,
              })),
            ),
          ]
        : []),
      field('kind', 'Kind', 'All decisions', [
        ...LISTED_KINDS.map((kind) => ({
          value: kind as string,
          words: capitalised(LISTED_KIND_WORDS[kind].many),
        })),
        { value: 'improvements', words: capitalised(IMPROVEMENTS.many) },
      ]),
    ],
    kinds: kindsOf(slug, asked, counts, improvements),
  }
}

function kindsOf(
  slug: string,
  { kind }: CouncilDecisionsAsked,
  counts: Counted[],
  improvements: number,
): SwitchLink[] {
  const reports = sumOf(counts.filter((one) => one.kind === 'report'))
  const choices = [
    { kind: undefined, words: `Decisions (${inFull(sumOf(counts))})` },
    { kind: 'report' as const, words: `Public reports (${inFull(reports)})` },
    { kind: 'improvements' as const, words: `Service improvements (${inFull(improvements)})` },
  ]
  return choices.map((one) => ({
    words: one.words,
    href: councilDecisionsAddress(slug, { kind: one.kind }),
    current: one.kind === kind,
  }))
}

function passes(one: Counted, { year, category, outcome, kind }: CouncilDecisionsAsked): boolean {
  return (
    (year === undefined || one.year === year) &&
    (category === undefined || one.category === category) &&
    (outcome === undefined || one.outcome === outcome) &&
    (kind === undefined || one.kind === kind)
  )
}

/** The category that an address asks for, by its name; null for one that no list of ours has and no table knows. */
export function namedCategory(asked: string | undefined, counts: Pick<Counted, 'category'>[]): string | null {
  if (asked === undefined) return null
  const listed = counts.flatMap(({ category }) => category ?? [])
  return listed.find((name) => categoryInAddress(name) === asked) ?? listedCategory(asked)?.name ?? null
}
