import { describe, expect, test } from 'vitest'
import { nameIndex } from '@/lib/domain/name-index'
import { readLetter } from '@/lib/letters/read-letter'
import {
  DISGUISES,
  type Disguise,
  DRESSES,
  type Dress,
  disguisedLetterPdf,
} from '@/prisma/factories/pdf/disguised-letter'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'

const names = nameIndex(inventedRegister([inventedCouncil({ name: 'Ambleford' })]))

const LETTER = {
  council: 'Ambleford Council',
  year: '2022-23',
  counts: { investigations: 21, upheld: 16, complianceOutcomes: 19, complianceFailures: 0, earlyRemedies: 4 },
} as const

/** What the reader says of it where it is withheld. */
const SAID: Record<Disguise, RegExp> = {
  'drawn without ink': /does not show all of it/,
  'drawn only to cut others': /does not show all of it/,
  transparent: /does not show all of it/,
  'nearly transparent': /does not show all of it/,
  'white on white': /does not show all of it/,
  'nearly white': /does not show all of it/,
  'cut off': /does not show all of it/,
  'on a layer that is off': /does not show all of it/,
  'under a white box': /does not show all of it/,
  'under a black box': /does not show all of it/,
  'under a picture': /does not show all of it/,
  'half under a box': /does not look the same on the page|does not show all of it/,
  'struck out': /something drawn through a number/,
  'crossed out': /something drawn through a number/,
  'struck out in pale grey': /something drawn through a number/,
  'struck out on a coloured ground': /something drawn through a number/,
  'beside one that is drawn as lines': /something drawn right beside a number/,
  'too small to see':
    /could not be read for certain|does not give the number|does not show all of it|not certain/,
  'another digit by its code': /does not look the same on the page/,
  'no character by its code': /could not be read for certain|does not give the number|not certain/,
  'under a typed annotation': /An annotation lies over/,
  'under a stamp': /An annotation lies over/,
  'under a highlight': /An annotation lies over/,
  'under a square': /An annotation lies over/,
  "under a form's field": /A field of a form lies over/,
}

test('a letter that shows what its text says is accepted', async () => {
  const reading = await readLetter(disguisedLetterPdf(LETTER, null, '19'), names)
  expect(reading).toMatchObject({ outcome: 'accepted', figures: { complianceOutcomes: { value: 19 } } })
})

describe('a letter is withheld, and it is said why, where a digit is', () => {
  test.each(Object.keys(DISGUISES) as Disguise[])('%s', async (disguise) => {
    const reading = await readLetter(disguisedLetterPdf(LETTER, disguise, '19'), names)
    expect(reading.outcome).toBe('review')
    const notes = reading.outcome === 'review' ? reading.notes.map(({ message }) => message) : []
    expect(notes.join('\n')).toMatch(SAID[disguise])
  })
})

test.each(Object.keys(DRESSES) as Dress[])('a letter is accepted where a digit is %s', async (dress) => {
  const reading = await readLetter(disguisedLetterPdf(LETTER, dress, '19'), names)
  expect(reading).toMatchObject({ outcome: 'accepted', figures: { complianceOutcomes: { value: 19 } } })
})
