import type { Note } from '@/lib/domain/figure'
import { withoutHeaps, withoutIdleWidthless } from './odd-characters'

const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be'] as const
type Encoding = (typeof ENCODINGS)[number]

/**
 * The text that some bytes are: UTF-8; UTF-16, which Notepad calls "Unicode", also without its mark; or Windows-1252,
 * what older programs save in Britain. Or the reason why they are none.
 */
export function decodeText(bytes: Uint8Array): string | { refused: Note } {
  const encoding = unicodeOf(bytes)
  const text = decoded(bytes, encoding) ?? (encoding === 'utf-8' ? windows1252(bytes) : null)
  if (text === null) return { refused: encoding === 'utf-8' ? NOT_READABLE : CUT_OFF }
  const nul = text.indexOf('\0')
  if (nul >= 0) return { refused: binaryData(text, nul) }
  return withoutIdleWidthless(withoutHeaps(text))
}

/** The name of the encoding that a text is in, as a browser is told it. */
export function encodingOf(bytes: Uint8Array): Encoding | 'windows-1252' {
  const encoding = unicodeOf(bytes)
  return encoding === 'utf-8' && decoded(bytes, encoding) === null ? 'windows-1252' : encoding
}

/** So many bytes tell in which order those of a character stand. */
const SAMPLE = 4000
const FEWEST = 20

/** In English as UTF-16 every other byte is zero; in all other text none is. */
function unicodeOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, SAMPLE)
  if (sample.length < FEWEST) return 'utf-8'
  const zeros = [0, 0]
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros.map((count) => (2 * count) / sample.length)
  if (odd > 0.5 && even < 0.05) return 'utf-16le'
  return even > 0.5 && odd < 0.05 ? 'utf-16be' : 'utf-8'
}

function decoded(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The characters 0x80 to 0x9F of Windows-1252; a space where there is none. */
const FROM_80 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/** Null where a byte is no character, or one that no text has: other data. */
function windows1252(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (character) => FROM_80[character.charCodeAt(0) - 0x80] as string)
  const isText = !bytes.some((byte) => byte >= 0x80 && byte < 0xa0 && FROM_80[byte - 0x80] === ' ')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what tells data from text.
  return isText && !/[\x01-\x08\x0e-\x1f\x7f]/.test(text) ? text : null
}

function binaryData(text: string, at: number): Note {
  const start = text.lastIndexOf('\n', at) + 1
  const [line = ''] = text.slice(start).split(/\r?\n/, 1)
  const isWords = /^[\0\t -~\u00a0-\uffff]{8,200}$/.test(line) && /\0./.test(line) && /[a-z]{3}/.test(line)
  const where = isWords ? ` (“${line.replaceAll('\0', '[...]').trim()}”)` : ''
  const message = `The file is not text: it contains binary data${where}. Save it as plain text.`
  return { code: 'not-text', message }
}

const NOT_READABLE: Note = {
  code: 'not-utf-8',
  message:
    'The file is not readable text: it is neither UTF-8 nor UTF-16 nor Windows-1252. Save it as plain text with UTF-8 encoding and try again.',
}
const CUT_OFF: Note = {
  code: 'not-utf-8',
  message:
    'The file seems to be text in UTF-16, but is cut off or damaged. Save it as plain text with UTF-8 encoding and try again.',
}
