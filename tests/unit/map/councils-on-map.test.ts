import { describe, expect, test } from 'vitest'
import { assembleFigures } from '@/lib/domain/assemble-figures'
import { type ByChance, expectedByChance } from '@/lib/domain/chance'
import type { CouncilYear } from '@/lib/domain/council-year'
import type { FigureName } from '@/lib/domain/figure-names'
import { MEASURES } from '@/lib/domain/measures'
import type { Shade } from '@/lib/map/choices'
import { councilOnMap, paintedOnMap } from '@/lib/map/councils-on-map'
import { mapLegend } from '@/lib/map/legend'
import { outsideOnMap } from '@/lib/map/outside'
import { classOf, classTitle } from '@/lib/map/shading'
import type { MapStateId } from '@/lib/map/states'
import { figuresInWords, mapFinding } from '@/lib/map/words'
import { inventedCouncil } from '@/prisma/factories/register'

const [UPHELD, COMPLIANCE] = MEASURES
const council = inventedCouncil({ name: 'Ambleford' })

function published(values: Partial<Record<FigureName, number>>): CouncilYear {
  const numbers = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      { value, origin: { kind: 'printed' as const }, place: { page: 1, line: 1, quote: String(value) } },
    ]),
  )
  const { figures } = assembleFigures(numbers)
  const letter = {
    id: 1,
    sha256: '',
    part: null,
    letterDate: '2024-07-17' as const,
    layout: '',
    notes: [],
    contradicted: [],
    addedIn: 1,
  }
  return {
    slug: council.slug,
    year: '2023-24',
    letter: { ...letter, hasStatistics: true, figures },
    publication: null,
    dataFiles: [],
  }
}

function upheld(count: number, base: number, average: number | null = 79) {
  return councilOnMap(
    UPHELD,
    council,
    '2023-24',
    published({
      investigations: base,
      upheld: count,
      ...(base > 0 && { upheldRate: Math.round((100 * count) / base) }),
      ...(base > 0 && average !== null && { upheldRateTypeAverage: average }),
    }),
  )
}

function compliance(base: number, rate: number) {
  return councilOnMap(
    COMPLIANCE,
    council,
    '2023-24',
    published({
      complianceOutcomes: base,
      ...(base > 0 && { complianceRate: rate, complianceRateTypeAverage: 99 }),
    }),
  )
}

describe('what a map shows of a council', () => {
  test('is the verdict of its card, in every grade', () => {
    expect(upheld(9, 13)).toMatchObject({
      grade: 'within',
      words: '9 of 13 upheld, within the expected range',
      compared: { base: 13, typeAverage: 79 },
    })
    expect(upheld(6, 13)).toMatchObject({
      grade: 'below',
      words: '6 of 13 upheld, below the expected range',
    })
    expect(upheld(62, 68, 81)).toMatchObject({
      grade: 'above',
      words: '62 of 68 upheld, above the expected range',
    })
    expect(upheld(10, 40)).toMatchObject({
      grade: 'well-below',
      words: '10 of 40 upheld, far below the expected range',
    })
    expect(upheld(38, 40, 50).grade).toBe('well-above')
    expect(upheld(115, 132, 80)).toMatchObject({
      grade: 'at-edge',
      words: '115 of 132 upheld, just outside the expected range',
    })
  })

  test('is why it has no grade, for few cases, no cases and no average', () => {
    expect(upheld(3, 4)).toMatchObject({ grade: 'counts-only', words: '3 of 4 upheld, counts only' })
    expect(upheld(0, 0)).toMatchObject({
      grade: 'nothing-to-rate',
      words: 'no investigations were completed',
    })
    expect(upheld(5, 9, null).grade).toBe('no-comparator')
    expect(upheld(4, 5, 60).grade).toBe('within')
    expect(upheld(5, 5, 50)).toMatchObject({ grade: 'too-few-to-tell', compared: null })
  })

  test('has its reason where it is missing', () => {
    const nothing = councilOnMap(UPHELD, council, '2023-24', null)
    expect(nothing).toMatchObject({ grade: 'no-letter', words: 'no letter or figures', numbers: null })
    expect(councilOnMap(UPHELD, council, '2023-24', published({}))).toMatchObject({
      grade: 'not-given',
      words: 'not in the letter',
    })
  })

  test('counts compliance and never compares it', () => {
    expect(compliance(7, 100)).toMatchObject({ grade: 'all-complied', compared: null })
    expect(compliance(7, 100).words).toBe('7 of 7 carried out')
    expect(compliance(10, 90)).toMatchObject({ grade: 'some-missed' })
    expect(compliance(10, 90).words).toBe('9 of 10 carried out, 1 not')
    expect(compliance(0, 0).grade).toBe('nothing-to-rate')
    expect(compliance(300, 99)).toMatchObject({
      grade: 'uncounted',
      words: '300 compliance outcomes, exact count not known',
    })
  })
})

describe('a map that is shaded by', () => {
  test('the number has it in a class, and on the hexagon', () => {
    expect(paintedOnMap(upheld(9, 13), UPHELD, 'number')).toEqual({
      state: 'class-2',
      number: '9',
      words: '9 of 13 upheld, within the expected range',
    })
    expect(paintedOnMap(upheld(3, 4), UPHELD, 'number')).toMatchObject({ state: 'class-1', number: '3' })
    expect(paintedOnMap(upheld(40, 60), UPHELD, 'number').state).toBe('class-4')
    expect(paintedOnMap(compliance(10, 90), COMPLIANCE, 'number').number).toBe('9')
  })

  test('the rate has it in a class, in words and on the hexagon, but not where few cases give it', () => {
    expect(paintedOnMap(upheld(9, 13), UPHELD, 'rate')).toEqual({
      state: 'class-2',
      number: '69%',
      words: '69%: 9 of 13 upheld, within the expected range',
    })
    expect(paintedOnMap(upheld(3, 4), UPHELD, 'rate')).toMatchObject({ state: 'counts-only', number: null })
    expect(paintedOnMap(compliance(300, 99), COMPLIANCE, 'rate')).toMatchObject({
      state: 'class-3',
      number: '99%',
    })
  })

  test('either says where there is no exact count, no case, no figure or no letter', () => {
    const none = councilOnMap(UPHELD, council, '2023-24', null)
    expect(paintedOnMap(compliance(300, 99), COMPLIANCE, 'number')).toMatchObject({
      state: 'uncounted',
      number: null,
    })
    for (const shade of ['number', 'rate'] as const) {
      expect(paintedOnMap(none, UPHELD, shade)).toMatchObject({ state: 'no-letter', number: null })
      expect(paintedOnMap(upheld(0, 0), UPHELD, shade)).toMatchObject({
        state: 'nothing-to-rate',
        number: null,
      })
    }
  })

  test('neither has classes that overlap, or that leave a number out', () => {
    for (const measure of MEASURES)
      for (const shade of ['number', 'rate'] as const) {
        const titles = Array.from({ length: 101 }, (_, value) =>
          classTitle(measure, shade, classOf(measure, shade, value)),
        )
        for (const [value, title] of titles.entries()) {
          const [from = 0, to] = title.match(/\d+/g)?.map(Number) ?? []
          const last = to ?? (title.endsWith('or more') ? 1000 : from)
          expect([title, from <= value && value <= last]).toEqual([title, true])
        }
        expect(new Set(titles).size).toBe(4)
      }
  })
})

describe('a legend', () => {
  const byChance = expectedByChance(Array.from({ length: 30 }, () => ({ base: 40, typeAverage: 79 })))
  const rows = (states: MapStateId[], shade: Shade, chance: ByChance | null) =>
    mapLegend(states, { measure: UPHELD, shade }, chance).map((row) => [row.title, row.count, row.byChance])

  test('has every grade in its order, with how many are found and how many chance alone would give', () => {
    expect(rows(['no-letter', 'within', 'no-letter', 'well-below'], 'grades', byChance)).toEqual([
      ['Far above the expected range', 0, 'By chance alone: fewer than 1'],
      ['Above the expected range', 0, 'By chance alone: about 1'],
      ['Just outside the expected range', 0, expect.stringMatching(/^By chance alone: /)],
      ['Within the expected range', 1, expect.stringMatching(/^By chance alone: about 2\d$/)],
      ['Below the expected range', 0, expect.stringMatching(/^By chance alone: /)],
      ['Far below the expected range', 1, 'By chance alone: fewer than 1'],
      ['No letter or figures', 2, null],
    ])
  })

  test('has what occurs alone where nothing is compared, or the map is shaded by numbers', () => {
    expect(rows(['no-letter', 'counts-only'], 'grades', null)).toEqual([
      ['Counts only', 1, null],
      ['No letter or figures', 1, null],
    ])
    expect(rows(['class-1', 'class-3', 'class-3', 'no-letter'], 'number', byChance)).toEqual([
      ['15 to 39', 2, null],
      ['0 to 4', 1, null],
      ['No letter or figures', 1, null],
    ])
    expect(rows(['class-3', 'counts-only'], 'rate', byChance)).toEqual([
      ['75% to 89%', 1, null],
      ['Counts only', 1, null],
    ])
  })
})

describe('what a map shows, in a sentence', () => {
  const byChance = expectedByChance(Array.from({ length: 60 }, () => ({ base: 100, typeAverage: 60 })))
  const finding = (grades: MapStateId[]) => mapFinding(UPHELD, '2023-24', grades, byChance, null)

  test('how many of its councils have figures of the measure', () => {
    expect(figuresInWords('2023-24', ['within', 'counts-only', 'not-given', 'no-letter'])).toBe(
      'We have figures for 2 of the 4 councils on this map (2023-24).',
    )
  })

  test('how many were outside and far outside, with how many would be by chance alone', () => {
    expect(finding([...Array(57).fill('within'), 'above', 'below', 'well-below', 'no-letter'])).toBe(
      'Of the 60 councils that we can compare, 3 are outside the expected range, 1 of them far outside. By chance alone, about 2 would be outside and fewer than 1 far outside.',
    )
    expect(finding(['within', 'within', 'at-edge', 'too-few-to-tell', 'not-given'])).toBe(
      'None of the 3 councils that we can compare is outside the expected range. By chance alone, about 2 would be outside and fewer than 1 far outside. 1 is just outside. We have a letter or figures for 1 more, but they do not give this measure.',
    )
    expect(finding(['above', 'no-letter'])).toBe('We can compare 1 council. It is above the expected range.')
    expect(mapFinding(UPHELD, '2023-24', ['counts-only', 'no-comparator'], null, null)).toMatch(
      /^No council has both enough cases and a type average/,
    )
  })

  test('that there is nothing of the year, or nothing of the measure', () => {
    expect(mapFinding(UPHELD, '2012-13', ['no-letter', 'no-letter'], null, 'london')).toBe(
      'We don’t have a letter or figures for any of the 2 councils in London on this map (2012-13).',
    )
    expect(mapFinding(UPHELD, '2023-24', ['not-given', 'no-letter'], null, 'north-east')).toBe(
      'We have a letter or figures for 1 of the 2 councils in the North East (2023-24), but they do not give this measure.',
    )
  })

  test('compliance in counts', () => {
    expect(mapFinding(COMPLIANCE, '2023-24', ['all-complied', 'some-missed', 'no-letter'], null, null)).toBe(
      '1 council carried out every recommendation that was due. 1 council did not carry out at least one.',
    )
  })
})

test('only councils far outside are called unusual, and those outside come apart from them', () => {
  const councils = new Map(
    [upheld(10, 40), upheld(6, 13), upheld(9, 13)].map((one, i) => {
      const named = inventedCouncil({ name: `Combe ${i + 1}` })
      return [named.slug, { ...one, council: named, isPublished: true }]
    }),
  )
  const compared = [...councils.values()].flatMap((one) => one.compared ?? [])
  const { farOutside, outside } = outsideOnMap(
    [...councils.keys()],
    councils,
    expectedByChance(compared),
    '2023-24',
  )
  expect(farOutside).toEqual({
    words: '1 council is far outside the expected range. By chance alone, fewer than 1 would be.',
    councils: [
      {
        name: 'Combe 1',
        href: '/councils/combe-1?year=2023-24',
        words: '10 of 40 upheld, far below the expected range',
      },
    ],
  })
  expect(outside.councils.map(({ name }) => name)).toEqual(['Combe 2'])
  expect(outside.words).toBe(
    '1 council is outside the expected range, but not far outside. By chance alone, fewer than 1 would be.',
  )
})
