import { describe, expect, test } from 'vitest'
import { LETTER_YEARS, manyLetters, type OneOfManyLetters } from '@/prisma/factories/letter-pdf'
import { extract, inWords } from './extract'

async function collect(count: number, seed: number): Promise<OneOfManyLetters[]> {
  const letters: OneOfManyLetters[] = []
  for await (const letter of manyLetters(count, seed)) letters.push(letter)
  return letters
}

describe('many letters', () => {
  test('each council and year once, over all years', async () => {
    const letters = await collect(60, 7)
    expect(new Set(letters.map(({ council, year }) => `${council} ${year}`)).size).toBe(60)
    expect(new Set(letters.map(({ year }) => year))).toEqual(new Set(LETTER_YEARS))
    expect(letters[0]?.council).toBe('Testville 0001')
    expect(letters.at(-1)?.council).toBe('Testville 0005')
  })

  test('the same seed gives the same letters, another seed others', async () => {
    const [once, again, other] = [await collect(15, 7), await collect(15, 7), await collect(15, 8)]
    expect(again).toEqual(once)
    expect(other.map(({ figures }) => figures)).not.toEqual(once.map(({ figures }) => figures))
  })

  test('each says which council and year it is of, and can be opened', async () => {
    for (const { council, year, bytes } of await collect(40, 3)) {
      const words = inWords((await extract(bytes)).flat())
      expect(words).toContain(`${council} Council`)
      // Words can be drawn in any order, so only single ones are sure to be found.
      expect(words.split(' ')).toContain(year >= '2022-23' ? year : `20${year.slice(5)}`)
    }
  })

  test('type averages of a year agree', async () => {
    const letters = await collect(130, 3)
    for (const year of LETTER_YEARS) {
      const averages = letters
        .filter((letter) => letter.year === year)
        .map(({ figures }) => figures.upheldRateTypeAverage)
      expect(new Set(averages).size).toBe(1)
    }
  })
})
