import { describe, expect, test } from 'vitest'
import { yearListed } from '@/lib/years/year-listed'

const NO_SUBJECTS = { decisions: 0, councils: 0, subjects: [] }
const NOTHING_AGREED = { improvements: 0, cases: 0, councils: 0 }

const subject = (category: string | null, subcategory: string | null, decisions: number) => ({
  category,
  subcategory,
  decisions,
})

const SUBJECTS = {
  decisions: 1_230,
  councils: 61,
  subjects: [
    subject('Education', 'School transport', 80),
    subject('Education', 'Special educational needs', 600),
    subject('Education', 'School admissions', 80),
    subject('Education', 'Home education', 2),
    subject('Education', null, 38),
    subject('Planning', 'Enforcement', 200),
    subject('Housing', null, 200),
    subject(null, null, 30),
  ],
}

describe('what was decided most often in a year', () => {
  const { decided, nothing } = yearListed('2024-25', SUBJECTS, NOTHING_AGREED)

  test('is said with the number of decisions and councils, and that it is not all', () => {
    expect(decided?.finding).toBe(
      'Our copies of the Ombudsman’s lists have 1,230 decisions on 61 councils in 2024-25. The Ombudsman does not publish all its decisions, and we may not have all that it lists. So these are not the figures of letters.',
    )
    expect(nothing).toBeNull()
  })

  test('is counted by category, the most frequent first, each with its own bar and list of decisions', () => {
    expect(
      decided?.rows.map(({ category, count, percent, href }) => [category, count, percent, href]),
    ).toEqual([
      ['Education', '800', 100, '/decisions?year=2024-25&category=education'],
      ['Housing', '200', 25, '/decisions?year=2024-25&category=housing'],
      ['Planning', '200', 25, '/decisions?year=2024-25&category=planning'],
      ['No category given', '30', 4, null],
    ])
  })

  test('names the most frequent subcategories of each, which lead to their decisions, and how many more there are', () => {
    const [education, housing, planning, none] = decided?.rows ?? []
    const of = (subcategory: string) =>
      `/decisions?year=2024-25&category=education&subcategory=${subcategory}`
    expect(education).toMatchObject({
      within: [
        { words: 'Special educational needs', count: '600', href: of('special-educational-needs') },
        { words: 'School admissions', count: '80', href: of('school-admissions') },
        { words: 'School transport', count: '80', href: of('school-transport') },
      ],
      more: '1 more',
    })
    expect([housing, planning].map((row) => [row?.within.length, row?.more])).toEqual([
      [0, null],
      [1, null],
    ])
    expect(none?.within).toEqual([])
  })

  test('leads nowhere from a subcategory of which no copy gives the category', () => {
    const subjects = [subject(null, 'Other', 3)]
    const [row] =
      yearListed('2024-25', { decisions: 3, councils: 1, subjects }, NOTHING_AGREED).decided?.rows ?? []
    expect(row?.within).toEqual([{ words: 'Other', count: '3', href: null }])
  })
})

test('what councils agreed to change is said in figures, and not as done', () => {
  const { agreed, decided } = yearListed('2024-25', NO_SUBJECTS, {
    improvements: 212,
    cases: 97,
    councils: 61,
  })
  expect(decided).toBeNull()
  expect(agreed?.finding).toBe(
    '61 councils agreed to make 212 service improvements after 97 cases decided in 2024-25. The lists do not say if they were made.',
  )
  expect(agreed?.link.href).toBe('/decisions?year=2024-25&kind=improvements')
  const one = yearListed('2024-25', NO_SUBJECTS, { improvements: 1, cases: 1, councils: 1 })
  expect(one.agreed?.finding).toContain('1 council agreed to make 1 service improvement after 1 case decided')
})

test('where nothing is listed, that is said in one line that leads to the Ombudsman’s own site', () => {
  expect(yearListed('2024-25', NO_SUBJECTS, NOTHING_AGREED)).toEqual({
    decided: null,
    agreed: null,
    nothing: {
      words: 'We have no list of the Ombudsman’s decisions in 2024-25.',
      link: {
        words: 'Its own site has them, council by council',
        href: 'https://www.lgo.org.uk/your-councils-performance',
      },
    },
  })
})
