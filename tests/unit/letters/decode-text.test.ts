import { describe, expect, test } from 'vitest'
import { decodeText } from '@/lib/letters/decode-text'

const WORDS = 'The Council’s average is “79%” – 9 of 13 complaints, £100.\r\nYours sincerely\n'

const windows1252 = Buffer.from(
  WORDS.replaceAll('’', '\x92').replaceAll('“', '\x93').replaceAll('”', '\x94').replaceAll('–', '\x96'),
  'latin1',
)

function swapped(bytes: Uint8Array): Uint8Array {
  return Buffer.from(bytes).swap16()
}

describe('the words of a text', () => {
  test.each([
    ['UTF-8', Buffer.from(WORDS)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${WORDS}`)],
    ['UTF-16, least byte first, with a byte order mark', Buffer.from(`\ufeff${WORDS}`, 'utf16le')],
    ['UTF-16, least byte first, without one', Buffer.from(WORDS, 'utf16le')],
    ['UTF-16, greatest byte first, with one', swapped(Buffer.from(`\ufeff${WORDS}`, 'utf16le'))],
    ['UTF-16, greatest byte first, without one', swapped(Buffer.from(WORDS, 'utf16le'))],
    ['Windows-1252', windows1252],
  ])('are read in %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(WORDS)
  })

  test.each([
    ['text with a NUL', Buffer.from('a total of 1\0 outcomes\n'), 'not-text'],
    [
      'a program',
      Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0xff, 0xfe, 0x81]),
      'not-utf-8',
    ],
    ['a byte that is no character of Windows-1252', Buffer.from('caf\x81', 'latin1'), 'not-utf-8'],
    [
      'control characters among bytes that are no UTF-8',
      Buffer.from('\x01\x02caf\xe9', 'latin1'),
      'not-utf-8',
    ],
    ['half a character of UTF-16', Buffer.from(`\ufeff${WORDS}`, 'utf16le').subarray(0, -1), 'not-utf-8'],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0, 0x42, 0, 0, 0]), 'not-text'],
  ])('are not read from %s', (_, bytes, code) => {
    expect(decodeText(bytes)).toMatchObject({ refused: { code } })
  })

  test('of a line in which a character is lost are quoted', () => {
    const text = decodeText(Buffer.from('Statistics:\na total of 1\0 outcomes\n'))
    expect(text).toMatchObject({
      refused: { message: expect.stringContaining('“a total of 1[...] outcomes”') },
    })
  })

  test('lose characters without width, but not those inside a number', () => {
    expect(decodeText(Buffer.from('com\u00adplaints \u200b9 of 1\u200b3'))).toBe('complaints 9 of 1\u200b3')
  })
})
