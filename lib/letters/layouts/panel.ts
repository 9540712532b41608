import type { Note, Place } from '@/lib/domain/figure'
import { FIGURES, type FigureName } from '@/lib/domain/figure-names'
import type { LetterLine } from '../letter-text'
import { afterSignature, findAll, findFirst, type RunningText, runningText, slice } from '../running-text'
import { type Layout, nothingPrinted, type PrintedNumber, type PrintedNumbers } from './layout'
import { numbersApart, numeralsBeforeCaptions } from './numerals'
import { whyUnread } from './unread'

type PanelNumber = {
  name: FigureName | 'earlyRemedyBase'
  /** Every wording that prints it: the number is the first group. All that are found must say the same. */
  patterns: RegExp[]
  /** The words that it is printed in, whatever stands in its place, which is the first group. */
  words: RegExp
  /** The words of the part that it stands after, where it says by itself nothing of which part it is. */
  follows?: RegExp
}

/** A part of a statistics page: where it starts, what it says, and how it says "none". */
export type Panel = {
  title: string
  /** Its heading as a line of its own, and the first words of its first sentence should the heading be lost. */
  firstLine: RegExp[]
  /** Any of these begins the part; its heading can be lost, so its first sentence counts too. */
  starts: RegExp[]
  numbers: PanelNumber[]
  /** The sentences that stand in the part's place when there is nothing to rate, and what each gives. */
  none?: { pattern: RegExp; gives: Partial<Record<PanelNumber['name'], number>> }[]
}

export function layoutOfPanels({
  panels,
  ...layout
}: Pick<Layout, 'id' | 'name' | 'years'> & { panels: Panel[] }): Layout {
  return {
    ...layout,
    partsBegin: panels.map(({ firstLine }) => firstLine),
    read: (lines) => readPanels(lines, panels),
  }
}

function readPanels(lines: LetterLine[], panels: Panel[]): PrintedNumbers | null {
  const letter = runningText(numeralsBeforeCaptions(lines))
  return readParts(afterSignature(letter) ?? letter, panels)
}

export function readParts(page: RunningText, panels: Panel[]): PrintedNumbers | null {
  const starts = panels.map((panel) => ({ panel, at: startOf(panel, page) }))
  if (starts.every(({ at }) => at === null)) return null

  const printed = nothingPrinted()
  for (const { panel, at } of starts) {
    if (at === null) {
      missAll(panel, printed)
      continue
    }
    const next = Math.min(
      ...starts.flatMap((other) => (other.at !== null && other.at > at ? [other.at] : [])),
    )
    readPanel(panel, slice(page, at, Number.isFinite(next) ? next : undefined), printed)
  }
  // A later part can give what an earlier one lacks: the overview and the upheld part both give investigations.
  const known = (name: PanelNumber['name']) =>
    name === 'earlyRemedyBase' ? printed.earlyRemedyBase : printed.figures[name]
  const missing = printed.missing.filter(({ name }) => !known(name))
  return { ...printed, missing, apart: numbersApart(page.lineStarts.map(({ line }) => line)) }
}

function readPanel(panel: Panel, text: RunningText, printed: PrintedNumbers): void {
  const none = panel.none?.flatMap(({ pattern, gives }) => {
    const found = findFirst(text, pattern)
    return found ? [{ found, gives }] : []
  })[0]
  if (none) {
    const other = panel.numbers.find(
      ({ name, patterns }) => !(name in none.gives) && patterns.some((pattern) => findFirst(text, pattern)),
    )
    if (other) {
      const message = `The part “${panel.title}” gives figures and says “${none.found.place.quote}”.`
      printed.problems.push({ code: 'none-and-figures', message })
    }
    for (const [name, value] of Object.entries(none.gives)) {
      put(printed, panel, name as PanelNumber['name'], { value, place: none.found.place })
    }
    return
  }
  const own = panel.numbers.flatMap(({ patterns, follows }) => (follows ? [] : patterns))
  for (const { name, patterns, words, follows } of panel.numbers) {
    const found = patterns.flatMap((pattern) => findAll(text, pattern))
    if (found.length === 0) printed.missing.push(unreadNumber(name, text, words) ?? miss(panel, name))
    const odd = follows && found.find(({ at }) => !isRightAfter(follows, text, at, own))
    if (odd) printed.problems.push(outOfPlace(panel, name, odd.place))
    else for (const { match, place } of found) put(printed, panel, name, { value: Number(match[1]), place })
  }
}

function outOfPlace(panel: Panel, name: PanelNumber['name'], { quote }: Place): Note {
  const message = `In the part “${panel.title}”, “${quote}” does not come right after its rate, so it could belong to another. Compare it with the letter. Then correct the figure.`
  return { code: 'out-of-place', message, figure: figureOf(name) }
}

function put(printed: PrintedNumbers, panel: Panel, name: PanelNumber['name'], number: PrintedNumber): void {
  const before = name === 'earlyRemedyBase' ? printed.earlyRemedyBase : printed.figures[name]
  if (!before && name === 'earlyRemedyBase') {
    const called = /investigations?\b/.test(number.place.quote) ? 'investigations' : 'upheld decisions'
    printed.earlyRemedyBase = { ...number, called }
  } else if (!before && name !== 'earlyRemedyBase') {
    printed.figures[name] = number
  } else if (before && before.value !== number.value) {
    const message = `The part “${panel.title}” gives ${nameInWords(name)} more than once: ${before.value} (“${before.place.quote}”) and ${number.value} (“${number.place.quote}”).`
    printed.problems.push({ code: 'printed-twice', message, figure: figureOf(name) })
  }
}

function missAll(panel: Panel, printed: PrintedNumbers): void {
  const message = `The statistics page has no part “${panel.title}”.`
  for (const { name } of panel.numbers) printed.missing.push({ name, note: missingNote(name, message) })
}

function miss(panel: Panel, name: PanelNumber['name']): PrintedNumbers['missing'][number] {
  const message = `The part “${panel.title}” does not give ${nameInWords(name)}.`
  return { name, note: missingNote(name, message) }
}

/** A number whose words are there, and which cannot be read; null where its words are not there either. */
function unreadNumber(
  name: PanelNumber['name'],
  text: RunningText,
  words: RegExp,
): PrintedNumbers['missing'][number] | null {
  const found = findFirst(text, words)
  if (!found) return null
  const { page, line, quote } = found.place
  const stands = `The line “${quote}” is on page ${page}, line ${line}`
  if (/^n\/a$/i.test(found.match[1] ?? '')) {
    const message = `Line ${line} gives no number for ${nameInWords(name)} (“${quote}”).`
    return { name, note: { code: 'not-given', message, figure: figureOf(name) }, notGiven: true }
  }
  const why = whyUnread(found.match[1] ?? '')
  if (!why) return { name, note: missingNote(name, `${stands}, without ${nameInWords(name)}.`) }
  const message = `${stands}, but ${nameInWords(name)} could not be read with certainty: ${why}. Look at the letter. Then correct the figure.`
  return { name, note: missingNote(name, message), unread: quote }
}

function missingNote(name: PanelNumber['name'], message: string): Note {
  return { code: 'figure-missing', message, figure: figureOf(name) }
}

/** The early remedies are a share of the upheld complaints, whatever the letter calls them. */
function figureOf(name: PanelNumber['name']): FigureName {
  return name === 'earlyRemedyBase' ? 'upheld' : name
}

export function startOf(panel: Panel, page: RunningText): number | null {
  const found = panel.starts.flatMap((pattern) => findFirst(page, pattern)?.at ?? [])
  return found.length > 0 ? Math.min(...found) : null
}

function nameInWords(name: PanelNumber['name']): string {
  if (name === 'earlyRemedyBase') return 'the number that the early remedies are a share of'
  const definition = FIGURES[name]
  if (definition.kind === 'average' && FIGURES[definition.of].kind === 'rate')
    return 'the average of similar councils'
  const { label } = definition
  return `the number “${label}”`
}

const OF_STATISTICS =
  /%|Complaints upheld|Compliance with|Satisfactory remed|Statistics are based|average|decisions?\b|outcomes?\b/i

/** What can stand between a sentence and the one after it, a page's foot at most, is less. */
const MOST_BETWEEN = 1000

/**
 * Whether nothing is between some words and a place but a page's foot and what the part itself prints. Where text
 * extraction mixed up the sentences, one that says nothing of its part could be any other's.
 * @param own what the part prints, in all its wordings
 */
function isRightAfter(words: RegExp, part: RunningText, at: number, own: RegExp[]): boolean {
  const before = part.text.slice(Math.max(0, at - MOST_BETWEEN), at)
  const between = before.split(words).slice(1).at(-1)
  if (between === undefined) return false
  return !OF_STATISTICS.test(own.reduce((left, pattern) => left.replace(pattern, ''), between))
}
