import type { Origin } from '@/lib/domain/figure'
import { inOrder } from '@/lib/domain/figure'
import type { FigureName } from '@/lib/domain/figure-names'
import type { Label, LabelledFigure } from './label'
import type { Reading } from './reading'

/** What became of a figure that is labelled or read. */
export type Verdict = {
  name: FigureName
  as: 'right' | 'missing' | 'wrong'
  origin: LabelledFigure['origin']
}

/** A reading compared with what a person reads. */
export type Judgement = {
  figures: Verdict[]
  /** What is not as labelled, a sentence each. */
  faults: string[]
}

/**
 * Compares a reading with its label. A figure is wrong only where the letter was accepted, and then where its value
 * is another than the label's, the label has none, or the letter was taken for another council's or year's.
 */
export function judge(reading: Reading, label: Label): Judgement {
  const isExpected = label.outcomes.includes(reading.outcome)
  const faults = isExpected ? [] : [`${reading.outcome}, not ${label.outcomes.join(' or ')}`]
  if (reading.outcome !== 'accepted') {
    // Where it may be held, nothing is missing from one that is.
    const isDue = label.outcomes.includes('accepted') && !isExpected
    const all = [...faults, ...whoseFaults(), ...misread(reading, label)]
    return { figures: isDue ? labelled(label).map(missing) : [], faults: all }
  }

  const whose = whoseFaults()
  const read = inOrder(reading.figures).map(({ name, value, origin }): Verdict => {
    const known = label.figures[name]
    const isRight = isExpected && whose.length === 0 && known?.value === value
    if (!known || known.value !== value)
      faults.push(`${name} ${value}, not ${known?.value ?? 'in the label'}`)
    else if (isUntrue(origin.kind, known.origin, label))
      faults.push(`${name} is ${origin.kind}, not ${known.origin}`)
    return { name, as: isRight ? 'right' : 'wrong', origin: known?.origin ?? 'printed' }
  })
  const absent = labelled(label).filter(([name]) => !reading.figures[name])
  for (const [name, { value }] of absent) faults.push(`${name} ${value} is missing`)
  return { figures: [...read, ...absent.map(missing)], faults: [...faults, ...whose] }

  function whoseFaults(): string[] {
    const isOf = (what: string, read: string | null, known: string | null) =>
      known !== null && read !== null && read !== known ? [`read as of ${what} ${read}, not ${known}`] : []
    if (reading.outcome === 'rejected') return []
    return [
      ...isOf('the council', reading.council, label.council),
      ...isOf('the year', reading.year, label.year),
      ...isOf('the date', reading.date, label.date ?? null),
    ]
  }
}

/** What was recognised otherwise than a person reads it, or not at all where a picture had to be. */
function misread({ recognised }: Reading, { figures }: Label): string[] {
  if (Object.keys(recognised).length === 0) return []
  return (Object.keys(figures) as FigureName[]).flatMap((name) => {
    const [known, read] = [figures[name]?.value, recognised[name]?.value]
    return known === read ? [] : [`${name} recognised as ${read ?? 'nothing'}, not ${known}`]
  })
}

/** In a form that may be held, a number that is printed may well be lost to the reader. */
function isUntrue(said: Origin['kind'], known: LabelledFigure['origin'], { outcomes }: Label): boolean {
  return said !== known && (said === 'printed' || outcomes.length === 1)
}

function labelled({ figures }: Label): [FigureName, LabelledFigure][] {
  return Object.entries(figures) as [FigureName, LabelledFigure][]
}

function missing([name, { origin }]: [FigureName, LabelledFigure]): Verdict {
  return { name, as: 'missing', origin }
}
