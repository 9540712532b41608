import { describe, expect, test } from 'vitest'
import type { ComparedCouncil } from '@/lib/compare/compare-years'
import { stripsChart } from '@/lib/compare/strips-chart'
import type { Measure } from '@/lib/domain/measures'
import type { StripsChart } from '@/lib/series/strips'
import { drawChart } from '@/lib/sharing/draw'
import { inventedCouncil } from '@/prisma/factories/register'
import { ambleford, COMPLIANCE, compared, measured, notPublished, UPHELD } from './compared-cases'

function strips(councils: ComparedCouncil[], measure: Measure = UPHELD): StripsChart {
  const chart = stripsChart(measure, councils, { title: 'Complaints upheld', description: 'What they say.' })
  if (!chart) throw new Error('There is no chart.')
  return chart
}

const kirk = inventedCouncil({ name: 'Kirk', type: 'metropolitan' })

describe('the strips of a comparison', () => {
  const chart = strips(compared)
  const cell = (council: number, column: number) => chart.rows[council]?.cells[column]

  test('have the councils in the order given and the newest year first', () => {
    expect(chart.rows.map(({ council }) => council)).toEqual(['Ambleford', 'Thornbury', 'Nidd'])
    expect(chart.columns.map(({ words }) => words)).toEqual(['2023-24', '2022-23', '2021-22'])
  })

  test('mark a council’s own rate, its expected range and its type average, with the counts in words', () => {
    expect(cell(0, 0)).toMatchObject({
      counts: '9 of 13',
      verdict: 'within 7 to 13',
      kind: 'within',
      rates: '69%; average 79%',
    })
    const { rate, typeAverage, expected } = cell(0, 0)?.marks ?? {}
    expect([rate, typeAverage, expected?.from, expected?.to].map((one) => one?.toFixed(1))).toEqual([
      '69.2',
      '79.0',
      '53.8',
      '100.0',
    ])
  })

  test('mark nothing of fewer than five cases, of no cases and of years without a figure, and say why', () => {
    expect(cell(1, 0)).toMatchObject({ marks: null, counts: '2 of 3', verdict: 'counts only' })
    expect(cell(2, 2)).toMatchObject({
      marks: null,
      counts: 'No investigations were completed',
      verdict: null,
    })
    expect(cell(0, 2)).toMatchObject({ marks: null, counts: 'no letter', kind: 'none' })
    expect(cell(2, 0)).toMatchObject({ marks: null, counts: 'no longer existed', kind: 'none' })
    expect(cell(1, 2)).toMatchObject({ marks: null, counts: 'did not exist yet', kind: 'none' })
  })

  test('show where the method changed', () => {
    expect(chart.breakBefore).toBe(2)
    const since = compared.map(({ council, years }) => ({ council, years: years.slice(1) }))
    expect(strips(since).breakBefore).toBeNull()
  })

  test('name the average of a year where all councils have the same, and not where types differ', () => {
    const year = (council: typeof kirk, average: number) => [measured(council, '2023-24', 9, 13, average)]
    const alike = strips([{ council: ambleford, years: year(ambleford, 79) }])
    expect([alike.averageLabel, alike.columns[0]?.note]).toEqual(['unitary average', 'average 79%'])
    const mixed = strips([
      { council: ambleford, years: year(ambleford, 79) },
      { council: kirk, years: year(kirk, 80) },
    ])
    expect([mixed.averageLabel, mixed.columns[0]?.note]).toEqual(['the average of its own type', null])
  })

  test('call a count outside its range so, with the range', () => {
    const years = [measured(kirk, '2023-24', 62, 68, 81)]
    expect(strips([{ council: kirk, years }]).rows[0]?.cells[0]).toMatchObject({
      counts: '62 of 68',
      verdict: 'above 48 to 61',
      kind: 'outside',
    })
  })

  test('say of compliance what was carried out and what was not', () => {
    const years = [{ ...measured(ambleford, '2023-24', 44, 45, 99), outcome: null, expected: null }]
    expect(strips([{ council: ambleford, years }], COMPLIANCE).rows[0]?.cells[0]).toMatchObject({
      counts: '44 of 45 carried out, 1 not',
      verdict: null,
      marks: { typeAverage: 99, expected: null },
    })
  })

  test('have one narrow column for years of which no council has anything, and leave them out at the ends', () => {
    const years = [
      notPublished('2018-19'),
      notPublished('2019-20', 60),
      measured(ambleford, '2020-21', 9, 13, 61),
      notPublished('2021-22'),
      notPublished('2022-23', 72),
      measured(ambleford, '2023-24', 9, 13, 79),
    ]
    const { columns, leftOut, breakBefore } = strips([{ council: ambleford, years }])
    expect(columns.map(({ words, note }) => [words, note])).toEqual([
      ['2023-24', 'average 79%'],
      ['2021-22 to 2022-23', 'no letter'],
      ['2020-21', 'average 61%'],
    ])
    expect(leftOut).toEqual(['2018-19 to 2019-20: no letter.'])
    expect(breakBefore).toBe(2)
  })

  test('leave out a year whose sources do not give the measure, and say that there are no figures', () => {
    const silent = {
      ...measured(ambleford, '2023-24', 9, 13, 79),
      measured: null,
      outcome: null,
      expected: null,
    }
    const years = [measured(ambleford, '2022-23', 9, 13, 79), silent]
    const { columns, leftOut } = strips([{ council: ambleford, years }])
    expect(columns.map(({ words }) => words)).toEqual(['2022-23'])
    expect(leftOut).toEqual(['2023-24: no figures.'])
    const between = [
      measured(ambleford, '2021-22', 9, 13, 64),
      { ...silent, year: '2022-23' as const },
      silent,
    ]
    const chart = strips([
      { council: ambleford, years: [...between, measured(ambleford, '2024-25', 9, 13, 79)] },
    ])
    expect(chart.columns.map(({ words }) => words)).toEqual(['2024-25', '2022-23 to 2023-24', '2021-22'])
    expect(chart.rows[0]?.cells[1]?.counts).toBe('no figures')
  })

  test('are not drawn where no council has a figure', () => {
    const years = [notPublished('2023-24', 79)]
    expect(stripsChart(UPHELD, [{ council: ambleford, years }], { title: '', description: '' })).toBeNull()
  })

  test.each(['wide', 'narrow'] as const)('are drawn %s with every word of every cell', async (shape) => {
    const svg = await drawChart(chart, shape)
    const drawn = [...svg.matchAll(/<text[^>]*>([^<]+)</g)].map(([, words]) => words).join(' ')
    for (const { council, cells } of chart.rows) {
      expect(drawn).toContain(council)
      for (const { counts, verdict } of cells)
        expect(drawn).toContain([counts, verdict ?? ''].join(' ').trim())
    }
    expect(svg.match(/<circle/g)).toHaveLength(1)
  })

  test('keep their words apart in a picture, however many there are', async () => {
    const names = [
      'Bournemouth, Christchurch and Poole',
      'Bath and North East Somerset',
      'North Lincolnshire',
    ]
    const years = ['2018-19', '2019-20', '2020-21', '2021-22', '2022-23', '2023-24', '2024-25'] as const
    const many = names.map((name) => {
      const council = inventedCouncil({ name })
      return { council, years: years.map((year) => measured(council, year, 115, 132, 81)) }
    })
    const svg = await drawChart(strips(many), 'wide')
    const words = [
      ...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" font-size="([\d.]+)"[^>]*>([^<]+)</g),
    ].map(([, x, y, size, text]) => ({ x: Number(x), y: Number(y), size: Number(size), text: text ?? '' }))
    expect(words.length).toBeGreaterThan(60)
    for (const one of words) {
      const end = one.x + one.text.length * one.size * 0.5
      expect(end, one.text).toBeLessThan(905)
      for (const other of words) {
        const besides = other !== one && Math.abs(other.y - one.y) < 11
        expect(besides && other.x >= one.x && other.x < end, `${one.text} | ${other.text}`).toBe(false)
      }
    }
  })
})
