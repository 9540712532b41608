import { beforeAll, describe, expect, test } from 'vitest'
import type { LabelledCase } from '../accuracy/labelled-case'
import { labelledSet } from '../accuracy/labelled-set'
import { measure } from '../accuracy/run'
import { BAR, type Tally, totals } from '../accuracy/tally'
import { rounds } from '../support/long'

/** Of invented cases each so many-th is read; all where there is time, as `npm run accuracy` does. */
const STEP = rounds(8, 1)
const REAL = ['sample letters', 'pages of the map']

async function* someOf(set: AsyncIterable<LabelledCase>): AsyncGenerator<LabelledCase> {
  const seen = new Map<string, number>()
  for await (const one of set) {
    const before = seen.get(one.kind) ?? 0
    seen.set(one.kind, before + 1)
    if (before % STEP === 0 || REAL.includes(one.kind)) yield one
  }
}

describe('the labelled set', () => {
  let tally: Tally

  beforeAll(async () => {
    tally = await measure(someOf(labelledSet()))
  }, 400_000)

  function faultsOf(...kinds: string[]) {
    return tally.faults.filter(({ kind }) => kinds.includes(kind))
  }

  test('has every kind of case, many letters as text and as PDF among them', () => {
    const cases: Record<string, number> = {}
    for (const { kind, got } of tally.outcomes.values()) {
      for (const times of got.values()) cases[kind] = (cases[kind] ?? 0) + times
    }
    expect(cases).toMatchObject({
      'sample letters': 5,
      'pages of the map': 10,
      'PDF letters': Math.ceil(195 / STEP),
      'texts by pdftotext': Math.ceil(16 / STEP),
    })
    expect(cases['text letters, forms seen']).toBeGreaterThan(300 / STEP)
    expect(cases['text letters, other forms']).toBeGreaterThan(190 / STEP)
    expect(cases.misprints).toBeGreaterThan(250 / STEP)
  })

  test('gives no wrong figure', () => {
    const wrong = /^\w+ [\d.]+, not |^read as of /
    expect(tally.faults.filter(({ faults }) => faults.some((fault) => wrong.test(fault)))).toEqual([])
    expect(totals(tally).wrong).toBe(0)
  })

  test('gives nearly every printed figure', () => {
    const { right, printed } = totals(tally)
    expect(right / printed).toBeGreaterThanOrEqual(BAR.rightOfPrinted)
  })

  test('is read as labelled where the letters and pages are real ones', () => {
    expect(faultsOf('sample letters', 'pages of the map')).toEqual([])
  })

  test('has no misprint accepted and no damaged file taken for a letter', () => {
    expect(faultsOf('misprints', 'damaged files')).toEqual([])
  })
})
