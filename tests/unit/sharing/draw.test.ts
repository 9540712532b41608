import { describe, expect, test } from 'vitest'
import type { TrendChart } from '@/lib/series/chart'
import { drawChart } from '@/lib/sharing/draw'

const chart: TrendChart = {
  kind: 'trend',
  marked: null,
  title: 'Complaints upheld across years, Ambleford Council',
  description: 'Ambleford was within the expected range in 2021-22 and 2022-23.',
  council: 'Ambleford',
  averageLabel: 'unitary average',
  breakBefore: 1,
  points: [
    {
      year: '2021-22',
      rate: 50,
      typeAverage: 60,
      expected: { from: 30, to: 90 },
      label: '5 of 10',
      axisNote: 'of 10',
      reading: '',
    },
    {
      year: '2022-23',
      rate: 70,
      typeAverage: 72,
      expected: { from: 40, to: 100 },
      label: '7 of 10',
      axisNote: 'of 10',
      reading: '',
    },
    {
      year: '2023-24',
      rate: null,
      typeAverage: null,
      expected: null,
      label: null,
      axisNote: 'no letter',
      reading: '',
    },
  ],
}

describe('a chart drawn on the server', () => {
  test('says what it is, and shows counts, years and what is missing', async () => {
    const svg = await drawChart(chart, 'wide')
    expect(svg).toMatch(/^<svg [^>]*role="img"/)
    expect(svg).toContain(
      'aria-label="Complaints upheld across years, Ambleford Council. Ambleford was within',
    )
    for (const words of [
      '5 of 10',
      '7 of 10',
      '2021-22',
      'no letter',
      'Ambleford 70%',
      'unitary average 72%',
    ]) {
      expect(svg).toContain(words)
    }
  })

  test('draws no line over the break in method', async () => {
    const svg = await drawChart(chart, 'wide')
    const lines = [...svg.matchAll(/<path [^>]*d="M[^"]*L/g)]
    expect(lines).toHaveLength(0)
  })

  test.each([
    ['4 of 4', ['4 of', '4']],
    ['not in letter', ['not in', 'letter']],
    ['none', ['none']],
  ])('says "%s" under a year in lines that it has room for, on a phone too', async (axisNote, lines) => {
    const points = chart.points.map((point) => (point.rate === null ? { ...point, axisNote } : point))
    const svg = await drawChart({ ...chart, points }, 'narrow')
    const height = Number(/viewBox="0 0 \d+ (\d+)"/.exec(svg)?.[1])
    const last = svg.slice(svg.indexOf('>2023-<'))
    for (const line of lines) {
      const y = Number(new RegExp(`y="([\\d.]+)"[^>]*>${line}<`).exec(last)?.[1])
      expect(y).toBeLessThan(height - 2)
    }
  })

  test('is small, without ids or class names that could clash in a page', async () => {
    const svg = await drawChart(chart, 'narrow')
    expect(svg).not.toMatch(/ (id|class)="/)
    expect(svg.length).toBeLessThan(6000)
  })
})
