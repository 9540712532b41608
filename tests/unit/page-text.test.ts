import { describe, expect, test } from 'vitest'
import { piecesOf } from '@/tests/support/page-text'
import { refusedWords, straightQuotes } from '@/tests/support/plain-words'
import { gradeOf, sentencesOf } from '@/tests/support/reading-age'

const NO_NAMES = /(?!)/g

describe('the check of a page’s words', () => {
  test('finds a straight apostrophe in text, in a label and in a description', () => {
    const html = `<meta name="description" content="Leeds's figures"><main><p>The council's own.</p><a href="/" aria-label="The map's list">list</a></main>`
    expect(straightQuotes(piecesOf(html))).toEqual([
      "Leeds's figures",
      "The council's own.",
      "The map's list",
    ])
  })

  test('leaves code, and a letter’s own words, as they are', () => {
    const html = `<main><pre>--by "A. Person"</pre><blockquote>It's held beside.</blockquote><p>Words: <q>it's told</q>.</p><div data-quoted><p>It's held.</p></div></main>`
    expect(straightQuotes(piecesOf(html))).toEqual([])
    expect(refusedWords(piecesOf(html))).toEqual([])
  })

  test('refuses words that a public body would not write', () => {
    const html = '<main><p>No letter is held.</p><p>What a figure can <strong>bear</strong></p></main>'
    expect(refusedWords(piecesOf(html))).toHaveLength(2)
  })

  test('takes a sentence together over its links, and two paragraphs apart', () => {
    const html = '<main><p>See <a href="/">the map</a> of it.</p><p>More.</p></main>'
    expect(piecesOf(html).map(({ words }) => words)).toEqual(['See the map of it.', 'More.'])
  })
})

describe('the reading age', () => {
  test('counts sentences, and not headings, links of menus, cells of tables or numbers', () => {
    const html =
      '<nav><a href="/">Go.</a></nav><main><h1>Constitutional considerations</h1><p>We have 7 of 9 figures. They are here.</p><table><tr><td>A cell.</td></tr></table></main>'
    expect(sentencesOf(piecesOf(html), NO_NAMES)).toEqual(['We have 7 of 9 figures.', 'They are here.'])
  })

  test('is high for a hard sentence and low for an easy one', () => {
    const hard =
      'Notwithstanding considerable administrative complications, authorities subsequently implemented the recommendations.'
    expect(gradeOf([hard])).toBeGreaterThan(15)
    expect(gradeOf(['The cat sat on the mat.'])).toBeLessThan(3)
  })

  test('reads the name of a council as one short word', () => {
    const sentence = 'Northumberland County Council had 9.'
    const html = `<main><p>${sentence}</p></main>`
    expect(sentencesOf(piecesOf(html), /Northumberland County Council/g)).toEqual(['Leeds had 9.'])
  })
})
