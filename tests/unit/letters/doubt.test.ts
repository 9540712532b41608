import { describe, expect, test } from 'vitest'
import { nameIndex } from '@/lib/domain/name-index'
import type { LetterReading } from '@/lib/letters/letter-reading'
import { readTextLetter } from '@/lib/letters/read-letter'
import { letterText } from '@/prisma/factories/letter'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'

const names = nameIndex(
  inventedRegister([inventedCouncil({ name: 'Ambleford', officialName: 'Ambleford Borough Council' })]),
)
const LETTER = letterText({ council: 'Ambleford Borough Council', year: '2023-24' })

function read(change: (text: string) => string): LetterReading {
  const text = change(LETTER)
  if (text === LETTER) throw new Error('The change finds nothing to change.')
  return readTextLetter(new TextEncoder().encode(text), names)
}

const inOutcomes = (number: string) => (text: string) =>
  text.replace(/total of \**7\** compliance/, `total of ${number} compliance`)

describe('a number with something beside it that is not plain', () => {
  test.each([
    ['a raised digit', '7¹', 'a raised, circled or otherwise unusual digit'],
    ['a raised digit before it', '¹7', 'a raised, circled or otherwise unusual digit'],
    ['a raised digit after a space', '7 ¹', 'a raised, circled or otherwise unusual digit'],
    ['two raised digits', '7¹²', 'a raised, circled or otherwise unusual digit'],
    ['a lowered digit', '7₂', 'a raised, circled or otherwise unusual digit'],
    ['a circled digit', '7①', 'a raised, circled or otherwise unusual digit'],
    ['a circled digit in its place', '⑦', 'a raised, circled or otherwise unusual digit'],
    ['a wide digit', '1７', 'a raised, circled or otherwise unusual digit'],
    ['only wide digits', '１７', 'a raised, circled or otherwise unusual digit'],
    ['a mathematical digit', '1𝟕', 'a raised, circled or otherwise unusual digit'],
    ['an Arabic digit', '1٧', 'a raised, circled or otherwise unusual digit'],
    ['a digit with a full stop in one', '7⒈', 'a raised, circled or otherwise unusual digit'],
    ['a half', '7½', 'a raised, circled or otherwise unusual digit'],
    ['a Roman numeral', '7Ⅳ', 'a raised, circled or otherwise unusual digit'],
    ['a note in Markdown', '7[1](#fn1)', 'a footnote mark'],
    ['a note in Markdown before it', '[1](#fn1)7', 'a footnote mark'],
    ['a note of a page', '7[2](https://example.org/#note)', 'a footnote mark'],
    ['a footnote in Markdown', '7[^1]', 'a footnote mark'],
    ['a number in brackets', '7[1]', 'a footnote mark'],
    ['a number in round brackets', '7(1)', 'a footnote mark'],
    ['a star and a number', '7*1', 'a footnote mark'],
    ['a star', '7*', 'a footnote mark'],
    ['a star before it', '*7', 'a footnote mark'],
    ['a star and a number before it', '*17', 'a footnote mark'],
    ['an escaped star', '7\\*', 'a footnote mark'],
    ['a dagger', '7†', 'a footnote mark'],
    ['a number raised in Markdown', '7^1^', 'a footnote mark'],
    ['a raised number in HTML', '7<sup>1</sup>', 'a raised, circled or otherwise unusual digit'],
    ['a lowered number in HTML', '7<sub class="x">1</sub>', 'a raised, circled or otherwise unusual digit'],
    ['a struck digit in HTML', '<del>1</del>7', 'struck out'],
    ['a struck digit in Markdown', '~~1~~7', 'struck out'],
    ['a struck digit in Unicode', '1\u03367', 'struck out'],
    ['a hidden digit', '<span style="display:none">1</span>7', 'has markup right next to'],
    ['a digit in a comment', '<!--1-->7', 'hidden words'],
    ['a soft hyphen', '1\u00ad7', 'an invisible character'],
    ['a space without width', '1\u200b7', 'an invisible character'],
    ['two spaces without width', '1\u200b\u200b7', 'an invisible character'],
    ['a joiner', '1\u200d7', 'an invisible character'],
    ['a byte order mark', '1\ufeff7', 'an invisible character'],
    ['a control character', '1\u00077', 'an invisible character'],
    ['a lost character', '1\ufffd', 'an invisible character'],
    ['a character of no alphabet', '1\ue031', 'in no alphabet'],
    ['words that run from right to left', '\u202e71\u202c', 'an invisible character'],
    ['an accent', '7\u0301', 'in no alphabet'],
  ])('is withheld with its words for %s', (_, number, why) => {
    const reading = read(inOutcomes(number))
    expect(reading.outcome).toBe('review')
    const [note] = reading.notes
    expect(note?.code).toBe('number-doubtful')
    expect(note?.message).toMatch(/^Line \d+ has .*\(“Statistics are based on a total of /)
    expect(note?.message).toContain(why)
    expect(reading.notes.map(({ code }) => code)).not.toContain('figure-missing')
  })

  test.each([
    ['the counts', (text: string) => text.replace(/^\**9\** upheld/m, '9¹ upheld')],
    ['a rate', (text: string) => text.replace('69%', '69%¹')],
    ['an average', (text: string) => text.replace('average of **79%**', 'average of 79[^2]%')],
    ['a day', (text: string) => text.replace('17 July 2024', '17² July 2024')],
    ['a struck sentence', (text: string) => text.replace(/^(.*total of .*)$/m, '~~$1~~')],
  ])('is withheld in %s too', (_, change) => {
    const reading = read(change)
    expect(reading.outcome).toBe('review')
    expect(reading.notes[0]?.code).toBe('number-doubtful')
  })
})

describe('a number is read', () => {
  test.each([
    ['in bold', inOutcomes('__7__')],
    ['in part bold', (text: string) => text.replace('69%', '**69**%')],
    ['in italics in bold', (text: string) => text.replace('69%', '***69%***')],
    ['as a link', (text: string) => text.replace('69%', '[69%](https://example.org/a_1)')],
    ['with a note beside its words', (text: string) => text.replace('outcomes for', 'outcomes¹ for')],
    [
      'with a note in Markdown beside its words',
      (text: string) => text.replace('outcomes for', 'outcomes[1](#fn1) for'),
    ],
    ['with a footnote beside its words', (text: string) => text.replace('outcomes for', 'outcomes[^1] for')],
    [
      'with a raised note in HTML beside its words',
      (text: string) => text.replace('outcomes for', 'outcomes<sup>1</sup> for'),
    ],
    ['after a space without width', inOutcomes('\u200b7')],
    ['before a space without width', inOutcomes('7\u200b')],
    [
      'in a letter with a raised “th” in its date',
      (text: string) => text.replace('17 July', '17<sup>th</sup> July'),
    ],
    [
      'in a letter that has a note beside a number of its own words',
      (text: string) => text.replace(/(?=Yours sincerely)/, 'We upheld 126¹ complaints.\n\n'),
    ],
    ['in a letter with a list', (text: string) => text.replace(/(?=Yours sincerely)/, '① One.\n② Two.\n\n')],
  ])('%s', (_, change) => {
    const reading = read(change)
    expect(reading.notes).toEqual([])
    expect(reading.outcome).toBe('accepted')
    expect(reading.outcome === 'accepted' && reading.figures.complianceOutcomes?.value).toBe(7)
  })
})
