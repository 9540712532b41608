import { describe, expect, test } from 'vitest'
import { compareAnswer, outsideByChance } from '@/lib/compare/compare-answer'
import type { Council } from '@/lib/domain/council'
import { inventedCouncil } from '@/prisma/factories/register'
import { COMPLIANCE, measured, notPublished, UPHELD } from './compared-cases'

const YEAR = '2024-25'
const [ash, birk, cole] = ['Ash', 'Birk', 'Cole'].map((name) =>
  inventedCouncil({ name, type: 'metropolitan' }),
) as [Council, Council, Council]

const of = (council: Council, count: number, base: number, average = 81) => ({
  council,
  years: [measured(council, YEAR, count, base, average)],
})
const nothing = (council: Council) => ({ council, years: [notPublished(YEAR)] })
const complied = (council: Council, count: number, base: number) => ({
  council,
  years: [{ ...measured(council, YEAR, count, base, 99), outcome: null, expected: null }],
})

describe('the answer of a comparison', () => {
  test('gives a council outside its range a sentence of its own, and those within one together', () => {
    expect(compareAnswer(UPHELD, YEAR, [of(ash, 62, 68), of(birk, 94, 114), of(cole, 23, 29)])).toBe(
      'In 2024-25, Ash was above the expected range for a metropolitan borough: 62 of 68 upheld, where 48 to 61 would be expected. Birk (94 of 114) and Cole (23 of 29) were within the expected range.',
    )
  })

  test('keeps the order given', () => {
    expect(compareAnswer(UPHELD, YEAR, [of(birk, 94, 114), of(ash, 62, 68), of(cole, 23, 29)])).toBe(
      'In 2024-25, Birk (94 of 114 upheld) and Cole (23 of 29) were within the expected range. Ash was above the expected range for a metropolitan borough: 62 of 68, where 48 to 61 would be expected.',
    )
  })

  test('says of a count just outside where it would be inside', () => {
    expect(compareAnswer(UPHELD, YEAR, [of(birk, 115, 132, 80)])).toBe(
      'In 2024-25, Birk was just outside the expected range for a metropolitan borough: 115 of 132 upheld, where 96 to 114 would be expected; inside if the average were 81%.',
    )
  })

  test('says what cannot be compared, and of whom we have nothing', () => {
    expect(compareAnswer(UPHELD, YEAR, [of(ash, 2, 3), of(birk, 0, 0), nothing(cole)])).toBe(
      'In 2024-25, Ash (2 of 3 upheld) had too few cases to compare. No investigations were completed for Birk. We have no figure for Cole in 2024-25.',
    )
    expect(compareAnswer(UPHELD, YEAR, [of(birk, 0, 0)])).toBe(
      'In 2024-25, no investigations were completed for Birk.',
    )
  })

  test('says of compliance what was carried out', () => {
    expect(
      compareAnswer(COMPLIANCE, YEAR, [complied(ash, 7, 7), complied(birk, 44, 45), complied(cole, 3, 3)]),
    ).toBe(
      'In 2024-25, Ash (7 of 7) and Cole (3 of 3) carried out every recommendation due. Birk carried out 44 of 45 recommendations due, and did not carry out 1.',
    )
  })

  test('never ranks', () => {
    const words = compareAnswer(UPHELD, YEAR, [of(ash, 62, 68), of(birk, 94, 114), of(cole, 3, 29)])
    expect(words).not.toMatch(/better|worse|best|worst|most|least|highest|lowest|rank/i)
  })
})

test('beside those outside is said how many chance alone would give, and nothing where none is', () => {
  expect(outsideByChance(YEAR, [of(ash, 62, 68), of(birk, 94, 114), nothing(cole)])).toBe(
    'Outside the expected range in 2024-25: 1 of the 2 we can compare. By chance alone it would be fewer than 1.',
  )
  expect(outsideByChance(YEAR, [of(birk, 94, 114)])).toBeNull()
})
