import type { Day } from '@/lib/domain/day'
import type { Note } from '@/lib/domain/figure'
import type { ListedKind, ListedOutcome } from '@/lib/domain/listed'
import { listedSubcategory, OUTCOME_WORDS } from '@/lib/domain/listed-categories'
import { isPlain } from './copy'
import { dayIn } from './printed-day'
import { dayUnclear, kindUnclear, notPlain, outcomeUnclear } from './reasons'

/** What the line of a row says: 'Statement Not upheld School transport 03-Apr-2017'. */
export type Details = {
  kind: ListedKind | null
  outcome: ListedOutcome | null
  outcomePrinted: string | null
  /** As printed. */
  subcategory: string | null
  decidedOn: Day | null
  /** Words in the place of the outcome that are none that is known. */
  unknownOutcome: string | null
  problems: Note[]
}

const KINDS: readonly { kind: ListedKind; printed: string }[] = [
  { kind: 'statement', printed: 'Statement' },
  { kind: 'report', printed: 'Report' },
]

const DAY_AT_END = /(?<!\d)\d{1,2}[-–‑][A-Za-z]{3,9}[-–‑]\d{4}$/
const DAYLIKE_AT_END = /(?<!\d)\d{1,2}\s?[-–‑]\s?[A-Za-z]{1,9}\s?[-–‑]\s?\d{1,5}$/
const LONGEST = 200

/** Whether a line is that of a row, whatever may be wrong with it. */
export function isDetails(words: string): boolean {
  if (words.length > LONGEST || /^(?:Summary|Category|Date)\b/i.test(words)) return false
  return DAY_AT_END.test(words) || (beginsWithKind(words) && DAYLIKE_AT_END.test(words))
}

/** Whether a line begins as that of a row, whose rest may stand in the lines after it. */
export function beginsWithKind(words: string): boolean {
  const rest = afterKind(words)
  if (rest === null) return false
  return rest === '' || outcomeAtStart(rest) !== null
}

function afterKind(words: string): string | null {
  const found = KINDS.find(({ printed }) => words === printed || words.startsWith(`${printed} `))
  return found ? words.slice(found.printed.length).trim() : null
}

const LONGEST_FIRST = OUTCOME_WORDS.toSorted((a, b) => b.printed.length - a.printed.length)

/** The longest outcome that some words begin with, as it is printed or in other capitals. */
function outcomeAtStart(words: string): { outcome: ListedOutcome; printed: string } | null {
  const found = LONGEST_FIRST.find(({ printed }) => {
    const start = words.slice(0, printed.length)
    const isWhole = !/[\p{L}\p{N}]/u.test(words[printed.length] ?? '')
    return isWhole && start[0] === printed[0] && start.toLowerCase() === printed.toLowerCase()
  })
  return found ? { outcome: found.outcome, printed: words.slice(0, found.printed.length) } : null
}

/** Reads a row's line from both ends: what is left between them is the subcategory. */
export function readDetails(words: string): Details {
  const kind = KINDS.find(({ printed }) => words.startsWith(`${printed} `))?.kind ?? null
  const printedDay = (DAY_AT_END.exec(words) ?? DAYLIKE_AT_END.exec(words))?.[0] ?? ''
  const decidedOn = dayIn(printedDay)
  const between = (afterKind(words) ?? words).slice(0, -printedDay.length || undefined).trim()
  const start = outcomeAtStart(between)
  const rest = start ? between.slice(start.printed.length).trim() : between
  const isSure = start !== null && isSubcategory(rest)
  const problems = [
    ...(isPlain(words) ? [] : [notPlain]),
    ...(kind === null ? [kindUnclear] : []),
    ...(isSure ? [] : [outcomeUnclear(between)]),
    ...(decidedOn === null ? [dayUnclear(printedDay)] : []),
  ]
  return {
    kind,
    outcome: isSure ? start.outcome : null,
    outcomePrinted: isSure ? start.printed : null,
    subcategory: isSure && rest !== '' ? rest : null,
    decidedOn,
    unknownOutcome: isSure || between === '' ? null : unknownOutcome(between),
    problems,
  }
}

const LONGEST_SUBCATEGORY = 80

/** What goes on in small letters, or with another outcome, belongs to an outcome that is not known. */
function isSubcategory(words: string): boolean {
  if (words === '') return true
  const isName = /^[\p{Lu}\d]/u.test(words) && words.length <= LONGEST_SUBCATEGORY
  return isName && outcomeAtStart(words) === null && !/\d{4}|\b(?:Statement|Report|Summary)\b/.test(words)
}

/** Where a subcategory that is known ends the words, those before it are the outcome; else all of them may be. */
function unknownOutcome(words: string): string {
  const starts = [...words.matchAll(/(?<=\s)\S/g)].map(({ index }) => index)
  const at = starts.find((start) => listedSubcategory(words.slice(start), null) !== null)
  return at === undefined ? words : words.slice(0, at).trim()
}
