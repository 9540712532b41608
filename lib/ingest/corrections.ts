import type { Correction } from './correct-figures'
import { readFigureName, readFigureValue } from './figure-value'
import { UsageError } from './usage-error'

/**
 * Reads figures and their values as a person writes them at the terminal: upheld=9, upheldrate=82%, "upheld rate = 82 %".
 * @throws UsageError that says what is wrong, and what may be meant
 */
export function correctionsFrom(words: string[]): Correction[] {
  const corrections = glued(words).map(correctionOf)
  const [first] = corrections
  if (!first) throw new UsageError('Give the right figures: upheld=9')
  const twice = corrections.find(
    ({ figure }, i) => corrections.findIndex((other) => other.figure === figure) !== i,
  )
  if (twice) throw new UsageError(`You gave ${twice.figure} twice. Give it once.`)
  return corrections
}

/** A shell takes upheldrate = 82 % for four words. */
function glued(words: string[]): string[] {
  const whole: string[] = []
  for (const word of words) {
    const last = whole.at(-1)
    const belongs = last !== undefined && (word.startsWith('=') || word === '%' || /=\s*$/.test(last))
    if (belongs) whole.splice(-1, 1, `${last}${word}`)
    else whole.push(word)
  }
  return whole
}

function correctionOf(text: string): Correction {
  const at = text.indexOf('=')
  if (at < 0) throw new UsageError(`“${text}” is not a figure and its value, such as upheld=9.`)
  const name = readFigureName(text.slice(0, at))
  if ('problem' in name) throw new UsageError(name.problem)
  const value = readFigureValue(name.figure, text.slice(at + 1))
  if ('problem' in value) throw new UsageError(value.problem)
  return { figure: name.figure, value: value.value }
}
