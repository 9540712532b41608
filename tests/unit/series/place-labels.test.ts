import { describe, expect, test } from 'vitest'
import { LINE_HEIGHT, placeLabels } from '@/lib/series/place-labels'

describe('the labels at the ends of two lines', () => {
  test('stay where they are when they have room', () => {
    const [a, b] = placeLabels([
      { at: 50, words: 'Ambleford 69%' },
      { at: 150, words: 'unitary average 79%' },
    ])
    expect((b?.first ?? 0) - (a?.first ?? 0)).toBe(100)
  })

  test('move apart when they would touch, the upper one staying above', () => {
    const [a, b] = placeLabels([
      { at: 102, words: 'Ambleford 69%' },
      { at: 100, words: 'unitary average 70%' },
    ])
    expect((a?.first ?? 0) - (b?.first ?? 0)).toBeGreaterThan(LINE_HEIGHT)
  })

  test('break long names into lines', () => {
    const [a] = placeLabels([{ at: 100, words: 'Bournemouth, Christchurch and Poole 69%' }, null])
    expect(a?.lines).toEqual(['Bournemouth,', 'Christchurch and Poole', '69%'])
  })
})
