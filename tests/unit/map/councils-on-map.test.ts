import { describe, expect, test } from 'vitest'
import { assembleFigures } from '@/lib/domain/assemble-figures'
import type { CouncilYear } from '@/lib/domain/council-year'
import type { FigureName } from '@/lib/domain/figure-names'
import { MEASURES } from '@/lib/domain/measures'
import { councilOnMap } from '@/lib/map/councils-on-map'
import { type MapStateId, mapLegend } from '@/lib/map/states'
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
  test('a count that chance explains is within the limits, also one that is outside at 95% only', () => {
    expect(upheld(9, 13)).toEqual({ state: 'within', words: '9 of 13 upheld, within the limits' })
    expect(upheld(6, 13).state).toBe('within')
    expect(upheld(13, 16).state).toBe('within')
  })

  test('only the 99.8% level says outside', () => {
    expect(upheld(10, 40)).toEqual({
      state: 'well-below',
      words: '10 of 40 upheld, far below the expected range',
    })
    expect(upheld(38, 40, 50).state).toBe('well-above')
  })

  test('few cases, no cases and no average are said as they are', () => {
    expect(upheld(3, 4)).toEqual({ state: 'counts-only', words: '3 of 4 upheld, counts only' })
    expect(upheld(0, 0)).toEqual({ state: 'nothing-to-rate', words: 'no investigations were completed' })
    expect(upheld(5, 9, null).state).toBe('uncompared')
    expect(upheld(4, 5, 60).state).toBe('within')
    expect(upheld(5, 5, 50).state).toBe('too-few')
  })

  test('what is missing has its reason', () => {
    const nothing = councilOnMap(UPHELD, council, '2023-24', null)
    expect(nothing).toEqual({ state: 'no-letter', words: 'no letter' })
    expect(councilOnMap(UPHELD, council, '2023-24', published({}))).toEqual({
      state: 'not-given',
      words: 'not in the letter',
    })
  })

  test('compliance is counted and never compared', () => {
    expect(compliance(7, 100)).toEqual({ state: 'all-complied', words: '7 of 7 carried out' })
    expect(compliance(10, 90)).toEqual({ state: 'some-missed', words: '9 of 10 carried out, 1 not' })
    expect(compliance(0, 0).state).toBe('nothing-to-rate')
    expect(compliance(300, 99)).toEqual({
      state: 'uncounted',
      words: '300 compliance outcomes, exact count not known',
    })
  })
})

test('a legend has what occurs, in its order, with counts', () => {
  const states: MapStateId[] = ['no-letter', 'within', 'no-letter', 'well-below']
  expect(mapLegend(states).map(({ state, count }) => [state.id, count])).toEqual([
    ['well-below', 1],
    ['within', 1],
    ['no-letter', 2],
  ])
})

describe('what a map shows, in a sentence', () => {
  test('how many of its councils have figures of the measure', () => {
    expect(figuresInWords(['within', 'counts-only', 'not-given', 'no-letter'])).toBe(
      'Figures for 2 of 4 councils',
    )
    expect(figuresInWords(['no-letter'])).toBe('Figures for 0 of 1 council')
  })

  test('how many were outside, and how many have something else', () => {
    expect(mapFinding(UPHELD, '2023-24', ['within', 'within', 'well-below', 'no-letter'], null)).toBe(
      'Of 3 with enough cases to be compared, 1 well below the expected range and 2 within the limits.',
    )
    expect(mapFinding(UPHELD, '2023-24', ['within', 'not-given', 'no-letter'], null)).toBe(
      'The one with enough cases to be compared was within the limits. What we have for 1 more does not give this measure.',
    )
  })

  test('that there is nothing of the year, or nothing of the measure', () => {
    expect(mapFinding(UPHELD, '2012-13', ['no-letter'], 'london')).toBe(
      'We have no letter or figures for the 1 council of London on this map (2012-13).',
    )
    expect(mapFinding(UPHELD, '2023-24', ['not-given', 'no-letter'], 'north-east')).toBe(
      'What we have for 1 of the 2 councils of the North East in 2023-24 does not give this measure.',
    )
  })

  test('compliance in counts', () => {
    expect(mapFinding(COMPLIANCE, '2023-24', ['all-complied', 'some-missed', 'no-letter'], null)).toContain(
      '1 complied with every recommendation due; 1 left some.',
    )
  })
})
