import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { letterLines } from '@/lib/letters/letter-text'
import { isMapPage, readMapPage } from '@/lib/publications/read-map-page'
import { realNames } from '../../support/sample-letters'

const FOLDER = 'tests/fixtures/map-pages'

/** What each page gives, read by eye; what is not here the page, cut as it is, does not show. */
const PAGES: Record<string, { council: string; year: string; figures: Record<string, number> }> = {
  'birmingham-2025.txt': {
    council: 'birmingham',
    year: '2024-25',
    figures: {
      dealtWith: 572,
      notForUs: 232,
      assessedAndClosed: 226,
      investigations: 114,
      upheld: 94,
      upheldRate: 82,
      upheldRateTypeAverage: 81,
      upheldPer100k: 8.1,
    },
  },
  'cheltenham-2024.txt': {
    council: 'cheltenham',
    year: '2023-24',
    figures: {
      investigations: 1,
      upheld: 0,
      upheldRate: 0,
      upheldRateTypeAverage: 63,
      upheldPer100k: 0,
      upheldPer100kTypeAverage: 1.2,
      complianceOutcomes: 0,
    },
  },
  'croydon-2023.txt': {
    council: 'croydon',
    year: '2022-23',
    figures: {
      investigations: 69,
      upheld: 57,
      upheldRate: 83,
      upheldRateTypeAverage: 77,
      upheldPer100k: 14.6,
      upheldPer100kTypeAverage: 8.3,
      complianceOutcomes: 45,
      complianceRate: 98,
      complianceRateTypeAverage: 99,
      earlyRemedies: 9,
      earlyRemedyRate: 16,
      earlyRemedyRateTypeAverage: 15,
    },
  },
  'croydon-2025.txt': {
    council: 'croydon',
    year: '2024-25',
    figures: {
      dealtWith: 218,
      notForUs: 113,
      assessedAndClosed: 69,
      investigations: 36,
      upheld: 32,
      upheldRate: 89,
      upheldRateTypeAverage: 84,
      upheldPer100k: 8,
    },
  },
  'dorset-county-2019.txt': {
    council: 'dorset-county',
    year: '2018-19',
    figures: {
      investigations: 34,
      upheld: 24,
      upheldRate: 71,
      upheldRateTypeAverage: 64,
      complianceOutcomes: 19,
      complianceRate: 100,
      complianceRateTypeAverage: 99,
      earlyRemedies: 0,
      earlyRemedyRate: 0,
      earlyRemedyRateTypeAverage: 9,
    },
  },
  'knowsley-2024.txt': {
    council: 'knowsley',
    year: '2023-24',
    figures: {
      investigations: 9,
      upheld: 6,
      upheldRate: 67,
      upheldRateTypeAverage: 80,
      upheldPer100k: 3.8,
      upheldPer100kTypeAverage: 4.4,
      complianceOutcomes: 6,
      complianceRate: 100,
      complianceRateTypeAverage: 99,
      earlyRemedies: 0,
      earlyRemedyRate: 0,
      earlyRemedyRateTypeAverage: 14,
    },
  },
  'leeds-2025.txt': {
    council: 'leeds',
    year: '2024-25',
    figures: {
      dealtWith: 227,
      notForUs: 63,
      assessedAndClosed: 96,
      investigations: 68,
      upheld: 62,
      upheldRate: 91,
      upheldRateTypeAverage: 81,
      upheldPer100k: 7.5,
    },
  },
  'luton-2024.txt': {
    council: 'luton',
    year: '2023-24',
    figures: {
      investigations: 13,
      upheld: 9,
      upheldRate: 69,
      upheldRateTypeAverage: 79,
      upheldPer100k: 4,
      upheldPer100kTypeAverage: 4.6,
      complianceOutcomes: 7,
      complianceRate: 100,
      complianceRateTypeAverage: 100,
      earlyRemedies: 3,
      earlyRemedyRate: 33,
      earlyRemedyRateTypeAverage: 13,
    },
  },
  'northampton-borough-2022.txt': {
    council: 'northampton',
    year: '2021-22',
    figures: {
      investigations: 4,
      upheld: 2,
      upheldRate: 50,
      upheldRateTypeAverage: 51,
      complianceOutcomes: 0,
      earlyRemedies: 0,
      earlyRemedyRate: 0,
      earlyRemedyRateTypeAverage: 20,
    },
  },
  'surrey-2025.txt': {
    council: 'surrey',
    year: '2024-25',
    figures: { dealtWith: 281, notForUs: 60, assessedAndClosed: 108, investigations: 113 },
  },
}

function read(file: string, change: (text: string) => string = (text) => text) {
  const text = change(readFileSync(`${FOLDER}/${file}`, 'utf8'))
  const lines = letterLines(new TextEncoder().encode(text))
  if ('refused' in lines) throw new Error(lines.refused.message)
  expect(isMapPage(text)).toBe(true)
  return readMapPage(lines.lines, null, realNames)
}

describe('saved pages of the map', () => {
  test('every page at hand has its figures written down here', () => {
    expect(Object.keys(PAGES).sort()).toEqual(readdirSync(FOLDER).sort())
  })

  test.each(Object.entries(PAGES))(
    '%s gives what it shows and nothing else',
    (file, { council, year, figures }) => {
      const reading = read(file)
      if (reading.outcome !== 'accepted') throw new Error(JSON.stringify(reading.notes))
      expect(reading.council.slug).toBe(council)
      expect(reading.reportingYear).toBe(year)
      const values = Object.fromEntries(
        Object.entries(reading.figures).map(([name, { value }]) => [name, value]),
      )
      expect(values).toEqual(figures)
      expect(reading.url).toContain('lgo.org.uk/your-councils-performance/')
    },
  )

  test('a page that was cut says what it does not show', () => {
    const reading = read('leeds-2025.txt')
    expect(reading.notes.map(({ message }) => message)).toEqual([
      'The page as it was saved does not show compliance, early remedies; that is not known, not zero.',
    ])
  })

  test('a page whose address is another council is held', () => {
    const reading = read('luton-2024.txt', (text) =>
      text.replace('luton-borough-council', 'leeds-city-council'),
    )
    expect(reading).toMatchObject({ outcome: 'review', notes: [{ code: 'councils-disagree' }] })
  })

  test('a page whose numbers do not agree is held', () => {
    const reading = read('luton-2024.txt', (text) => text.replace('9 upheld decisions', '8 upheld decisions'))
    expect(reading.outcome).toBe('review')
    expect(reading.notes.map(({ code }) => code)).toContain('rate-disagrees')
  })

  test('an overview that does not add up is held', () => {
    const reading = read('surrey-2025.txt', (text) => text.replace('113 complaints', '112 complaints'))
    expect(reading).toMatchObject({ outcome: 'review', notes: [{ code: 'sum-disagrees' }] })
  })

  test('a page with figures of two years is held', () => {
    const reading = read('luton-2024.txt', (text) =>
      text.replace(
        '7 compliance outcomes for the period between 1 April 2023 to 31 March 2024',
        '7 compliance outcomes for the period between 1 April 2022 to 31 March 2023',
      ),
    )
    expect(reading).toMatchObject({ outcome: 'review', notes: [{ code: 'years-disagree' }] })
  })

  test('a page of nobody in the register is held', () => {
    const reading = read('luton-2024.txt', (text) =>
      text
        .replaceAll('Luton Borough Council', 'Ambleford Council')
        .replace('luton-borough-council', 'ambleford'),
    )
    expect(reading).toMatchObject({ outcome: 'review', notes: [{ code: 'council-unknown' }] })
  })
})
