import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvHeader, csvLines, writeCsv } from '@/lib/open-data/csv'

const COLUMNS = [{ name: 'words' }, { name: 'number' }] as const

/** Any text, and often one that a spreadsheet might take for a formula. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .tuple(
      fc.constantFrom("'", "''", '', ' ', '\t', '\r', '\n'),
      fc.constantFrom(...'=+-@＝＋－＠"\','),
      fc.string(),
    )
    .map((parts) => parts.join('')),
)

const read = (csv: string): string[][] => parse(csv, { record_delimiter: '\r\n' })

/** What the page of the data says to do with a guarded text. */
const unguarded = (cell: string) => (/^'+(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/.test(cell) ? cell.slice(1) : cell)

describe('CSV', () => {
  test('gives every text and number back, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ words: text, number: fc.double({ noNaN: true }) })), (rows) => {
        const [header, ...records] = read(writeCsv([...COLUMNS], rows))
        expect(header).toEqual(['words', 'number'])
        expect(records.map(([words = '', number]) => [unguarded(words), Number(number)])).toEqual(
          rows.map(({ words, number }) => [words, number + 0]),
        )
      }),
    )
  })

  test('begins no text as a formula begins, in any spreadsheet', () => {
    fc.assert(
      fc.property(text, (words) => {
        const [, [cell = ''] = []] = read(writeCsv([...COLUMNS], [{ words, number: 1 }]))
        expect(cell).not.toMatch(/^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/)
      }),
    )
  })

  test('leaves numbers alone, also those below zero', () => {
    expect(writeCsv([...COLUMNS], [{ words: '-1', number: -1 }])).toBe("words,number\r\n'-1,-1\r\n")
  })

  test('has lines that end in CRLF, doubled quotes and an empty field for what is not known', () => {
    const rows = [
      { words: 'a, "b"\nc', number: null },
      { words: null, number: 0 },
    ]
    expect(writeCsv([...COLUMNS], rows)).toBe('words,number\r\n"a, ""b""\nc",\r\n,0\r\n')
  })

  test('is the same written at once and piece by piece', () => {
    const rows = [1, 2, 3].map((number) => ({ words: 'x', number }))
    const pieces = [csvHeader([...COLUMNS]), ...rows.map((row) => csvLines([...COLUMNS], [row]))]
    expect(pieces.join('')).toBe(writeCsv([...COLUMNS], rows))
  })
})
