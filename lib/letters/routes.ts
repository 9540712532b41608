import type { KnownNumbers } from '@/lib/domain/assemble-figures'
import type { Origin, Place } from '@/lib/domain/figure'
import type { FigureName } from '@/lib/domain/figure-names'
import { basesThatRoundTo, countsThatRoundTo, ratesOf } from '@/lib/domain/rounding'
import type { PrintedNumbers } from './layouts/layout'

/** A way from known numbers to another: the values that it allows, and what to say of the one that is taken. */
type OpenRoute = {
  values: number[]
  from: FigureName[]
  place: Place
  because: (value: number) => string
}

export type Route = (numbers: KnownNumbers, printed: PrintedNumbers) => OpenRoute | null

export const ROUTES: { name: FigureName; finds: Route[] }[] = [
  {
    name: 'investigations',
    finds: [
      investigationsFromDecisions,
      baseOf('upheld', 'upheldRate', 'investigations'),
      restOf('dealtWith', ['notForUs', 'assessedAndClosed']),
    ],
  },
  {
    name: 'upheld',
    finds: [
      countOf('upheldRate', 'investigations'),
      upheldFromEarlyRemedyBase,
      baseOf('earlyRemedies', 'earlyRemedyRate', 'upheld'),
    ],
  },
  { name: 'upheldRate', finds: [rateOf('upheldRate', 'upheld', 'investigations')] },
  { name: 'earlyRemedies', finds: [countOf('earlyRemedyRate', 'upheld')] },
  { name: 'earlyRemedyRate', finds: [rateOf('earlyRemedyRate', 'earlyRemedies', 'upheld')] },
  { name: 'dealtWith', finds: [sumOf(['notForUs', 'assessedAndClosed', 'investigations'])] },
  { name: 'notForUs', finds: [restOf('dealtWith', ['assessedAndClosed', 'investigations'])] },
  { name: 'assessedAndClosed', finds: [restOf('dealtWith', ['notForUs', 'investigations'])] },
]

function countOf(rateName: FigureName, baseName: FigureName): Route {
  return (numbers) => {
    const [rate, base] = [numbers[rateName], numbers[baseName]]
    if (!rate || !base || base.value === 0) return null
    return {
      values: countsThatRoundTo(rate.value, base.value),
      from: [rateName, baseName],
      place: rate.place,
      because: (value) => `only ${value} of ${base.value} rounds to the printed ${rate.value}%`,
    }
  }
}

function baseOf(countName: FigureName, rateName: FigureName, of: FigureName): Route {
  return (numbers) => {
    const [count, rate] = [numbers[countName], numbers[rateName]]
    // A share of nothing, or all of it, allows any base.
    if (!count || !rate || count.value === 0) return null
    // What was itself worked out from the base says nothing new about it.
    if (usesNumber(count.origin, of) || usesNumber(rate.origin, of)) return null
    return {
      values: basesThatRoundTo(count.value, rate.value),
      from: [countName, rateName],
      place: rate.place,
      because: (value) => `${count.value} of ${value} rounds to the printed ${rate.value}%`,
    }
  }
}

/** Only a rate that the layout prints: the tables of some years have none. */
function rateOf(rate: FigureName, countName: FigureName, baseName: FigureName): Route {
  return (numbers, { missing }) => {
    const [count, base] = [numbers[countName], numbers[baseName]]
    if (!missing.some(({ name }) => name === rate) || !count || !base || base.value === 0) return null
    return {
      values: ratesOf(count.value, base.value),
      from: [countName, baseName],
      place: count.place,
      because: (value) => `${count.value} of ${base.value} is ${value}%`,
    }
  }
}

function sumOf(parts: FigureName[]): Route {
  return (numbers, { missing }) => {
    const known = parts.flatMap((name) => numbers[name] ?? [])
    const [first] = known
    if (!first || known.length < parts.length || !missing.some(({ name }) => name === 'dealtWith'))
      return null
    const values = known.map(({ value }) => value)
    return {
      values: [values.reduce((a, b) => a + b, 0)],
      from: parts,
      place: first.place,
      because: (value) => `${values.join(' + ')} is ${value}`,
    }
  }
}

function restOf(total: FigureName, parts: FigureName[]): Route {
  return (numbers) => {
    const [whole, ...known] = [total, ...parts].flatMap((name) => numbers[name] ?? [])
    if (!whole || known.length < parts.length || !numbers[total]) return null
    const rest = known.reduce((left, { value }) => left - value, whole.value)
    return {
      values: rest >= 0 ? [rest] : [],
      from: [total, ...parts],
      place: whole.place,
      because: (value) => `${[whole, ...known].map((one) => one.value).join(' - ')} is ${value}`,
    }
  }
}

/** Letters with tables do not print the investigations: they are the decisions that are upheld or not. */
function investigationsFromDecisions(
  { upheld }: KnownNumbers,
  { notUpheld }: PrintedNumbers,
): OpenRoute | null {
  if (!notUpheld || !upheld) return null
  const sum = notUpheld.value + upheld.value
  return {
    values: [sum],
    from: ['decisions', 'upheld'],
    place: notUpheld.place,
    because: () => `investigations are ${notUpheld.value} not upheld + ${upheld.value} upheld`,
  }
}

/** The early remedies' base is the upheld count, unless the letter prints the investigations there instead. */
function upheldFromEarlyRemedyBase(
  { investigations }: KnownNumbers,
  { earlyRemedyBase }: PrintedNumbers,
): OpenRoute | null {
  if (!earlyRemedyBase) return null
  const { value, called, place } = earlyRemedyBase
  if (called === 'investigations' && (!investigations || value === investigations.value)) return null
  return {
    values: [value],
    from: ['earlyRemedyRate'],
    place,
    because: () =>
      value === 0 ? 'the letter says that none were upheld' : `the early remedies are a share of ${value}`,
  }
}

function usesNumber(origin: Origin, name: FigureName): boolean {
  return origin.kind === 'worked-out' && origin.from.includes(name)
}
