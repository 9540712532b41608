import { describe, expect, test } from 'vitest'
import { nameIndex } from '@/lib/domain/name-index'
import { sentencesOf } from '@/lib/letters/letter-body'
import type { LetterReading } from '@/lib/letters/letter-reading'
import { letterLines } from '@/lib/letters/letter-text'
import { readTextLetter } from '@/lib/letters/read-letter'
import { type InventedLetter, letterText } from '@/prisma/factories/letter'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { readSample } from '../../support/sample-letters'

const COUNCIL = 'Ambleford Borough Council'
const names = nameIndex(inventedRegister([inventedCouncil({ name: 'Ambleford', officialName: COUNCIL })]))

function readInvented(letter: Partial<InventedLetter>, change = (text: string) => text): LetterReading {
  const text = change(letterText({ council: COUNCIL, year: '2023-24', ...letter }))
  return readTextLetter(new TextEncoder().encode(text), names)
}

/** The figures that were read, or the sentences that say why there are none. */
function figuresOf(reading: LetterReading) {
  if (reading.outcome !== 'accepted') return reading.notes.map(({ message }) => message)
  return Object.fromEntries(Object.values(reading.figures).map(({ name, value }) => [name, value]))
}

/** What is said of figures that are missing. */
function missingIn({ notes }: LetterReading): string[] {
  return notes.flatMap(({ code, message }) => (code === 'figure-missing' ? message : []))
}

function codes({ notes }: LetterReading): string[] {
  return notes.map(({ code }) => code)
}

describe('words broken at the end of a line', () => {
  const broken = (text: string) =>
    text
      .replaceAll('similar organisations', 'similar organisa-\ntions')
      .replaceAll('recommendations.', 'recom-\nmendations.')
      .replaceAll('satisfactory remedy before', 'satis-\nfactory remedy before')

  test('are whole again in the sentences of the figures', () => {
    expect(figuresOf(readInvented({}, broken))).toEqual(figuresOf(readInvented({})))
  })

  test('are whole again in the sentences of the letter', () => {
    const text = letterText({ council: COUNCIL, year: '2023-24' }).replace(
      'annual summary of',
      'annual sum-\nmary of',
    )
    const lines = letterLines(new TextEncoder().encode(text))
    if ('refused' in lines) throw new Error(lines.refused.message)
    expect(
      sentencesOf(lines.lines)
        .map((sentence) => sentence.text)
        .join(' '),
    ).toContain('annual summary of')
  })

  test('are not made of a dash, nor of a name that has a hyphen', () => {
    const address = (words: string) => (text: string) =>
      text.replace(/Ms Example Chief.*/, `Ms Example\nChief Executive\n${words}`)
    expect(readInvented({}, address('Ambleford-\nBorough Council')).outcome).toBe('accepted')
  })
})

describe('a number that is not what it seems', () => {
  test('the year of a date is no count', () => {
    const reading = readInvented({}, (text) =>
      text.replace('9 upheld decisions\n', 'in the year to 31 March 2024\n\nupheld decisions\n'),
    )
    expect(figuresOf(reading)).toMatchObject({ upheld: 9 })
  })

  test('nor is the last day of a period, cut off from its month', () => {
    const reading = readInvented({}, (text) =>
      text.replace('9 upheld decisions\n', '1 April 2023 to 31\n\nupheld decisions\n'),
    )
    expect(figuresOf(reading)).toMatchObject({ upheld: 9 })
  })

  test('zeros before a number per 100,000 are the rest of a longer one', () => {
    const reading = readInvented({}, (text) =>
      text.replace(
        'average for authorities of this type is 4.6',
        'average for authorities of this type is 004.6',
      ),
    )
    expect(codes(reading)).toEqual(['figure-missing'])
  })
})

test('a signature in the midst of its statistics does not make them vanish', () => {
  const swapped = readSample('bromsgrove', (text) => {
    const [signature, last] = ['Yours sincerely,', text.trimEnd().split('\n').at(-1) ?? '']
    return text.replace(signature, '').replace(last, `${last}\n\n${signature}`)
  })
  expect(swapped.outcome).toBe('review')
  expect(codes(swapped)).toEqual(['statistics-not-recognised'])
})

describe('a number that is printed and cannot be read', () => {
  const outcomes = /a total of \*\*7\*\* compliance outcomes/

  test.each([
    ['in pieces', 'a total of 1 7 compliance outcomes', 'it is in pieces'],
    ['with a zero before it', 'a total of 07 compliance outcomes', 'it begins with a zero'],
    ['with decimals', 'a total of 7.5 compliance outcomes', 'it is not a whole number'],
    ['within a word', 'a total of x7 compliance outcomes', 'it is not by itself'],
  ])('%s is said to be so, with its line', (_, words, reason) => {
    const reading = readInvented({}, (text) => text.replace(outcomes, words))
    expect(reading.outcome).toBe('review')
    expect(missingIn(reading)).toHaveLength(1)
    expect(missingIn(reading)[0]).toMatch(
      new RegExp(
        `^The line “Statistics are based on ${words}” is on page 1, line \\d+, but the number “Compliance outcomes” could not be read with certainty: ${reason}`,
      ),
    )
  })

  test('where no number stands, the line is said to be without it', () => {
    const reading = readInvented({}, (text) => text.replace(outcomes, 'a total of compliance outcomes'))
    expect(missingIn(reading)).toEqual([
      expect.stringMatching(
        /^The line “Statistics .* outcomes” is on page 1, line \d+, without the number “Compliance outcomes”\.$/,
      ),
    ])
  })

  test('and is worked out, the figure says why it could not be read', () => {
    const reading = readInvented({}, (text) => text.replace('9 upheld decisions\n', '0 9 upheld decisions\n'))
    if (reading.outcome !== 'accepted') throw new Error(reading.outcome)
    expect(reading.figures.upheld?.origin).toMatchObject({
      reason: expect.stringMatching(
        /^The number cannot be read with certainty \(“.*0 9 upheld decisions”\); only 9 of 13/,
      ),
    })
  })
})

test('a part that is missing is said once, not once for each of its figures', () => {
  const reading = readInvented({}, (text) => text.replace(/Compliance with[\s\S]*?(?=Satisfactory)/, ''))
  expect(reading.notes.map(({ message }) => message)).toEqual([
    'The statistics page has no part “Compliance with Ombudsman recommendations”.',
  ])
})

describe('a table that the end of a page cuts', () => {
  const foot = 'PO Box 1000          Testville TE1 0ST          www.lgo.org.uk'

  test('is read over the foot of the page, in a sentence', () => {
    const cut = (text: string) => `${text.replace('13% in similar', `13% in\n${foot}\n\fsimilar`)}\n${foot}\n`
    expect(figuresOf(readInvented({}, cut))).toEqual(figuresOf(readInvented({})))
  })

  test('is read over it in each of its columns', () => {
    const early = /In 33%[\s\S]*?3 satisfactory remedy decisions\n/
    const rows = [
      'In 33% of upheld cases we found the          3',
      'organisation had provided a satisfactory     satisfactory remedy',
      `${foot}\n\fremedy before the complaint reached the      decisions`,
      'Ombudsman. This compares to an average of',
      '13% in similar organisations.',
    ]
    const cut = (text: string) => `${text.replace(early, `${rows.join('\n')}\n`)}\n${foot}\n`
    expect(figuresOf(readInvented({}, cut))).toEqual(figuresOf(readInvented({})))
  })
})
