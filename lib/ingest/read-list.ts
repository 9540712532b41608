import { dayOf } from '@/lib/domain/day'
import type { Note } from '@/lib/domain/figure'
import type { ListedReading } from '@/lib/domain/listed'
import type { NameIndex } from '@/lib/domain/name-index'
import { Unknown } from '@/lib/letters/listed/context'
import { type Copy, copyOfHtml, copyOfText, type SavedWith } from '@/lib/letters/listed/copy'
import { isGathered, readGathered } from '@/lib/letters/listed/gathered-csv'
import { readImprovementsExport } from '@/lib/letters/listed/improvements-csv'
import { listForm, readListed } from '@/lib/letters/listed/read-listed'
import type { FileReading } from './ingest-file'

/**
 * Reads a text as a copy of a page of what the Ombudsman lists.
 * @param isMap whether it is a page of the map, too: such a page lists reports and improvements below its figures
 * @returns null for any other text
 */
export function readListInText(text: string, isMap: boolean, names: NameIndex): FileReading | null {
  return readCopy(copyOfText(text), isMap, 'text/plain', names)
}

/** The same of a saved page, with its words as `textOfHtml` gives them. */
export function readListInPage(
  { html, text, ...saved }: { html: string; text: string } & SavedWith,
  isMap: boolean,
  names: NameIndex,
): FileReading | null {
  return readCopy(copyOfHtml(html, text, saved), isMap, 'text/html', names)
}

function readCopy(copy: Copy, isMap: boolean, mediaType: string, names: NameIndex): FileReading | null {
  const form = listForm(copy)
  if (form === null || (isMap && form !== 'decisions' && form !== 'decision')) return null
  return listed(readListed(copy, form, names, today()), mediaType)
}

/**
 * Reads a CSV as a list of decisions that somebody gathered, or as the Ombudsman's own export of improvements.
 * @returns null for any other CSV
 */
export function readListInCsv(text: string, names: NameIndex): FileReading | null {
  const context = { names, last: today(), unknown: new Unknown() }
  if (isGathered(text)) {
    const read = readGathered(text, context)
    if (!('code' in read)) return listed(read, 'text/csv')
    return {
      mediaType: 'text/csv',
      reading: { kind: 'refused', outcome: 'rejected', notes: [read] },
      text: null,
    }
  }
  const exported = readImprovementsExport(text, context)
  return exported && listed(exported.listed, 'text/csv', exported.notes)
}

/** Nothing of a list's text is kept but what was read of it. */
function listed(reading: ListedReading, mediaType: string, notes: Note[] = []): FileReading {
  return {
    mediaType,
    reading: { kind: 'listed', listed: reading, ...(notes.length > 0 && { notes }) },
    text: null,
  }
}

function today() {
  return dayOf(new Date())
}
