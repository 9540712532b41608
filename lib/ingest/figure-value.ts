import { FIGURE_NAMES, FIGURES, type FigureName } from '@/lib/domain/figure-names'
import { slipsAllowed, slipsBetween } from '@/lib/words/slips'

/** A value as a person wrote it, or what is wrong with it in a sentence. */
export type ReadValue = { value: number } | { problem: string }

const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
const PLAIN = /^(?:\d+|\d+\.\d+)$/

/**
 * Reads the value of a figure as people write it: “82”, “82%”, “82 %”, “1,234”. It says nothing of whether the figure
 * can be right: the checks do (lib/domain/checks.ts).
 */
export function readFigureValue(name: FigureName, text: string): ReadValue {
  const { label } = FIGURES[name]
  const problem = (words: string) => ({ problem: `${label}: ${words}` })
  const said = text.normalize('NFKC').trim()
  if (said === '') return problem(`give a number, such as ${EXAMPLES[unitOf(name)]}.`)
  if (/^[-−–]/.test(said)) return problem(`“${said}” is less than 0. Leave out the minus sign.`)
  const isPercentage = /\s*(?:%|per ?cent)$/i.test(said)
  const digits = said.replace(/\s*(?:%|per ?cent)$/i, '')
  if (isPercentage && unitOf(name) !== 'percent')
    return problem(`“${said}” is a percentage, but this is ${UNITS[unitOf(name)]}. Leave out the %.`)
  if (!PLAIN.test(digits) && !GROUPED.test(digits)) {
    const comma = /^\d+,\d{1,2}$/.test(digits)
    const hint = comma ? ` Write ${digits.replace(',', '.')} if you mean that.` : ''
    return problem(`“${said}” is not a number.${hint || ` Write it as ${EXAMPLES[unitOf(name)]}.`}`)
  }
  const [whole = '', decimals = ''] = digits.replaceAll(',', '').split('.')
  const value = Number(`${whole}.${decimals || '0'}`)
  if (unitOf(name) === 'count' && !Number.isInteger(value))
    return problem(`“${said}” is not a whole number, and this is ${UNITS.count}.`)
  if (decimals.replace(/0+$/, '').length > 1)
    return problem(`“${said}” has more than one digit after the point. Sources print one at most.`)
  if (value > MOST) return problem(`“${said}” is too large. Compare it with the source.`)
  return { value }
}

/** The figure that a person names, or what is wrong with the name in a sentence. */
export type ReadName = { figure: FigureName } | { problem: string }

/** Finds a figure by its name or label, however it is written: “upheldRate”, “upheldrate”, “Upheld rate”. */
export function readFigureName(text: string): ReadName {
  const wanted = plain(text)
  const exact = FIGURE_NAMES.find((name) => namesOf(name).includes(wanted))
  if (exact) return { figure: exact }
  const near = FIGURE_NAMES.map((name) => ({ name, slips: Math.min(...namesOf(name).map(slipsTo(wanted))) }))
    .filter(({ slips }) => slips <= slipsAllowed(wanted))
    .sort((a, b) => a.slips - b.slips)
  const [nearest] = near
  const hint = nearest ? `Did you mean ${nearest.name}?` : `Use one of ${FIGURE_NAMES.join(', ')}.`
  return { problem: `“${text.trim()}” is not a figure. ${hint}` }
}

const slipsTo = (wanted: string) => (name: string) => slipsBetween(wanted, name).whole

function namesOf(name: FigureName): string[] {
  return [plain(name), plain(FIGURES[name].label)]
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '')
}

/** As many digits as the database has room for. */
const MOST = 999_999

type Unit = 'count' | 'percent' | 'per-100k'

const UNITS: Record<Unit, string> = {
  count: 'a number of cases',
  percent: 'a percentage',
  'per-100k': 'a number for each 100,000 residents',
}

const EXAMPLES: Record<Unit, string> = { count: '9', percent: '82 or 82%', 'per-100k': '4.6' }

function unitOf(name: FigureName): Unit {
  const definition = FIGURES[name]
  switch (definition.kind) {
    case 'count':
      return 'count'
    case 'rate':
      return 'percent'
    case 'per100k':
      return 'per-100k'
    case 'average':
      return FIGURES[definition.of].kind === 'rate' ? 'percent' : 'per-100k'
  }
}
