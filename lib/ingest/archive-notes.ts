import type { Note } from '@/lib/domain/figure'
import type { ArchiveLimits } from './archive-limits'
import { shownName } from './archive-names'

const AGAIN = 'Download it or make it again.'

/** What can be wrong with an archive as a whole. */
export const ARCHIVE_NOTES = {
  notZip: {
    code: 'archive-not-zip',
    message: 'The file is not a .zip archive, or not all of one. Save it again as .zip.',
  },
  cutOff: {
    code: 'archive-cut-off',
    message: `The archive is cut off: its end, where it lists its files, is missing. ${AGAIN}`,
  },
  damaged: {
    code: 'archive-damaged',
    message: `The archive’s list of files is damaged, so we can’t read what follows. ${AGAIN}`,
  },
  inParts: {
    code: 'archive-in-parts',
    message: 'The archive is one part of several. Put the parts together and save them as one .zip.',
  },
  encrypted: {
    code: 'archive-encrypted',
    message: 'The archive is encrypted. Unpack it with its password and load the files themselves.',
  },
} as const satisfies Record<string, Note>

export function tooManyEntries({ entries }: ArchiveLimits): Note {
  const message = `The archive has more than ${entries} entries; the others were not read. Make several smaller archives of it.`
  return { code: 'archive-too-many-entries', message }
}

export function tooLargeInAll(name: string, { totalBytes }: ArchiveLimits): Note {
  const message = `The archive unpacks to more than ${size(totalBytes)}; “${shownName(name)}” and what follows were not read. Make several smaller archives of it.`
  return { code: 'archive-too-large', message }
}

/** What can be wrong with one entry, given its name. */
export const ENTRY_NOTES = {
  unsafeName: (name: string): Note => ({
    code: 'entry-name-unsafe',
    message: `“${shownName(name)}” has a name that could lead outside the archive’s folder. Rename it and make the archive again.`,
  }),
  nameTwice: (name: string): Note => ({
    code: 'entry-name-twice',
    message: `The archive has two files named “${shownName(name)}”; only the first was read. Rename one and make the archive again.`,
  }),
  notAFile: (name: string): Note => ({
    code: 'entry-not-a-file',
    message: `“${shownName(name)}” is a link, not a file. Put the file itself into the archive.`,
  }),
  isArchive: (name: string): Note => ({
    code: 'entry-is-archive',
    message: `“${shownName(name)}” is an archive inside the archive. Unpack it first.`,
  }),
  encrypted: (name: string): Note => ({
    code: 'entry-encrypted',
    message: `“${shownName(name)}” is encrypted. Unpack the archive with its password and load the files themselves.`,
  }),
  unknownMethod: (name: string): Note => ({
    code: 'entry-method-unsupported',
    message: `“${shownName(name)}” is compressed in a way that we can’t read. Make the archive again as an ordinary .zip.`,
  }),
  tooLarge: (name: string, { entryBytes }: ArchiveLimits): Note => ({
    code: 'entry-too-large',
    message: `“${shownName(name)}” is larger than ${size(entryBytes)}, far more than a letter. Leave it out of the archive.`,
  }),
  expandsTooFar: (name: string): Note => ({
    code: 'entry-expands-too-far',
    message: `“${shownName(name)}” unpacks to so many times its size that no letter is in it. Leave it out of the archive.`,
  }),
  damaged: (name: string): Note => ({
    code: 'entry-damaged',
    message: `“${shownName(name)}” is damaged in the archive. ${AGAIN}`,
  }),
}

/** 25000000 -> '25 MB' */
function size(bytes: number): string {
  return bytes < 1_000_000 ? `${bytes} bytes` : `${Math.round(bytes / 1_000_000)} MB`
}
