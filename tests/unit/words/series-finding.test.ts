import { expect, test } from 'vitest'
import type { Outcome } from '@/lib/domain/compare'
import { MEASURES } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { seriesFinding } from '@/lib/words/findings'

const [UPHELD, COMPLIANCE] = MEASURES

function year(reportingYear: ReportingYear, count: number | null, base: number, outcome: Outcome | null) {
  return { year: reportingYear, measured: { count, base }, outcome }
}

test('years of one outcome are said together, others apart', () => {
  const years = [
    year('2021-22', 1, 3, 'counts-only'),
    year('2022-23', 9, 13, 'within'),
    year('2023-24', 10, 13, 'within'),
    { year: '2024-25' as const, measured: null, outcome: null },
  ]
  expect(seriesFinding(UPHELD, 'Ambleford', years)).toBe(
    'Ambleford had too few cases to compare in 2021-22 and was within the expected range in 2022-23 and 2023-24.',
  )
})

test('a count just outside the range is not said to be within it', () => {
  expect(seriesFinding(UPHELD, 'Ambleford', [year('2023-24', 115, 132, 'at-edge')])).toBe(
    'Ambleford was just outside the expected range in 2023-24.',
  )
})

test('compliance is said in counts', () => {
  const years = [year('2021-22', 1, 1, null), year('2022-23', 44, 45, null), year('2023-24', 0, 1, null)]
  expect(seriesFinding(COMPLIANCE, 'Ambleford', years)).toBe(
    'Ambleford carried out every recommendation due in 2021-22, carried out 44 of 45 due in 2022-23 and carried out 0 of 1 due in 2023-24.',
  )
})
