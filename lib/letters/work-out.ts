import type { FigureName } from '@/lib/measures/figure-names'
import type { KnownNumber, KnownNumbers } from '@/lib/measures/known-number'
import type { Note } from '@/lib/measures/note'
import { countsThatRoundTo } from '@/lib/measures/rounding'
import { inCount } from '@/lib/words/numbers'
import type { PrintedNumbers } from './layouts/layout'

/** A letter's numbers once the lost ones are worked out. */
export type Completed = { numbers: KnownNumbers; notes: Note[]; problems: Note[] }

/**
 * Works out the counts that a letter does not print, from those it does, and only where exactly one whole
 * number fits. Numerals set as large pictures get lost when text is extracted: "64% of 11" leaves only 7.
 */
export function workOut(printed: PrintedNumbers): Completed {
  const numbers: KnownNumbers = {}
  for (const [name, { value, place, parts }] of Object.entries(printed.figures)) {
    numbers[name as FigureName] = { value, place, origin: { kind: 'printed' }, ...(parts && { parts }) }
  }
  const done: Completed = { numbers, notes: [], problems: [] }
  addUpInvestigations(printed, done)
  countFromRate('upheld', 'upheldRate', 'investigations', done)
  countFromRate('earlyRemedies', 'earlyRemedyRate', 'upheld', done)
  checkEarlyRemedyBase(printed, done)
  return done
}

function addUpInvestigations({ notUpheld }: PrintedNumbers, { numbers }: Completed): void {
  const { upheld } = numbers
  if (numbers.investigations || !notUpheld || !upheld) return
  numbers.investigations = {
    value: notUpheld.value + upheld.value,
    place: notUpheld.place,
    origin: {
      kind: 'worked-out',
      from: ['decisions', 'upheld'],
      reason: `Investigations are ${notUpheld.value} not upheld + ${upheld.value} upheld.`,
    },
  }
}

function countFromRate(count: FigureName, rate: FigureName, base: FigureName, done: Completed): void {
  const { numbers } = done
  const printedRate = numbers[rate]
  const total = numbers[base]
  if (numbers[count] || !printedRate || !total || total.value === 0) return
  const fitting = countsThatRoundTo(printedRate.value, total.value)
  const [only] = fitting
  if (only !== undefined && fitting.length === 1) {
    numbers[count] = workedOutCount(only, printedRate, rate, total.value, base)
    return
  }
  const fits =
    fitting.length === 0 ? 'no whole number' : `${fitting.length} whole numbers (${fitting.join(', ')})`
  const message = `The letter's text has lost a count, and ${fits} of ${total.value} would round to the printed ${printedRate.value}% ("${printedRate.place.quote}").`
  done.problems.push({ code: 'count-not-certain', message })
}

function workedOutCount(
  value: number,
  printedRate: KnownNumber,
  rate: FigureName,
  total: number,
  base: FigureName,
): KnownNumber {
  const reason = `The numeral is lost from the letter's text; only ${value} of ${total} rounds to the printed ${printedRate.value}%.`
  return { value, place: printedRate.place, origin: { kind: 'worked-out', from: [rate, base], reason } }
}

/**
 * The early remedies are a share of the upheld complaints. Letters of 2019-20 print the number of
 * investigations there instead, in so many words, which is noted; any other number cannot be explained.
 */
function checkEarlyRemedyBase(
  { earlyRemedyBase }: PrintedNumbers,
  { numbers, notes, problems }: Completed,
): void {
  const { upheld, investigations } = numbers
  if (!earlyRemedyBase || !upheld || earlyRemedyBase.value === upheld.value) return
  const { value, place } = earlyRemedyBase
  const words = /total of (\d+ (?:detailed )?investigations?)/.exec(place.quote)?.[1]
  if (words && value === investigations?.value) {
    const meant = inCount(upheld.value, { one: 'upheld complaint is', many: 'upheld complaints are' })
    const message = `The letter prints ${words} as the base of the early remedies; the ${meant} meant.`
    notes.push({ code: 'early-remedy-base-misprinted', message })
  } else {
    const were = inCount(upheld.value, { one: 'complaint was', many: 'complaints were' })
    const message = `The letter gives ${value} as the base of the early remedies ("${place.quote}"), but ${were} upheld.`
    problems.push({ code: 'early-remedy-base-disagrees', message })
  }
}
