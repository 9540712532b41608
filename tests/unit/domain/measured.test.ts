import { describe, expect, test } from 'vitest'
import { NO_AVERAGES } from '@/lib/data/type-averages'
import { assembleFigures } from '@/lib/domain/assemble-figures'
import type { CouncilYear } from '@/lib/domain/council-year'
import type { FigureName } from '@/lib/domain/figure-names'
import { disputingSources, measuredIn } from '@/lib/domain/measured'
import { MEASURES } from '@/lib/domain/measures'
import type { DataTable } from '@/lib/domain/source'
import { measureView } from '@/lib/series/measure-view'
import { otherwiseWords } from '@/lib/words/source-words'
import { inventedCouncil } from '@/prisma/factories/register'

const [UPHELD, COMPLIANCE] = MEASURES
const council = inventedCouncil({ name: 'Ambleford' })

function figures(values: Partial<Record<FigureName, number>>) {
  const numbers = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      { value, origin: { kind: 'printed' as const }, place: { page: 1, line: 1, quote: String(value) } },
    ]),
  )
  return assembleFigures(numbers).figures
}

function published(
  letter: Partial<Record<FigureName, number>> | null,
  map: Partial<Record<FigureName, number>> | null,
  tables: Partial<Record<DataTable, Partial<Record<FigureName, number>>>> = {},
): CouncilYear {
  return {
    slug: 'ambleford',
    year: '2023-24',
    letter: letter && {
      id: 1,
      sha256: '',
      part: null,
      letterDate: '2024-07-17',
      layout: 'per-100k',
      hasStatistics: true,
      notes: [],
      contradicted: [],
      addedIn: 1,
      figures: figures(letter),
    },
    publication: map && { url: 'https://www.lgo.org.uk/', line: 2, addedIn: 1, figures: figures(map) },
    dataFiles: Object.entries(tables).map(([table, values]) => ({
      table: table as DataTable,
      sheet: null,
      line: 12,
      fileName: `${table}.csv`,
      sha256: '',
      notes: [],
      addedIn: 1,
      figures: figures(values),
    })),
  }
}

const PRINTED = { investigations: 13, upheld: 9, upheldRate: 69, upheldRateTypeAverage: 79 }

function other(map: Partial<Record<FigureName, number>>) {
  const view = measureView(UPHELD, council, '2023-24', published(PRINTED, map), NO_AVERAGES)
  return view.kind === 'published' ? view.others.map(({ words }) => words).join(' ') : view.kind
}

describe('where a letter and the map both give a measure', () => {
  test('the letter leads, and the page says that both agree', () => {
    expect(measuredIn(published(PRINTED, PRINTED), UPHELD)).toMatchObject({
      source: 'letter',
      count: 9,
      base: 13,
      others: [{ agrees: true }],
    })
    expect(other(PRINTED)).toBe('The Ombudsman’s map says the same.')
  })

  test('the page shows what the map says otherwise', () => {
    expect(other({ ...PRINTED, upheld: 10, upheldRate: 77 })).toBe(
      'The Ombudsman’s map gives a different figure: 10 of 13 upheld, 77%.',
    )
    expect(other({ ...PRINTED, upheldRateTypeAverage: 80 })).toBe(
      'The Ombudsman’s map gives a different figure: type average 80%.',
    )
  })
})

describe('where the data files give a measure', () => {
  const decided = { investigations: 13, upheld: 9, upheldRate: 69 }

  test('the letter leads, then the map, then the data files', () => {
    expect(measuredIn(published(PRINTED, PRINTED, { decided }), UPHELD)).toMatchObject({
      source: 'letter',
      others: [{ measured: { source: 'publication' } }, { measured: { source: 'data-file' } }],
    })
    expect(measuredIn(published(null, PRINTED, { decided }), UPHELD)).toMatchObject({ source: 'publication' })
    expect(measuredIn(published(null, null, { decided }), UPHELD)).toMatchObject({
      source: 'data-file',
      others: [],
    })
  })

  test('each source is told apart that says otherwise', () => {
    const measured = measuredIn(
      published(PRINTED, PRINTED, { decided: { ...decided, upheld: 10, upheldRate: 77 } }),
      UPHELD,
    )
    expect(measured?.others).toMatchObject([{ agrees: true }, { agrees: false }])
    expect(disputingSources(measured)).toEqual(['letter', 'data-file'])
    expect(measured && otherwiseWords(measured)).toBe('the data file gives a different figure')
  })

  test('one table can give the count and another its base', () => {
    const [, , EARLY] = MEASURES
    expect(
      measuredIn(published(null, null, { decided: { upheld: 9 }, remedies: { earlyRemedies: 2 } }), EARLY),
    ).toMatchObject({ count: 2, base: 9 })
  })

  test('a count of one table is never shown of fewer in another', () => {
    const [, , EARLY] = MEASURES
    expect(
      measuredIn(published(null, null, { decided: { upheld: 1 }, remedies: { earlyRemedies: 2 } }), EARLY),
    ).toBeNull()
  })
})

describe('a measure', () => {
  test('comes from the map where the letter does not give it', () => {
    expect(measuredIn(published({}, PRINTED), UPHELD)).toMatchObject({
      source: 'publication',
      count: 9,
      others: [],
    })
  })

  test('is not known where only its base is', () => {
    expect(measuredIn(published(null, { investigations: 113 }), UPHELD)).toBeNull()
    expect(measuredIn(null, UPHELD)).toBeNull()
  })

  test('without cases has nothing to rate', () => {
    expect(measuredIn(published(null, { complianceOutcomes: 0 }), COMPLIANCE)).toMatchObject({
      base: 0,
      rate: null,
      count: null,
    })
  })

  test('counts the recommendations complied with only where the percentage leaves one count', () => {
    expect(
      measuredIn(published({ complianceOutcomes: 45, complianceRate: 98 }, null), COMPLIANCE),
    ).toMatchObject({
      count: 44,
      countIsWorkedOut: true,
    })
    expect(
      measuredIn(published({ complianceOutcomes: 250, complianceRate: 98 }, null), COMPLIANCE),
    ).toMatchObject({ count: null })
  })

  test('that is missing says why', () => {
    expect(measureView(UPHELD, council, '2023-24', null, NO_AVERAGES)).toMatchObject({
      kind: 'missing',
      reason: 'We don’t have a letter for 2023-24.',
    })
  })
})
