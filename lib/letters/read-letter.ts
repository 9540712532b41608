import { checkFigures } from '@/lib/checks/check-figures'
import type { NameIndex } from '@/lib/councils/name-index'
import { assembleFigures } from '@/lib/measures/assemble-figures'
import type { Figures } from '@/lib/measures/figure'
import type { Note } from '@/lib/measures/note'
import { layoutOf } from './layouts'
import { identifyLetter, type LetterIdentity } from './letter-identity'
import { letterLines } from './letter-text'
import { runningText } from './running-text'
import { hasTraceOfStatistics } from './trace-of-statistics'
import { workOut } from './work-out'

/** What came of reading a letter. Only the first two may be published. */
export type LetterReading =
  | { outcome: 'accepted'; identity: LetterIdentity; layout: string; figures: Figures; notes: Note[] }
  | { outcome: 'without-figures'; identity: LetterIdentity; layout: string; notes: Note[] }
  | {
      outcome: 'review'
      identity: LetterIdentity | null
      layout: string | null
      figures: Figures
      notes: Note[]
    }
  | { outcome: 'rejected'; notes: Note[] }

/**
 * Reads a text letter the whole way: bytes -> lines -> which letter is it -> which layout -> printed numbers ->
 * numbers worked out -> checks -> figures.
 * @param bytes the file as it is
 * @param names the register's names
 * @returns an outcome with sentences for people; never throws on what a file may hold
 */
export function readLetter(bytes: Uint8Array, names: NameIndex): LetterReading {
  const text = letterLines(bytes)
  if ('refused' in text) return { outcome: 'rejected', notes: [text.refused] }

  const identified = identifyLetter(runningText(text.lines), names)
  if (identified.kind === 'not-a-letter') return { outcome: 'rejected', notes: [identified.note] }
  if (identified.kind === 'unsure') return held(null, null, {}, identified.notes)
  const { identity } = identified

  const layout = layoutOf(identity.reportingYear)
  if (!layout) return held(identity, null, {}, [unknownLayout(identity)])

  const printed = layout.read(text.lines)
  if (!printed && hasTraceOfStatistics(text.lines)) return held(identity, layout.id, {}, [UNRECOGNISED])
  if (!printed)
    return { outcome: 'without-figures', identity, layout: layout.id, notes: [NO_STATISTICS_PAGE] }

  const { numbers, notes, problems } = workOut(printed)
  const { figures, notes: left } = assembleFigures(numbers)
  const wrong = [...printed.problems, ...problems, ...checkFigures(figures, identity.council)]
  if (wrong.length > 0) return held(identity, layout.id, figures, [...wrong, ...notes, ...left])
  return { outcome: 'accepted', identity, layout: layout.id, figures, notes: [...notes, ...left] }
}

const NO_STATISTICS_PAGE: Note = {
  code: 'no-statistics-page',
  message: 'The letter is kept, but the copy held has no statistics page, so it gives no figures.',
}

const UNRECOGNISED: Note = {
  code: 'statistics-not-recognised',
  message:
    'The letter seems to have statistics, but not in a form that Upheld can read, so a person must look.',
}

function held(
  identity: LetterIdentity | null,
  layout: string | null,
  figures: Figures,
  notes: Note[],
): LetterReading {
  return { outcome: 'review', identity, layout, figures, notes }
}

function unknownLayout({ reportingYear }: LetterIdentity): Note {
  const message = `Upheld does not yet know the layout of the letters of ${reportingYear}, so a person must look.`
  return { code: 'layout-unknown', message }
}
