import type { KnownNumber, KnownNumbers } from '@/lib/domain/assemble-figures'
import type { Note } from '@/lib/domain/figure'
import { FIGURES, type FigureName } from '@/lib/domain/figure-names'
import { inCount } from '@/lib/words/numbers'
import type { PrintedNumbers } from './layouts/layout'
import { ROUTES, type Route } from './routes'

type Completed = { numbers: KnownNumbers; notes: Note[]; problems: Note[] }

/**
 * Works out the numbers that a letter's text has lost: numerals set as large pictures get lost when text is extracted.
 * A number is taken only where exactly one whole number fits every route that leads to it.
 * @param hasTypeAverage false for a body that is of no authority type: none is missing from its letters
 */
export function workOut(printed: PrintedNumbers, hasTypeAverage: boolean): Completed {
  const read: KnownNumbers = {}
  for (const [name, { value, place, parts, reckoned }] of Object.entries(printed.figures)) {
    const origin = reckoned
      ? ({ kind: 'worked-out', from: reckoned.from, reason: reckoned.reason } as const)
      : ({ kind: 'printed' } as const)
    read[name as FigureName] = { value, place, origin, ...(parts && { parts }) }
  }
  const done: Completed = { numbers: takeRoutes(printed, read), notes: [...printed.notes], problems: [] }
  checkEarlyRemedyBase(printed, done)
  done.problems.push(...stillMissing(printed, done, hasTypeAverage), ...closedRoutes(printed, done))
  return done
}

/** The numbers with those that follow from them. Each number that is found can open the way to another. */
export function takeRoutes(printed: PrintedNumbers, known: KnownNumbers): KnownNumbers {
  const numbers = { ...known }
  for (let found = true; found; ) {
    found = false
    for (const { name, finds } of ROUTES) {
      if (numbers[name]) continue
      const worked = numberFrom(name, openRoutes(finds, printed, numbers), printed)
      if (!worked) continue
      numbers[name] = worked
      found = true
    }
  }
  return numbers
}

type Open = NonNullable<ReturnType<Route>>

function openRoutes(routes: Route[], printed: PrintedNumbers, numbers: KnownNumbers): Open[] {
  return routes.flatMap((route) => route(numbers, printed) ?? [])
}

function fitting([first, ...others]: Open[]): number[] {
  return first?.values.filter((value) => others.every(({ values }) => values.includes(value))) ?? []
}

/** The one number that every route allows, or null where they allow several or none. */
function numberFrom(name: FigureName, open: Open[], { missing, apart }: PrintedNumbers): KnownNumber | null {
  const [first] = open
  const [only, another] = fitting(open)
  if (!first || only === undefined || another !== undefined) return null
  const from = [...new Set(open.flatMap((route) => route.from))]
  const why = open.map(({ because }) => because(only)).join('; ')
  const lost = missing.find((one) => one.name === name)
  const isApart = apart?.includes(only) ?? false
  const because = lost ? `${howLost(lost.unread, isApart)}; ${why}.` : `${why}.`
  return {
    value: only,
    place: first.place,
    origin: { kind: 'worked-out', from, reason: because },
  }
}

function howLost(unread: string | undefined, isApart: boolean): string {
  if (isApart) return 'The number is apart from its words'
  if (unread) return `The number cannot be read with certainty (“${unread}”)`
  return 'The numeral is lost from the letter’s text'
}

/** A sentence for each number that is missing still; one sentence where a whole part is. */
function stillMissing(printed: PrintedNumbers, { numbers }: Completed, hasTypeAverage: boolean): Note[] {
  const notes = printed.missing.flatMap(({ name, note, unread }) => {
    if (name === 'earlyRemedyBase' ? numbers.upheld : numbers[name]) return []
    if (name === 'earlyRemedyBase') return [note]
    const definition = FIGURES[name]
    if (!hasTypeAverage && (definition.kind === 'average' || definition.kind === 'per100k')) return []
    if (isShareOfNothing(name, numbers, printed)) return []
    return unread ? [note] : [undecided(name, printed, numbers) ?? note]
  })
  return notes.filter(({ message }, i) => notes.findIndex((one) => one.message === message) === i)
}

/** A number that no value fits, though the letter says enough to find it: what it says cannot be right. */
function closedRoutes(printed: PrintedNumbers, { numbers }: Completed): Note[] {
  const missing = new Set(printed.missing.map(({ name }) => name))
  return ROUTES.flatMap(({ name, finds }) => {
    if (numbers[name] || missing.has(name)) return []
    const open = openRoutes(finds, printed, numbers)
    return open.length > 0 && fitting(open).length === 0 ? (undecided(name, printed, numbers) ?? []) : []
  })
}

/**
 * Where there were no cases, a letter has no rate of them, nor what would stand beside it; but one that prints a
 * rate of nothing prints the average beside it too.
 */
function isShareOfNothing(
  name: FigureName,
  numbers: KnownNumbers,
  { earlyRemedyBase, figures }: PrintedNumbers,
): boolean {
  const definition = FIGURES[name]
  if (definition.kind === 'average' && figures[definition.of]) return false
  const base: Partial<Record<FigureName, number | undefined>> = {
    upheld: numbers.investigations?.value,
    upheldRate: numbers.investigations?.value,
    upheldRateTypeAverage: numbers.investigations?.value,
    upheldPer100k: numbers.investigations?.value,
    upheldPer100kTypeAverage: numbers.investigations?.value,
    complianceRate: numbers.complianceOutcomes?.value,
    complianceRateTypeAverage: numbers.complianceOutcomes?.value,
    earlyRemedies: earlyRemedyBase?.value ?? numbers.upheld?.value,
    earlyRemedyRate: earlyRemedyBase?.value ?? numbers.upheld?.value,
    earlyRemedyRateTypeAverage: earlyRemedyBase?.value ?? numbers.upheld?.value,
  }
  return base[name] === 0
}

function undecided(name: FigureName, printed: PrintedNumbers, numbers: KnownNumbers): Note | null {
  const open = openRoutes(ROUTES.find((one) => one.name === name)?.finds ?? [], printed, numbers)
  const [first] = open
  if (!first) return null
  const values = fitting(open)
  const fits =
    values.length === 0 ? 'no whole number fits' : `${values.length} whole numbers fit (${someOf(values)})`
  const lost = printed.missing.some((one) => one.name === name)
  const gives = lost ? 'The letter’s text has lost' : 'The letter does not print'
  const message = `${gives} the number “${FIGURES[name].label}”, and ${fits} what it says elsewhere (“${first.place.quote}”).`
  return { code: 'count-not-certain', message, figure: name }
}

function someOf(values: number[]): string {
  return values.length > 5 ? `${values.slice(0, 5).join(', ')} ...` : values.join(', ')
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
  const { value, place, called } = earlyRemedyBase
  const words = /total of (\d+ (?:detailed )?investigations?)/.exec(place.quote)?.[1]
  if (words && called === 'investigations' && value === investigations?.value) {
    const meant = inCount(upheld.value, { one: 'upheld complaint is', many: 'upheld complaints are' })
    const message = `The letter prints ${words} as the base of the early remedies; the ${meant} meant.`
    notes.push({ code: 'early-remedy-base-misprinted', message })
  } else {
    const were = inCount(upheld.value, { one: 'complaint was', many: 'complaints were' })
    const message = `The letter gives ${value} as the base of the early remedies (“${place.quote}”), but ${were} upheld.`
    problems.push({ code: 'early-remedy-base-disagrees', message, figure: 'upheld' })
  }
}
