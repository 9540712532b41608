import { expect, test } from 'vitest'
import { pagesAround } from '@/lib/listed/pages'

test.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [1, 40, [1, 2, null, 40]],
  [4, 40, [1, 2, 3, 4, 5, null, 40]],
  [20, 40, [1, null, 19, 20, 21, null, 40]],
  [40, 40, [1, null, 39, 40]],
])('on page %i of %i the ways to others are few', (page, last, shown) => {
  expect(pagesAround(page, last)).toEqual(shown)
})
