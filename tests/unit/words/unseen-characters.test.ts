import { expect, test } from 'vitest'
import { shownWords, withShownWords } from '@/lib/words/unseen-characters'

test.each([
  ['words that are turned around', 'paid \u202e71\u202c pounds', 'paid [U+202E]71[U+202C] pounds'],
  ['an isolate', '\u2067abc\u2069', '[U+2067]abc[U+2069]'],
  ['a direction mark', 'a\u200fb', 'a[U+200F]b'],
  ['hidden words in tags', 'a\u{e0041}\u{e0042}', 'a[U+E0041][U+E0042]'],
  ['a control character', 'a\u0007b\u009bc', 'a[U+0007]b[U+009B]c'],
  ['another end of a line', 'a\u2028b', 'a[U+2028]b'],
  ['a filler', 'a\u3164b', 'a[U+3164]b'],
  ['half a character', 'a\ud800b', 'a[U+D800]b'],
  ['what is no character', 'a\ufffeb', 'a[U+FFFE]b'],
  ['a space without width inside a number', '1\u200b7', '1[U+200B]7'],
])('%s is told by its number', (_, text, shown) => {
  expect(shownWords(text)).toBe(shown)
})

test.each([
  ['a space without width', 'com\u200bplaints', 'complaints'],
  ['a byte order mark', '\ufeffDear', 'Dear'],
  ['the choice of a look', '\u2764\ufe0f', '\u2764'],
  ['a soft hyphen inside a line', 'com\u00adplaints', 'complaints'],
])('%s is left out', (_, text, shown) => {
  expect(shownWords(text)).toBe(shown)
})

test('a soft hyphen at the end of a line is a hyphen, and a joint of digits a gap', () => {
  expect(shownWords('com\u00ad\nplaints\u00ad')).toBe('com-\nplaints-')
  expect(shownWords('5\ufff91')).toBe('5 1')
})

test('text in any script stays as it is, with its tabs and lines', () => {
  const text = 'Café – “quoted”\tа́ 日本 \u{1f468}\r\nنص'
  expect(shownWords(text)).toBe(text)
})

test('every text in data is treated alike, and data without such a character is given back itself', () => {
  const plain = { a: [1, { b: 'x' }], c: null }
  expect(withShownWords(plain)).toBe(plain)
  expect(withShownWords({ a: [1, { b: 'x\u202e' }], c: null })).toEqual({
    a: [1, { b: 'x[U+202E]' }],
    c: null,
  })
})
