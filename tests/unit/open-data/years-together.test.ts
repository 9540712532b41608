import { expect, test } from 'vitest'
import { TOGETHER_COLUMNS, togetherRows } from '@/lib/open-data/together-row'
import { inventedCouncil } from '@/prisma/factories/register'
import { publishedYear } from '../../support/council-year'

const council = inventedCouncil({ name: 'Ambleford' })

function year(reportingYear: '2021-22' | '2022-23' | '2023-24' | '2024-25', upheld: number, average: number) {
  return publishedYear(reportingYear, {
    investigations: 13,
    upheld,
    upheldRate: Math.floor((100 * upheld) / 13 + 0.5),
    upheldRateTypeAverage: average,
  })
}

test('the file has a row for the years of each method, and every cell of it a column', () => {
  const rows = togetherRows(council, [
    year('2024-25', 10, 80),
    year('2023-24', 9, 79),
    year('2022-23', 8, 72),
    year('2021-22', 8, 64),
  ])
  expect(rows).toEqual([
    {
      council: 'ambleford',
      council_name: 'Ambleford Council',
      gss_code: council.gssCode,
      authority_type: 'unitary',
      measure: 'upheld-rate',
      first_year: '2022-23',
      last_year: '2024-25',
      years: '2022-23 2023-24 2024-25',
      left_out: null,
      base: 39,
      count: 27,
      counted: 'upheld',
      expected_from: 25,
      expected_to: 35,
      outcome: 'within',
      status: 'within the expected range',
    },
  ])
  expect(Object.keys(rows[0] ?? {})).toEqual(TOGETHER_COLUMNS.map(({ name }) => name))
})
