import type { FigureName } from '@/lib/measures/figure-names'
import type { Note } from '@/lib/measures/note'
import type { LetterLine } from '../letter-text'
import { findAll, findFirst, type RunningText, runningText, slice } from '../running-text'
import type { PrintedNumber, PrintedNumbers } from './layout'

/** A number that a panel prints: the first group of the pattern. */
type PanelNumber = {
  name: FigureName | 'earlyRemedyBase'
  pattern: RegExp
  /** Some numerals are set as pictures and get lost from the text; those may be missing. */
  mayBeLost?: boolean
}

/** One of the measures on a statistics page: where it starts, what it says, and how it says "none". */
export type Panel = {
  title: string
  /** Any of these begins the panel; its heading can be lost, so its first sentence counts too. */
  starts: RegExp[]
  numbers: PanelNumber[]
  /** The sentence that stands in the panel's place when there is nothing to rate, and what it gives. */
  none?: { pattern: RegExp; gives: Partial<Record<PanelNumber['name'], number>> }
}

/**
 * Reads a statistics page made of panels.
 * @param lines the whole letter; the page is what follows the signature, because the letter explains each
 *   measure in the same words
 * @returns the printed numbers, with a problem for each that is missing or printed twice with different values;
 *   null where no panel is found at all
 */
export function readPanels(lines: LetterLine[], panels: Panel[]): PrintedNumbers | null {
  const page = afterSignature(runningText(lines))
  const starts = panels.map((panel) => ({ panel, at: startOf(panel, page) }))
  if (starts.every(({ at }) => at === null)) return null

  const printed: PrintedNumbers = { figures: {}, problems: [] }
  for (const { panel, at } of starts) {
    if (at === null) {
      printed.problems.push(missing(`The statistics page has no part "${panel.title}".`))
      continue
    }
    const next = Math.min(...starts.map((other) => other.at ?? 0).filter((other) => other > at))
    readPanel(panel, slice(page, at, Number.isFinite(next) ? next : undefined), printed)
  }
  return printed
}

function readPanel(panel: Panel, text: RunningText, printed: PrintedNumbers): void {
  const none = panel.none && findFirst(text, panel.none.pattern)
  if (panel.none && none) {
    if (panel.numbers.some(({ pattern }) => findFirst(text, pattern))) {
      const message = `The part "${panel.title}" gives figures and says "${none.place.quote}".`
      printed.problems.push({ code: 'none-and-figures', message })
    }
    for (const [name, value] of Object.entries(panel.none.gives)) {
      put(printed, name as PanelNumber['name'], { value, place: none.place })
    }
    return
  }
  for (const { name, pattern, mayBeLost } of panel.numbers) {
    const found = findAll(text, pattern)
    const [first] = found
    const values = new Set(found.map(({ match }) => match[1]))
    if (!first) {
      if (!mayBeLost)
        printed.problems.push(missing(`The part "${panel.title}" does not give ${nameInWords(name)}.`))
    } else if (values.size > 1) {
      const message = `The part "${panel.title}" gives ${nameInWords(name)} more than once: ${[...values].join(' and ')}.`
      printed.problems.push({ code: 'printed-twice', message })
    } else {
      put(printed, name, { value: Number(first.match[1]), place: first.place })
    }
  }
}

function put(printed: PrintedNumbers, name: PanelNumber['name'], number: PrintedNumber): void {
  if (name === 'earlyRemedyBase') printed.earlyRemedyBase = number
  else printed.figures[name] = number
}

function afterSignature(letter: RunningText): RunningText {
  const signature = findFirst(letter, /Yours sincerely/)
  return signature ? slice(letter, signature.at) : letter
}

function startOf(panel: Panel, page: RunningText): number | null {
  const found = panel.starts.flatMap((pattern) => findFirst(page, pattern)?.at ?? [])
  return found.length > 0 ? Math.min(...found) : null
}

function missing(message: string): Note {
  return { code: 'figure-missing', message }
}

const IN_WORDS: Partial<Record<FigureName | 'earlyRemedyBase', string>> = {
  upheldRate: 'the upheld rate',
  upheldRateTypeAverage: 'the average of similar councils',
  complianceRateTypeAverage: 'the average of similar councils',
  earlyRemedyRateTypeAverage: 'the average of similar councils',
  investigations: 'the number of investigations',
  upheldPer100k: 'the upheld decisions per 100,000 residents',
  upheldPer100kTypeAverage: 'the average per 100,000 residents',
  complianceRate: 'the compliance rate',
  complianceOutcomes: 'the number of compliance outcomes',
  earlyRemedyRate: 'the early remedy rate',
  earlyRemedyBase: 'the number that the early remedies are a share of',
}

function nameInWords(name: FigureName | 'earlyRemedyBase'): string {
  return IN_WORDS[name] ?? name
}
