import { describe, expect, test } from 'vitest'
import { nameIndex } from '@/lib/domain/name-index'
import { sentencesOf } from '@/lib/letters/letter-body'
import { letterLines } from '@/lib/letters/letter-text'
import { type LetterReading, readTextLetter } from '@/lib/letters/read-letter'
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
