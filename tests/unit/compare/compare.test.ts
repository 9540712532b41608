import { describe, expect, test } from 'vitest'
import { compareTable } from '@/lib/compare/compare-table'
import { commonYear } from '@/lib/compare/compare-years'
import { ambleford, COMPLIANCE, compared, measured, notPublished, UPHELD, YEARS } from './compared-cases'

describe('the table of a comparison', () => {
  const { rows, places } = compareTable(
    UPHELD,
    compared,
    YEARS.map((year) => ({ year })),
  )

  test('has counts, rate, average and the verdict in each cell', () => {
    expect(rows[0]?.cells[0]).toMatchObject({
      kind: 'published',
      counts: '9 of 13 upheld',
      rate: '69%',
      average: '79%',
      outcome: 'Within 7 to 13',
      source: { words: 'The Ombudsman’s map', at: { kind: 'map-page', url: 'https://example.org/' } },
    })
    expect(rows[1]?.cells[0]).toMatchObject({ counts: '2 of 3 upheld', outcome: 'Counts only' })
  })

  test('says of a council without the year why, with the average of its type where that is known', () => {
    expect(rows.map(({ cells }) => cells[1])).toMatchObject([
      { kind: 'missing', why: 'No letter', average: '72%' },
      { kind: 'missing', why: 'Did not exist yet', average: null },
      { kind: 'missing', why: 'No longer existed', average: null },
    ])
  })

  test('never rates a year without cases', () => {
    expect(rows[2]?.cells[2]).toMatchObject({
      counts: 'No investigations were completed',
      rate: null,
      outcome: null,
    })
  })

  test('names type and residents of each council, and where the method changed', () => {
    expect(rows.map(({ type, residents }) => `${type}, ${residents}`)).toEqual([
      'Unitary council, 231,000 residents',
      'Unitary council, 200,000 residents',
      'Unitary council, abolished',
    ])
    expect(places.map(({ methodChanged }) => methodChanged)).toEqual([null, 'before', null])
  })

  test('counts recommendations carried out', () => {
    const year = measured(ambleford, '2023-24', 44, 45, 99)
    const [row] = compareTable(
      COMPLIANCE,
      [{ council: ambleford, years: [{ ...year, outcome: null }] }],
      [{ year: '2023-24' }],
    ).rows
    expect(row?.cells[0]).toMatchObject({ counts: '44 of 45 carried out, 1 not', outcome: null })
  })
})

test('the year spoken of is the newest of those in which most councils have a figure', () => {
  expect(commonYear(compared, YEARS)).toBe('2023-24')
  expect(
    commonYear([{ council: ambleford, years: YEARS.map((year) => notPublished(year)) }], YEARS),
  ).toBeNull()
})
