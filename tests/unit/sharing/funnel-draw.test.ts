import { describe, expect, test } from 'vitest'
import { drawChart } from '@/lib/sharing/draw'
import { typeFunnel } from '@/lib/types/type-funnel'
import { typeCouncil, typeYear } from '../types/type-cases'

const councils = [
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

  test('has a point for each number of cases and rate, ringed where several councils share it', async () => {
    if (!chart) throw new Error('no chart')
    const svg = await drawChart(chart, 'wide')
    const radii = [...svg.matchAll(/<circle[^>]* r="([\d.]+)"/g)].map(([, r]) => r)
    expect(radii.filter((r) => r === '4')).toHaveLength(3)
    expect(radii.filter((r) => r === '6.5')).toHaveLength(1)
  })

  test('says what its axes and its average are', async () => {
    if (!chart) throw new Error('no chart')
    const svg = await drawChart(chart, 'wide')
    for (const words of ['Investigations', '100%', '0%', '>unitary average 79%']) expect(svg).toContain(words)
  })
})
