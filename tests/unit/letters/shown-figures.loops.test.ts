import { describe, expect, test } from 'vitest'
import { DISGUISES, type Disguise } from '@/prisma/factories/pdf/disguises'
import {
  type DisguisedNumber,
  disguised,
  NUMBERS,
  readDisguised,
  takenIn,
} from '../../support/disguised-numbers'
import { cases, rounds } from '../../support/long'

describe('no other number is taken in than a reader sees', () => {
  const [first, ...others] = NUMBERS as [DisguisedNumber, ...DisguisedNumber[]]

  const all = Object.keys(DISGUISES) as Disguise[]
  const disguises = all.filter((_, i) => i % rounds(3, 1) === 0)

  test.each(cases([first], others))('of $what, whatever is done to it', async (number) => {
    const wrong: string[] = []
    for (const disguise of disguises) {
      const made = disguised(number, disguise)
      const value = made && takenIn(number, await readDisguised(made.pdf))
      if (value && value !== made.seen) wrong.push(`${disguise}: ${value}, and a reader sees ${made.seen}`)
    }
    expect(wrong).toEqual([])
  })
})
