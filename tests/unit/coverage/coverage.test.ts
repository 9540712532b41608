import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { coverageMark, coverageWords } from '@/lib/coverage/coverage-outcome'
import { coverageRow, coverageView } from '@/lib/coverage/coverage-page'
import { gapsOf } from '@/lib/coverage/gaps'
import { endedInWords, squaresFinding, squaresOf } from '@/lib/coverage/squares'
import type { CoveredYear } from '@/lib/data/council-years'
import type { ReportingYear } from '@/lib/domain/reporting-year'
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
    expect(said(covered())).toEqual(['L', 'Letter; published, every figure as printed'])
    expect(said(covered({ publication: true, figures: { ...figures, workedOut: 1 } }))).toEqual([
      'LMw',
      'Letter and the Ombudsman’s map; published, with figures worked out from others',
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

describe('the tables of sources and outcomes', () => {
  test('count each source of a council-year, and what became of it once', () => {
    const councils = ['Ambleford', 'Combe'].map((name) => inventedCouncil({ name }))
    const { sources, outcomes } = coverageView(
      councils,
      [covered({ publication: true }), covered({ slug: 'combe', letter: false, underReview: true })],
      null,
    )
    expect(sources.map(({ id, all }) => [id, all])).toEqual([
      ['letter', '1'],
      ['map', '1'],
      ['data-files', '0'],
    ])
    expect(outcomes.filter(({ all }) => all !== '0').map(({ id }) => id)).toEqual(['review', 'accepted'])
  })
})

describe('the squares', () => {
  test('are of as many councils as the official counts say, for every type and year', () => {
    const { years, squares } = coverageView(register.councils, [], null)
    const official = parse(readFileSync('tests/fixtures/councils-per-year.csv'), { columns: true }) as Record<
      string,
      string
    >[]
    expect(years.toReversed()).toEqual(official.map((row) => row.reporting_year))
    for (const { id, squares: ofRow } of squares.filter(({ id }) => id !== 'counties')) {
      const column = id === 'all' ? 'total' : id
      expect(ofRow.map(({ share }) => share).toReversed()).toEqual(
        official.map((row) => `0 of ${row[column]}`),
      )
    }
  })

  const years = ['2023-24', '2022-23'] as const
  const councils = ['Ambleford', 'Combe', 'Downton'].map((name) => inventedCouncil({ name }))
  const rowsOf = (known: CoveredYear[]) => squaresOf(councils, known, [...years])

  test('are as full as the share with figures, and say so in words', () => {
    const { rows } = rowsOf([covered(), covered({ slug: 'combe', publication: true })])
    const [row] = rows
    expect(row?.squares.map(({ share, full }) => [share, full])).toEqual([
      ['2 of 3', 2 / 3],
      ['0 of 3', 0],
    ])
    expect(row?.squares[0]?.words).toBe('Unitary councils in 2023-24: figures for 2 of 3')
  })

  test('lead to the type, the map or the list of councils, of their year', () => {
    const hrefs = rowsOf([]).rows.map(({ id, squares: [first] }) => [id, first?.href])
    expect(hrefs).toEqual([
      ['unitary', '/types/unitary?year=2023-24'],
      ['counties', '/?year=2023-24&tier=counties&layout=hexagons'],
      ['all', '/councils?year=2023-24'],
    ])
  })

  test('are full or empty only where all or none have figures', () => {
    const many = Array.from({ length: 300 }, (_, i) => inventedCouncil({ name: `Combe ${i}` }))
    const fullOf = (count: number) =>
      squaresOf(
        many,
        many.slice(0, count).map(({ slug }) => covered({ slug })),
        ['2023-24'],
      ).rows[0]?.squares[0]?.full
    expect([fullOf(0), fullOf(300)]).toEqual([0, 1])
    expect(fullOf(1)).toBeGreaterThan(0.05)
    expect(fullOf(299)).toBeLessThan(0.95)
  })

  test('count a letter without figures, and what waits for a review, as none', () => {
    const none = { ...figures, printed: 0 }
    const known = [
      covered({ figures: none }),
      covered({ slug: 'combe', letter: false, figures: none, underReview: true }),
    ]
    expect(rowsOf(known).published).toBe(0)
  })

  test('leave out a council that had ended, whose figures are told apart', () => {
    const ended = inventedCouncil({ name: 'Oldham', years: { first: '2012-13', last: '2022-23' } })
    const squares = squaresOf([...councils, ended], [covered({ slug: 'oldham' }), covered()], [...years])
    expect(squares).toMatchObject({ published: 1, possible: 7, ended: 1 })
    expect(squares.rows[0]?.squares.map(({ share }) => share)).toEqual(['1 of 3', '0 of 4'])
    expect(endedInWords(squares)).toBe(
      'We also have 1 set of figures for a council that had been abolished, because the Ombudsman was still deciding complaints. The squares do not count it.',
    )
    expect(endedInWords({ ...squares, ended: 0 })).toBeNull()
  })

  test('begin with how many there are, and the fullest year', () => {
    expect(squaresFinding(rowsOf([covered()]), [...years])).toBe(
      'There is one set of figures for each council and year: 6 from 2022-23 to 2023-24. We have 1 of them. The fullest year is 2023-24, with 1 of 3 councils.',
    )
    expect(squaresFinding(rowsOf([]), [...years])).toBe(
      'There is one set of figures for each council and year: 6 from 2022-23 to 2023-24. We have 0 of them.',
    )
  })
})

describe('the files that would fill the gaps', () => {
  const councils = ['Ambleford', 'Combe', 'Downton'].map((name) => inventedCouncil({ name }))
  const gaps = (known: CoveredYear[], years: ReportingYear[]) => gapsOf(councils, known, years)

  test('come in the order of how many council-years they would fill, newer years first', () => {
    const known = [covered({ year: '2024-25' }), covered({ slug: 'combe', year: '2024-25' })]
    expect(gaps(known, ['2025-26', '2024-25', '2023-24']).map(({ year, fills }) => [year, fills])).toEqual([
      ['2025-26', 3],
      ['2023-24', 3],
      ['2024-25', 1],
    ])
  })

  test('say what each would give, of how many councils', () => {
    const [gap] = gaps([covered({ year: '2025-26' })], ['2025-26'])
    expect(gap).toMatchObject({
      dataFiles: [
        '“Complaints decided” for 2025-26: decisions upheld and investigations for 2 councils',
        'Remedies and compliance: compliance for 2 councils',
        '“Complaints received”: what complaints were about, for 3 councils',
      ],
      letters: '2 letters for 2025-26 (published May 2026): load the PDF files',
    })
  })

  test('leave out what is loaded already', () => {
    const known = ['ambleford', 'combe'].map((slug) =>
      covered({ slug, year: '2024-25', letter: false, dataFiles: ['received', 'decided', 'remedies'] }),
    )
    expect(gaps(known, ['2024-25'])[0]?.dataFiles).toEqual([
      '“Complaints decided” for 2024-25: decisions upheld and investigations for 1 council',
      'Remedies and compliance: compliance for 1 council',
      '“Complaints received”: what complaints were about, for 1 council',
    ])
    // Letters of earlier years say what complaints were about.
    expect(gaps([covered({ year: '2016-17' })], ['2016-17'])[0]?.dataFiles[1]).toBe(
      '“Complaints received”: what complaints were about, for 2 councils',
    )
  })

  test('are none where every council has figures', () => {
    const known = councils.map(({ slug }) => covered({ slug, letter: false, dataFiles: ['decided'] }))
    expect(gaps(known, ['2023-24'])).toEqual([])
  })

  test('name no letters of a year whose letters have no layout', () => {
    expect(gaps([], ['2012-13'])[0]).toMatchObject({ fills: 3, letters: null })
  })
})
