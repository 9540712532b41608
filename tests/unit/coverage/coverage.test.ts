import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { coverageMark, coverageWords } from '@/lib/coverage/coverage-outcome'
import { coverageRow, coverageView } from '@/lib/coverage/coverage-page'
import type { CoveredYear } from '@/lib/data/council-years'
import { inventedCouncil } from '@/prisma/factories/register'
import { register } from '../../support/councils-on-map'

const figures = { printed: 8, workedOut: 0, corrected: 0, recognised: 0 }

function covered(given: Partial<CoveredYear> = {}): CoveredYear {
  const year = '2023-24' as const
  const sources = { letter: true, publication: false, dataFiles: [] }
  return { slug: 'ambleford', year, ...sources, figures, underReview: false, ...given }
}

describe('a council-year that is known', () => {
  test('has a source and an outcome, as a mark and in words', () => {
    const said = (one: CoveredYear) => [coverageMark(one), coverageWords(one)]
    expect(said(covered())).toEqual(['L', 'Letter only; accepted, every figure as printed'])
    expect(said(covered({ publication: true, figures: { ...figures, workedOut: 1 } }))).toEqual([
      'Bw',
      "Letter and the Ombudsman's map; accepted, with figures worked out from others",
    ])
    expect(
      coverageMark(covered({ figures: { ...figures, workedOut: 1, corrected: 1, recognised: 1 } })),
    ).toBe('Lc')
    expect(coverageMark(covered({ figures: { ...figures, workedOut: 1, recognised: 1 } }))).toBe('Lr')
    expect(coverageMark(covered({ figures: { ...figures, printed: 0 } }))).toBe('L0')
    expect(coverageMark(covered({ letter: false, publication: true }))).toBe('M')
    expect(coverageMark(covered({ letter: false, dataFiles: ['decided'] }))).toBe('D')
    expect(said(covered({ letter: false, underReview: true }))).toEqual(['?', 'Needs a review'])
  })
})

test('years alike of which nothing is published are one cell', () => {
  const council = inventedCouncil({ name: 'Ambleford', years: { first: '2020-21', last: '2025-26' } })
  const years = ['2023-24', '2022-23', '2021-22', '2020-21', '2019-20', '2018-19'] as const
  const { cells } = coverageRow(council, [covered()], [...years])
  expect(cells.map((cell) => (cell.kind === 'published' ? cell.mark : [cell.words, cell.years]))).toEqual([
    'L',
    ['none', 3],
    ['did not exist', 2],
  ])
})

describe('the totals', () => {
  test('are those of the official counts of councils, for every type and year', () => {
    const { years, totals } = coverageView(register.councils, [])
    const official = parse(readFileSync('tests/fixtures/councils-per-year.csv'), { columns: true }) as Record<
      string,
      string
    >[]
    expect(years.toReversed()).toEqual(official.map((row) => row.reporting_year))
    for (const { id, cells } of totals) {
      const column = id === 'all' ? 'total' : id
      expect(cells.toReversed()).toEqual(official.map((row) => `0 of ${row[column]}`))
    }
  })

  test('count what is published once, whatever its sources', () => {
    const councils = ['Ambleford', 'Combe'].map((name) => inventedCouncil({ name }))
    const { finding, totals, sources, outcomes } = coverageView(councils, [
      covered({ publication: true }),
      covered({ slug: 'combe', letter: false, underReview: true }),
    ])
    expect(finding).toBe(
      'We have a letter or figures for 1 of the 28 council-years from 2012-13 to 2025-26 that the register knows.',
    )
    expect(totals.map(({ id, all }) => [id, all])).toEqual([
      ['unitary', '1 of 28'],
      ['all', '1 of 28'],
    ])
    expect(sources.map(({ id, all }) => [id, all])).toEqual([
      ['both', '1'],
      ['letter', '0'],
      ['map', '0'],
      ['data-files', '0'],
    ])
    expect(outcomes.filter(({ all }) => all !== '0').map(({ id }) => id)).toEqual(['review', 'accepted'])
  })
})
