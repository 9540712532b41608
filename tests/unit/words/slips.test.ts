import { expect, test } from 'vitest'
import { slipsAllowed, slipsBetween } from '@/lib/words/slips'

test('a letter too many, too few, wrong, or two swapped is one slip', () => {
  for (const typed of ['lluton', 'lutn', 'lutan', 'lutno', 'ulton'])
    expect(slipsBetween(typed, 'luton').whole).toBe(1)
  expect(slipsBetween('luton', 'luton')).toEqual({ whole: 0, beginning: 0 })
  expect(slipsBetween('leister', 'leicester').whole).toBe(2)
})

test('a word that is not typed to its end is told by its beginning', () => {
  expect(slipsBetween('wolverhapt', 'wolverhampton')).toEqual({ whole: 3, beginning: 1 })
})

test('short words may have no slips, long ones up to three', () => {
  expect(['st', 'ely', 'luton', 'barnet', 'birmingham', 'northamptonshire'].map(slipsAllowed)).toEqual([
    0, 1, 1, 2, 3, 3,
  ])
})
