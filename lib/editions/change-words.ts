import type { FigureChange } from '@/lib/data/figure-changes'
import { FIGURES } from '@/lib/domain/figure-names'
import type { SourceKind } from '@/lib/domain/source'
import { valueInWords } from '@/lib/words/figure-words'

/** What became of a figure: 'Complaints upheld: 9, before 8'; 'Upheld rate: put right from 28% to 82%'. */
export function changeInWords(change: FigureChange): string {
  const { name, before, now, correction } = change
  const { label } = FIGURES[name]
  const said = (value: number) => valueInWords({ name, value })
  if (correction && now !== null) {
    const from = readBefore(change)
    return `${label}: put right ${from === null ? '' : `from ${said(from)} `}to ${said(now)}`
  }
  if (before !== null && now !== null) return `${label}: ${said(now)}, before ${said(before)}`
  if (now !== null) return `${label}: ${said(now)}, not shown before`
  if (before !== null) return `${label}: no longer shown, before ${said(before)}`
  throw new Error(`${label} did not change: neither edition shows it.`)
}

/** What the edition before showed or, where it showed nothing, what had been read; null where that is not known. */
export function readBefore({ before, correction }: FigureChange): number | null {
  return before ?? correction?.printed ?? null
}

const DOCUMENTS: Record<SourceKind, string> = {
  letter: 'letter',
  publication: 'page of the Ombudsman’s map',
  'data-file': 'Ombudsman’s data file',
}

export function changeReason({ correction, now, before, otherFile, source }: FigureChange): string {
  const document = DOCUMENTS[source]
  if (correction) return `Put right by ${correction.by}: ${correction.why}`
  if (now === null) return `The ${document} was withdrawn, or a newer version of it does not give the figure.`
  if (before === null) return `Added with the ${document}.`
  return otherFile ? `We loaded a newer version of the ${document}.` : `We read the ${document} again.`
}
