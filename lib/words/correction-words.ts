import { FIGURES, type FigureName } from '@/lib/domain/figure-names'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { valueInWords } from './figure-words'
import { inCount, listInWords, uncapitalised } from './numbers'

/** Figures of one council and year that one person put right, for one reason. */
export type Correction = {
  /** Null where it is not known yet which council and year the source is about. */
  of: { council: string; year: ReportingYear } | null
  figures: { name: FigureName; from: number | null; to: number }[]
  by: string
  why: string
  /** Whether the source passed every check then; what is withheld shows no number. */
  isPublished: boolean
}

/** 'Leeds, 2023-24: upheld rate put right from 28% to 82% by A. Reader: The page prints 82%.' */
export function correctionSentence({ of: about, figures, by, why, isPublished }: Correction): string {
  const subject = about ? `${about.council}, ${about.year}` : 'A source that needs a review'
  if (!isPublished) {
    const count = inCount(figures.length, { one: 'figure', many: 'figures' })
    return `${subject}: ${count} put right by ${by}. The source still needs a review, so we publish nothing from it.`
  }
  const [first, ...others] = figures.map(({ name, from, to }) => {
    const change = from === null ? '' : ` from ${valueInWords({ name, value: from })}`
    return {
      label: uncapitalised(FIGURES[name].label),
      change: `${change} to ${valueInWords({ name, value: to })}`,
    }
  })
  if (!first) throw new Error(`A correction of ${subject} has no figure.`)
  const list = listInWords([
    `${first.label} put right${first.change}`,
    ...others.map(({ label, change }) => `${label}${change}`),
  ])
  return `${subject}: ${list} by ${by}: ${asSentence(why)}`
}

function asSentence(words: string): string {
  return /[.!?…]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`
}
