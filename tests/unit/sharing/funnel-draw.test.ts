import { describe, expect, test } from 'vitest'
import { drawChart } from '@/lib/sharing/draw'
import { typeFunnel } from '@/lib/types/type-funnel'
import { typeCouncil, typeYear } from '../types/type-cases'

// With twelve, only those outside their expected range are named.
const OTHERS = ['Fordham', 'Garton', 'Holme', 'Ilton', 'Kirkby', 'Langford', 'Merton', 'Norton', 'Orton']

const councils = [
  ...OTHERS.map((name) => typeCouncil(name, [16, 20])),
  typeCouncil('Ambleford', [9, 13]),
  typeCouncil('Combe', [9, 13]),
  typeCouncil('Downton', [3, 4]),
  typeCouncil('Upper Wiltbridge', [10, 40]),
  typeCouncil('Eastmere', [60, 60]),
]
const chart = typeFunnel(typeYear(councils), 79, 'Of the 4 unitary councils, 2 were within.')

describe('a funnel drawn on the server', () => {
  test.each(['wide', 'narrow'] as const)(
    'names the councils far outside, and only those: %s',
    async (shape) => {
      if (!chart) throw new Error('no chart')
      const svg = await drawChart(chart, shape)
      expect(svg).toContain('aria-label="Complaints upheld in 2023-24, unitary councils. Of the 4')
      const words = [...svg.matchAll(/<tspan[^>]*>([^<]*)</g)].map(([, text]) => text).join(' ')
      expect(words).toContain('Upper Wiltbridge')
      expect(words).toContain('Eastmere')
      expect(svg).not.toContain('Ambleford')
      expect(svg).not.toContain('Downton')
    },
  )

  test('has a point for each council, side by side where several have as many cases and the same rate', async () => {
    if (!chart) throw new Error('no chart')
    const svg = await drawChart(chart, 'wide')
    const radii = [...svg.matchAll(/<circle[^>]* r="([\d.]+)"/g)].map(([, r]) => r)
    expect(radii.filter((r) => r === '4')).toHaveLength(13)
    const places = [...svg.matchAll(/<circle[^>]* cx="([\d.]+)" cy="([\d.]+)"/g)].map(
      ([, x, y]) => `${x} ${y}`,
    )
    expect(new Set(places).size).toBe(13)
  })

  test('fills those outside their expected range, and rings those far outside', async () => {
    if (!chart) throw new Error('no chart')
    const svg = await drawChart(chart, 'wide')
    const circles = [...svg.matchAll(/<circle[^>]*>/g)].map(([circle]) => circle)
    expect(circles.filter((one) => one.includes('r="7.5"'))).toHaveLength(2)
    expect(circles.filter((one) => one.includes('fill="var(--color-council'))).toHaveLength(2)
    expect(
      circles.filter((one) => one.includes('r="4"') && one.includes('fill="var(--color-paper')),
    ).toHaveLength(11)
  })

  test('names every council where they are fewer than twelve', async () => {
    const few = typeFunnel(typeYear(councils.slice(-5)), 79, '')
    if (!few) throw new Error('no chart')
    const svg = await drawChart(few, 'wide')
    for (const name of ['Ambleford', 'Combe', 'Upper Wiltbridge', 'Eastmere'])
      expect(svg).toContain(`>${name}<`)
  })

  test('says what its axes and its average are', async () => {
    if (!chart) throw new Error('no chart')
    const svg = await drawChart(chart, 'wide')
    for (const words of ['Investigations', '100%', '0%', '>unitary average 79%']) expect(svg).toContain(words)
  })
})
