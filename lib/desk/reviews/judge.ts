import { DecisionError } from '@/lib/data/decisions'
import { inOrder } from '@/lib/domain/figure'
import { FIGURE_NAMES, FIGURES, type FigureName } from '@/lib/domain/figure-names'
import type { Source } from '@/lib/domain/source'
import type { Correction } from '@/lib/ingest/correct-figures'
import { corrected, correctedPublished } from '@/lib/ingest/decide'
import type { Decider, Made, Undecided } from '@/lib/ingest/decision'
import { readFigureValue } from '@/lib/ingest/figure-value'
import { valueInWords } from '@/lib/words/figure-words'
import { inCount } from '@/lib/words/numbers'
import { atDesk } from '../at-desk'
import { fieldId } from './ids'
import { type Standing, today } from './standing'
import type { Typed } from './typed'
import { isUnidentified } from './unidentified'

/** Something to put right before anything can be proposed, and the field that it is in. */
export type FieldProblem = { name: FigureName; href: string; message: string }

/** What the checks say of what is typed. */
export type ChecksView = {
  outcome: 'unchanged' | 'unreadable' | 'passes' | 'withheld' | 'refused'
  headline: string
  /** Why it would still be withheld, or what of the source readers are told. */
  sentences: string[]
  /** The figures that follow from those typed: 'Upheld rate: 69%, was 62%'. */
  followed: string[]
  problems: FieldProblem[]
}

/** The figures that a person changed, or what of them cannot be read. */
export type Changes = { corrections: Correction[]; problems: FieldProblem[] }

/** What the typed fields change in a source's figures. */
export function changesIn({ figures }: Pick<Source, 'figures'>, typed: Typed): Changes {
  const corrections: Correction[] = []
  const problems: FieldProblem[] = []
  const problem = (name: FigureName, message: string) =>
    problems.push({ name, href: `#${fieldId(name)}`, message })
  for (const name of FIGURE_NAMES) {
    const text = typed.figures[name]?.trim()
    const before = figures[name]
    if (text === undefined || (text === '' && !before)) continue
    if (text === '') {
      problem(
        name,
        `${FIGURES[name].label}: we read ${before && valueInWords(before)} here, and a figure cannot be removed. Type what the source says. Or discard the source.`,
      )
      continue
    }
    const read = readFigureValue(name, text)
    if ('problem' in read) problem(name, read.problem)
    else if (read.value !== before?.value) corrections.push({ figure: name, value: read.value })
  }
  return { corrections, problems }
}

/** Answers what is typed: what the checks that decide on publishing would say of it. Nothing is stored. */
export function checkTyped(standing: Standing, typed: Typed, by: string): ChecksView {
  const { corrections, problems } = changesIn(standing.source, typed)
  if (problems.length > 0) {
    const headline = inCount(problems.length, {
      one: 'field cannot be read yet.',
      many: 'fields cannot be read yet.',
    })
    return {
      outcome: 'unreadable',
      headline,
      sentences: problems.map(({ message }) => message),
      followed: [],
      problems,
    }
  }
  const nothing = { followed: [], problems: [] }
  if (corrections.length === 0) {
    const headline = isUnidentified(standing.source)
      ? 'First say which council and year it is of. Checks of its figures need both.'
      : 'You have changed no figure.'
    return { outcome: 'unchanged', headline, sentences: [], ...nothing }
  }
  const why = typed.why.trim() || 'not said yet'
  try {
    const { source } = decideCorrection(standing, corrections, { by, why, on: today() })
    const followed = followedFrom(standing.source, source, corrections)
    if (source.state !== 'open')
      return {
        outcome: 'passes',
        headline: 'With these figures, it passes every check.',
        sentences: [],
        followed,
        problems: [],
      }
    return {
      outcome: 'withheld',
      headline: 'With these figures, it would still be withheld:',
      sentences: source.reasons.map(({ message }) => atDesk(message)),
      followed,
      problems: [],
    }
  } catch (error) {
    if (!(error instanceof DecisionError)) throw error
    return { outcome: 'refused', headline: error.said, sentences: [], ...nothing }
  }
}

/** @throws DecisionError where the figures of a published letter would not agree, or not all is known of a source */
export function decideCorrection(
  { subject, source }: Pick<Standing, 'subject' | 'source'>,
  corrections: Correction[],
  decider: Decider,
): Made {
  return subject.kind === 'published'
    ? correctedPublished(subject.letter, corrections, decider)
    : corrected(source as Undecided, corrections, decider)
}

function followedFrom(before: Source, after: Source, corrections: Correction[]): string[] {
  const typed = new Set(corrections.map(({ figure }) => figure))
  const changed = inOrder(after.figures).flatMap((figure) => {
    const was = before.figures[figure.name]
    if (typed.has(figure.name) || was?.value === figure.value) return []
    const from = was ? `was ${valueInWords(was)}` : 'was not known'
    return `${FIGURES[figure.name].label}: ${valueInWords(figure)}, ${from}.`
  })
  const lost = inOrder(before.figures).flatMap((figure) =>
    after.figures[figure.name] ? [] : `${FIGURES[figure.name].label}: can no longer be worked out.`,
  )
  return [...changed, ...lost]
}
