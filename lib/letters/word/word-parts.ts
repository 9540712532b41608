import { inflateRawSync } from 'node:zlib'
import { type Entry, fromBufferPromise } from 'yauzl'

/** The XML of a Word document as far as its words and their look are in it. */
export type WordParts = { document: string; styles: string | null }

const MOST_ENTRIES = 5000
/** A letter of four pages has a hundredth; what unpacks to more is none. */
const MOST_BYTES = 20_000_000

const STORED = 0
const DEFLATED = 8

/** The names of the files in an archive, at most some thousand; none where the bytes are no archive. */
export async function namesInArchive(bytes: Uint8Array): Promise<string[]> {
  return (await entriesOf(bytes))?.map(({ fileName }) => fileName) ?? []
}

/** The text of a file in an archive, such as the form that an OpenDocument says it has; null where there is none. */
export async function textInArchive(bytes: Uint8Array, name: string): Promise<string | null> {
  const entry = (await entriesOf(bytes))?.find(({ fileName }) => fileName === name)
  return entry ? contentOf(bytes, entry) : null
}

/** @returns null where the bytes are no Word document, or its parts are damaged or far too large */
export async function wordParts(bytes: Uint8Array): Promise<WordParts | null> {
  const entries = await entriesOf(bytes)
  const part = (name: string) => {
    const entry = entries?.find(({ fileName }) => fileName === name)
    return entry ? contentOf(bytes, entry) : null
  }
  const document = part('word/document.xml')
  return document === null ? null : { document, styles: part('word/styles.xml') }
}

async function entriesOf(bytes: Uint8Array): Promise<Entry[] | null> {
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b)) return null
  const entries: Entry[] = []
  try {
    const archive = await fromBufferPromise(Buffer.from(bytes), { validateEntrySizes: false })
    for await (const entry of archive.eachEntry()) {
      entries.push(entry)
      if (entries.length > MOST_ENTRIES) return null
    }
  } catch {
    return null
  }
  return entries
}

const LOCAL_HEADER_LENGTH = 30

function contentOf(bytes: Uint8Array, entry: Entry): string | null {
  const { relativeOffsetOfLocalHeader: at, compressedSize, compressionMethod, uncompressedSize } = entry
  if (entry.isEncrypted() || uncompressedSize > MOST_BYTES || at + LOCAL_HEADER_LENGTH > bytes.length)
    return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = at + LOCAL_HEADER_LENGTH + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const packed = bytes.subarray(start, start + compressedSize)
  try {
    if (compressionMethod === STORED) return utf8(packed)
    return compressionMethod === DEFLATED
      ? utf8(inflateRawSync(packed, { maxOutputLength: MOST_BYTES }))
      : null
  } catch {
    return null
  }
}

function utf8(bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return new TextDecoder(isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8', {
    fatal: true,
  }).decode(bytes)
}
