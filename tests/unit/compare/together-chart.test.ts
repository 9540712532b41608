import { describe, expect, test } from 'vitest'
import type { TogetherChart } from '@/lib/series/chart'
import { drawChart } from '@/lib/sharing/draw'

const LONGEST = [
  'Bournemouth, Christchurch and Poole',
  'Bath and North East Somerset',
  "King's Lynn and West Norfolk",
  'Cheshire West and Chester',
  'Somerset West and Taunton',
  'North West Leicestershire',
  'East Riding of Yorkshire',
  'Staffordshire Moorlands',
]

function chart(rates: (number | null)[][]): TogetherChart {
  return {
    kind: 'together',
    title: 'Complaints upheld, several councils together',
    description: 'What they bear.',
    places: [
      { year: '2021-22', note: null },
      { year: '2022-23', note: null },
      { year: '2023-24', note: null },
    ],
    lines: rates.map((own, line) => ({ council: LONGEST[line] as string, rates: own })),
    average: { label: 'London borough average', rates: [64, 72, 79] },
    breakBefore: 1,
    readings: ['', '', ''],
  }
}

/** The heights of all lines of words to the right of the lines of figures. */
function labelHeights(svg: string): number[] {
  return [...svg.matchAll(/<tspan x="(\d+)" y="([\d.]+)"/g)]
    .filter(([, x]) => Number(x) > 710)
    .map(([, , y]) => Number(y))
    .toSorted((a, b) => a - b)
}

describe('councils together on one chart', () => {
  test('are each named at the end of their line, with the last rate and its year', async () => {
    const svg = await drawChart(
      chart([
        [50, 60, 70],
        [null, 55, null],
      ]),
      'wide',
    )
    const words = svg.replaceAll(/<\/tspan><tspan[^>]*>/g, ' ')
    expect(words).toContain('Bournemouth, Christchurch and Poole 70%')
    expect(words).toContain('Bath and North East Somerset 55% in 2022-23')
  })

  test.each([
    ['all end at one rate', [70, 70, 70]],
    ['all end at the top', [100, 100, 100]],
    ['all end in an earlier year', [50, 50, null]],
  ])('never have labels that touch or leave the drawing, even where eight long names %s', async (_, own) => {
    const heights = labelHeights(await drawChart(chart(LONGEST.map(() => own)), 'wide'))
    expect(heights.length).toBeGreaterThan(8)
    for (const [at, height] of heights.entries()) {
      if (at > 0) expect(height - (heights[at - 1] as number)).toBeGreaterThanOrEqual(16.5)
      expect(height).toBeGreaterThan(10)
      expect(height).toBeLessThan(372)
    }
  })

  test('have marks that are told apart without colour and hide no other', async () => {
    const svg = await drawChart(chart(LONGEST.map(() => [null, null, 70])), 'narrow')
    const marks = [...svg.matchAll(/<path d="(M[^"]+z)"[^>]*fill="([^"]+)"/gi)]
    const places = marks.map(([, path]) => path)
    expect(new Set(places).size).toBeGreaterThanOrEqual(8)
  })

  test('have lines that do not cross the change of method', async () => {
    const svg = await drawChart(chart([[50, 60, 70]]), 'narrow')
    const line = [...svg.matchAll(/d="(M[\d. ]+M[\d. L]+)"/g)]
    expect(line).toHaveLength(1)
  })
})
