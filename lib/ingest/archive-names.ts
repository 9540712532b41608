import { type Entry, getFileNameLowLevel } from 'yauzl'

/** The extra field in which some programs write a name as UTF-8; yauzl reads it. */
const UNICODE_NAME = 0x7075

/** General purpose bit 11: the name is UTF-8. PKWARE's APPNOTE, 4.4.4. */
const IS_UTF8 = 0x800

/**
 * The name of an entry. macOS writes UTF-8 without saying so; what is no UTF-8 is in the old code page 437.
 */
export function nameOf(entry: Entry): string {
  const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry
  const saysSo = generalPurposeBitFlag & IS_UTF8 || extraFields.some(({ id }) => id === UNICODE_NAME)
  if (!saysSo) {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(fileNameRaw)
    } catch {}
  }
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true)
}

/** Characters that end a line, or turn the words around them. */
const CONTROL = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/u

/** Whether a name could lead out of the folder that the archive is unpacked in, or cannot be shown. */
export function isUnsafe(name: string): boolean {
  return name === '' || /^\/|^[a-z]:|\\/i.test(name) || CONTROL.test(name) || parts(name).includes('..')
}

/** Whether an operating system put the entry there for itself: the user knows nothing of it. */
export function isArtefact(name: string): boolean {
  return parts(name).some(
    (part) => part === '__MACOSX' || /^\.[^.]/.test(part) || /^(?:thumbs\.db|desktop\.ini)$/i.test(part),
  )
}

/** Whether an entry calls itself an archive. */
export function hasNameOfArchive(name: string): boolean {
  return /\.(?:zip|7z|rar|tar|gz|tgz)$/i.test(name)
}

/** Whether an entry is a .zip by another name, and not one of the documents that are made of one. */
export function startsLikeArchive(name: string, bytes: Uint8Array): boolean {
  const isDocument = /\.(?:(?:doc|xls|ppt)[xm]|od[tsp]|pages)$/i.test(name)
  return !isDocument && ['PK\x03\x04', 'PK\x05\x06'].includes(String.fromCharCode(...bytes.subarray(0, 4)))
}

/** A name without characters that could end a line or turn the words around it. */
export function withoutControl(name: string): string {
  return name.replace(new RegExp(CONTROL, 'gu'), '?')
}

/** A name as a sentence can hold it. */
export function shownName(name: string): string {
  const plain = withoutControl(name.slice(0, 120))
  return plain.length < name.length ? `${plain}...` : plain
}

function parts(name: string): string[] {
  return name.split('/')
}
