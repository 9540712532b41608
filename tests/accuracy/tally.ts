import type { FigureName } from '@/lib/domain/figure-names'
import { type Judgement, judge, type Verdict } from './judge'
import type { Label, Outcome } from './label'
import type { LabelledCase } from './labelled-case'
import type { Reading } from './reading'

/** How often a figure was read right, was missing or was wrong. */
export type FigureCounts = Record<Verdict['as'], number>

/** A case that is not as labelled, and why. */
export type Fault = { kind: string; name: string; faults: string[]; said: string[] }

/** What came of many cases together. */
export type Tally = {
  cases: number
  /** Of figures that are printed, and of those that follow from others. */
  printed: Map<FigureName, FigureCounts>
  workedOut: Map<FigureName, FigureCounts>
  /** Cases by kind, by what they were labelled and by what came of them. */
  outcomes: Map<string, { kind: string; expected: string; got: Map<Outcome, number> }>
  /** Cases by kind: with all their figures right, withheld or rejected, and with anything wrong in what was accepted. */
  kinds: Map<string, KindCounts>
  faults: Fault[]
}

export type KindCounts = { cases: number; right: number; withheld: number; wrong: number; asLabelled: number }

export function emptyTally(): Tally {
  return {
    cases: 0,
    printed: new Map(),
    workedOut: new Map(),
    outcomes: new Map(),
    kinds: new Map(),
    faults: [],
  }
}

/** What stands for a letter that was not found, or that is none: nothing of it may be accepted. */
const NOT_FOUND: Reading = {
  outcome: 'rejected',
  council: null,
  year: null,
  date: null,
  figures: {},
  recognised: {},
  why: [],
}
const NO_LETTER: Label = { outcomes: ['rejected'], council: null, year: null, figures: {} }

/** Adds a case to a tally, each letter in its file by itself. */
export function countAll(
  tally: Tally,
  { kind, name, label, others = [] }: Pick<LabelledCase, 'kind' | 'name' | 'label' | 'others'>,
  readings: Reading[],
): void {
  const labels = [label, ...others]
  for (let i = 0; i < Math.max(labels.length, readings.length); i++) {
    const [reading, expected] = [readings[i] ?? NOT_FOUND, labels[i] ?? NO_LETTER]
    const one = labels.length > 1 ? `${name}, letter ${i + 1}` : name
    count(tally, { kind, name: one, label: expected }, reading, judge(reading, expected))
  }
}

function count(
  tally: Tally,
  { kind, name, label }: Pick<LabelledCase, 'kind' | 'name' | 'label'>,
  reading: Reading,
  { figures, faults }: Judgement,
): void {
  tally.cases++
  for (const verdict of figures) {
    const counts = verdict.origin === 'printed' ? tally.printed : tally.workedOut
    const before = counts.get(verdict.name) ?? { right: 0, missing: 0, wrong: 0 }
    counts.set(verdict.name, { ...before, [verdict.as]: before[verdict.as] + 1 })
  }
  const isWrong = figures.some(({ as }) => as === 'wrong')
  const isWithheld = reading.outcome === 'review' || reading.outcome === 'rejected'
  const counts = tally.kinds.get(kind) ?? { cases: 0, right: 0, withheld: 0, wrong: 0, asLabelled: 0 }
  tally.kinds.set(kind, {
    cases: counts.cases + 1,
    right: counts.right + Number(!isWithheld && faults.length === 0),
    withheld: counts.withheld + Number(isWithheld),
    wrong: counts.wrong + Number(isWrong),
    asLabelled: counts.asLabelled + Number(faults.length === 0),
  })
  const expected = label.outcomes.join(' or ')
  const row = tally.outcomes.get(`${kind} ${expected}`) ?? { kind, expected, got: new Map() }
  row.got.set(reading.outcome, (row.got.get(reading.outcome) ?? 0) + 1)
  tally.outcomes.set(`${kind} ${expected}`, row)
  if (faults.length > 0) tally.faults.push({ kind, name, faults, said: reading.why })
}

/** Of what is printed, how much must be read right. */
export const BAR = { rightOfPrinted: 0.99, wrong: 0 }

/** The figures of a tally together. */
export function totals({ printed, workedOut }: Tally): { right: number; printed: number; wrong: number } {
  const all = (counts: Map<FigureName, FigureCounts>, as: Verdict['as']) =>
    [...counts.values()].reduce((sum, one) => sum + one[as], 0)
  const right = all(printed, 'right')
  return {
    right,
    printed: right + all(printed, 'missing') + all(printed, 'wrong'),
    wrong: all(printed, 'wrong') + all(workedOut, 'wrong'),
  }
}

/** Whether nothing wrong was accepted and nearly all that is printed was read. */
export function meetsBar(tally: Tally): boolean {
  const { right, printed, wrong } = totals(tally)
  return wrong <= BAR.wrong && right >= printed * BAR.rightOfPrinted
}
