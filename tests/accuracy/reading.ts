import { type Figures, inOrder } from '@/lib/domain/figure'
import type { FileReading } from '@/lib/ingest/ingest-file'
import { readFile } from '@/lib/ingest/read-file'
import { recogniserOfThread } from '@/lib/platform/recogniser'
import type { Outcome } from './label'
import type { LabelledCase } from './labelled-case'

/** What the reader made of a file. */
export type Reading = {
  outcome: Outcome
  council: string | null
  year: string | null
  /** The letter's day; null of what is no letter. */
  date: string | null
  /** Only what may be published: none where the file was held. */
  figures: Figures
  /** What was recognised in pictures of pages or worked out from it, and waits for a person. */
  recognised: Figures
  /** What the reader says of it, in sentences. */
  why: string[]
}

/** Reads a case's file as `npm run ingest` does, up to what other files say of it: a reading for each letter in it. */
export async function readingsOf({ bytes, file, names, recognises }: LabelledCase): Promise<Reading[]> {
  const recognise = recognises ? { recogniser: recogniserOfThread, onPage: () => {} } : null
  return inShort(await readFile(bytes, file, names, recognise))
}

/** The same of a file that has been read. */
export function inShort({ reading }: FileReading): Reading[] {
  if (reading.kind === 'refused') {
    const { outcome, notes } = reading
    const nothing = { council: null, year: null, date: null, figures: {}, recognised: {} }
    return [{ outcome, ...nothing, why: messages(notes) }]
  }
  if (reading.kind === 'listed') return []
  return reading.sources.map((source) => {
    const date = source.kind === 'letter' ? source.letterDate : null
    if (source.state === 'open') {
      const { council, reportingYear: year, reasons } = source
      const isRecognised = inOrder(source.figures).some(({ origin }) => origin.kind === 'recognised')
      const recognised = isRecognised ? source.figures : {}
      return { outcome: 'review', council, year, date, figures: {}, recognised, why: messages(reasons) }
    }
    const { council, reportingYear: year, figures, notes } = source
    const isEmpty = source.kind === 'letter' && !source.hasStatistics
    const outcome = isEmpty ? 'without-figures' : 'accepted'
    return { outcome, council, year, date, figures, recognised: {}, why: messages(notes) }
  })
}

function messages(notes: { message: string }[]): string[] {
  return notes.map(({ message }) => message)
}
