import { inflateSync } from 'node:zlib'
import type { OpenPdf } from './pdf-pages'

/**
 * Whether a PDF that could be opened has lost a part of what it holds: PDFium had to mend its list of objects, or
 * something packed in it does not unpack whole, of which PDFium draws the beginning and says nothing.
 */
export function isDamaged(bytes: Uint8Array, { pdf }: OpenPdf): boolean {
  return pdf.fn.FPDF_DocumentHasValidCrossReferenceTable(pdf.document) === 0 || !unpacksWhole(bytes)
}

/** Streams that are packed once, in the way that nearly all programs pack them. */
const PACKED =
  /\/Filter\s*(?:\/FlateDecode|\[\s*\/FlateDecode\s*\])(?:(?!endobj)[\s\S]){0,2000}?\bstream\r?\n/g

/** What unpacks to more is a picture, whose damage loses no words. */
const MOST_UNPACKED = 20 * 2 ** 20

function unpacksWhole(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const text = file.toString('latin1')
  // What is locked must be unlocked before it can be unpacked.
  if (/\/Encrypt\b/.test(text)) return true
  return [...text.matchAll(PACKED)].every(({ index, 0: found }) => {
    const from = index + found.length
    const to = text.indexOf('endstream', from)
    return unpacks(file.subarray(from, to < 0 ? undefined : to))
  })
}

function unpacks(packed: Uint8Array): boolean {
  if (packed.every((byte) => byte === 0x0a || byte === 0x0d)) return true
  try {
    inflateSync(packed, { maxOutputLength: MOST_UNPACKED })
    return true
  } catch (error) {
    return error instanceof RangeError
  }
}
