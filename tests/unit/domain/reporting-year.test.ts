import { describe, expect, test } from 'vitest'
import {
  parseReportingYear,
  periodInWords,
  reportingYearEnding,
  reportingYearFrom,
  reportingYearsBetween,
  yearBefore,
} from '@/lib/domain/reporting-year'

describe('a reporting year', () => {
  test('is written with both of its years', () => {
    expect(reportingYearFrom(2023)).toBe('2023-24')
    expect(reportingYearFrom(2099)).toBe('2099-00')
    expect(reportingYearEnding(2024)).toBe('2023-24')
  })

  test('is read from an address only in that form', () => {
    expect(parseReportingYear('2023-24')).toBe('2023-24')
    for (const wrong of ['2023-25', '2023', '23-24', '2023/24', '2023-24 ', '', '1999-00']) {
      expect(parseReportingYear(wrong)).toBeNull()
    }
  })

  test('runs from April to March', () => {
    expect(periodInWords('2023-24')).toBe('1 April 2023 to 31 March 2024')
  })

  test('has neighbours', () => {
    expect(yearBefore('2023-24')).toBe('2022-23')
    expect(reportingYearsBetween('2021-22', '2023-24')).toEqual(['2021-22', '2022-23', '2023-24'])
    expect(reportingYearsBetween('2023-24', '2021-22')).toEqual([])
  })
})
