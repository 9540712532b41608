import { beforeAll, describe, expect, test } from 'vitest'
import { AVERAGE_NAMES, type AverageName, type FigureName } from '@/lib/domain/figure-names'
import { knownAverage } from '@/lib/domain/known-averages'
import { isUnconfirmed } from '@/lib/domain/unconfirmed'
import { rounds } from '../../support/long'
import { type WronglyTaken, wronglyTaken } from '../../support/one-digit'

const runs = rounds(260, 2_600)
const taken: WronglyTaken[] = []

beforeAll(async () => {
  for (let run = 0; run < runs; run++) {
    const wrong = await wronglyTaken(8, run)
    if (wrong) taken.push(wrong)
  }
}, 600_000)

const COMPLIANCE: FigureName[] = ['complianceOutcomes', 'complianceRate']

function isAverage(name: FigureName): name is AverageName {
  return AVERAGE_NAMES.some((average) => average === name)
}

describe('a letter with one digit of a figure changed, of any year and type, that is taken in', () => {
  test('is wrong in one figure', () => {
    expect(taken.filter(({ changed }) => changed.length > 1).map(({ how }) => how)).toEqual([])
  })

  test('is one of 33 at most for its compliance outcomes', () => {
    const share =
      taken.filter(({ changed }) => changed.every((name) => COMPLIANCE.includes(name))).length / runs
    expect(share).toBeLessThanOrEqual(0.03)
    expect(share).toBeGreaterThan(0)
  })

  test('is wrong in nothing else but what the pages say that nothing confirms', () => {
    const unsaid = taken.filter(({ changed, letter: { type, year }, figures }) =>
      changed.some((name) =>
        isAverage(name) ? knownAverage(type, year, name) !== null : !isUnconfirmed(name, year, figures),
      ),
    )
    expect(unsaid.map(({ how }) => how)).toEqual([])
  })

  test('is wrong in compliance alone where the averages of its type and year are known', () => {
    const known = taken.filter(
      ({ letter: { type, year } }) =>
        year >= '2022-23' && AVERAGE_NAMES.every((name) => knownAverage(type, year, name)),
    )
    const otherwise = known.filter(
      ({ changed }) => !changed.every((name) => COMPLIANCE.includes(name) || name === 'upheldPer100k'),
    )
    expect(otherwise.map(({ how }) => how)).toEqual([])
  })
})
