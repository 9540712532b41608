import { describe, expect, test } from 'vitest'
import { type Disguise, DRESSES, type Dress } from '@/prisma/factories/pdf/disguises'
import {
  type DisguisedNumber,
  disguised,
  NUMBERS,
  readDisguised,
  takenIn,
} from '../../support/disguised-numbers'

/** What the reader says of a base of 19 where the letter is withheld. */
const SAID: { [Name in Disguise]?: RegExp } = {
  'drawn without ink': /does not show all of it/,
  'drawn only to cut others': /does not show all of it/,
  transparent: /does not show all of it/,
  'nearly transparent': /does not show all of it/,
  'white on white': /does not show all of it/,
  'nearly white': /does not show all of it/,
  'behind a mask': /does not show all of it/,
  'blended away': /does not show all of it/,
  'filled with a white pattern': /does not show all of it/,
  'filled with white shading': /does not show all of it/,
  'cut off': /does not show all of it/,
  'cut off by its form': /does not show all of it/,
  'on a layer that is off': /does not show all of it/,
  'among layers that are off': /does not show all of it/,
  'in a form on a layer that is off': /does not show all of it/,
  'under a white box': /does not show all of it/,
  'under a black box': /does not show all of it/,
  'under a picture': /does not show all of it/,
  'under itself in white': /does not show all of it/,
  'half under a box': /does not look the same on the page|does not show all of it/,
  'struck out': /something drawn through a number/,
  'crossed out': /something drawn through a number/,
  'struck out in pale grey': /something drawn through a number/,
  'struck out on a coloured ground': /something drawn through a number/,
  'beside one that is drawn as lines':
    /something drawn right next to a number|has something next to a number/,
  'too small to see':
    /could not be read with certainty|does not give the number|does not show all of it|not certain/,
  'another digit by its code': /does not look the same on the page/,
  'another digit by its font': /does not look the same on the page|does not show all of it/,
  'no character by its code': /could not be read with certainty|does not give the number|not certain/,
  'after a digit of lines': /something drawn right next to a number|has something next to a number/,
  'after a digit in a picture': /something drawn right next to a number|has something next to a number/,
  'after a digit that leans': /something drawn right next to a number|has something next to a number/,
  'before a digit of lines': /something drawn right next to a number|has something next to a number/,
  'after a digit in an annotation': /An annotation covers/,
  'under a typed annotation': /An annotation covers/,
  'under a stamp': /An annotation covers/,
  'under a highlight': /An annotation covers/,
  'under a square': /An annotation covers/,
  "under a form's field": /A field of a form covers/,
}

test.each(NUMBERS)('$what is taken in from a letter that shows what its text says', async (number) => {
  const made = disguised(number, null)
  expect(takenIn(number, await readDisguised(made?.pdf as Uint8Array))).toBe(made?.seen)
})

describe('a letter is withheld, and it is said why, where a digit is', () => {
  test.each(Object.keys(SAID) as Disguise[])('%s', async (disguise) => {
    const [number] = NUMBERS as [DisguisedNumber]
    const reading = await readDisguised(disguised(number, disguise)?.pdf as Uint8Array)
    expect(reading.outcome).toBe('review')
    const notes = reading.outcome === 'review' ? reading.notes.map(({ message }) => message) : []
    expect(notes.join('\n')).toMatch(SAID[disguise] as RegExp)
  })
})

test.each(Object.keys(DRESSES) as Dress[])('a letter is accepted where a digit is %s', async (dress) => {
  const [number] = NUMBERS as [DisguisedNumber]
  expect(takenIn(number, await readDisguised(disguised(number, dress)?.pdf as Uint8Array))).toBe('19')
})
