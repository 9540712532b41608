import { describe, expect, test } from 'vitest'
import { markFound, type Stems, wordsOf } from '@/lib/domain/found-words'
import { readSearch } from '@/lib/domain/search-query'

const STEMS: Stems = new Map([
  ['plans', 'plan'],
  ['education', 'educ'],
  ['and', null],
  ['the', null],
  ['s', null],
])

/** The text with [brackets] around what is found. */
function marked(typed: string, text: string): string {
  const query = readSearch(typed)
  if (!query) throw new Error(`Nothing is looked for with ${typed}.`)
  const pieces = markFound(text, query, STEMS)
  expect(pieces.map((piece) => piece.text).join('')).toBe(text)
  return pieces.map((piece) => (piece.isFound ? `[${piece.text}]` : piece.text)).join('')
}

describe('the words that were looked for, in a text', () => {
  test.each([
    ['late', 'A late reply. Late!', 'A [late] reply. [Late]!'],
    ['plan', 'Its plans, planned', 'Its [plans], planned'],
    ['"late reply"', 'A late reply, not late.', 'A [late reply], not late.'],
    ['late reply', 'A reply, late.', 'A [reply], [late].'],
    [
      'EHCP',
      'The Education, Health and Care Plan (EHCP) was late; its health care was not.',
      'The [Education, Health and Care Plan] ([EHCP]) was late; its health care was not.',
    ],
    ['"the council"', 'The council of the city', 'The [council] of the city'],
    ['council', 'the council’s reply', 'the [council]’s reply'],
    ['anti-social', 'anti-social and social', '[anti-social] and [social]'],
    ['s.117', 'Under section 117 and s.117', 'Under [section 117] and [s.117]'],
    ['reply -late', 'A late reply', 'A late [reply]'],
    ['late or reply', 'late reply', '[late reply]'],
    ['script', '<script>alert(1)</script>', '<[script]>alert(1)</[script]>'],
    ['absent', '', ''],
  ])('%s in “%s”', (typed, text, shown) => {
    expect(marked(typed, text)).toBe(shown)
  })
})

test('the words of texts are each there once, in lower case', () => {
  expect(wordsOf(['A late reply.', 'Late, the council’s'])).toEqual([
    'a',
    'late',
    'reply',
    'the',
    'council',
    's',
  ])
})
