import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { SmallCases } from '@/components/series/small-cases'

/** How many dots a dashed line with round ends draws: one where each dash begins. */
function dotsOf(html: string, colour: string): number {
  const line = html.match(
    new RegExp(`<path d="M[\\d.]+ 9h([\\d.]+)"[^>]*stroke-dasharray="0 ([\\d.]+)"[^>]*${colour}`),
  )
  return line ? Math.floor(Number(line[1]) / Number(line[2])) + 1 : 0
}

test('a row of small dots has one for each case, and fills those that were upheld', () => {
  for (let base = 1; base <= 32; base++) {
    for (let count = 0; count <= base; count++) {
      const cases = { count, base, typeAverage: 79, expected: null, description: '' }
      const html = renderToStaticMarkup(createElement(SmallCases, { cases }))
      expect([dotsOf(html, 'stroke-quiet'), dotsOf(html, 'stroke-council')]).toEqual([base, count])
    }
  }
})
