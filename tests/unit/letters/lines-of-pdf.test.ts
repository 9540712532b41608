import { expect, test } from 'vitest'
import { linesOfPage } from '@/lib/letters/pdf/letter-of-pdf'
import { withPdf } from '@/lib/letters/pdf/pdf-pages'
import { pageOfText, type Turn } from '@/prisma/factories/pdf/page-of-text'

async function linesOf(bytes: Uint8Array): Promise<string[]> {
  const read = await withPdf(bytes, (open) => linesOfPage(open.page(1)).map(({ text }) => text))
  if ('refused' in read) throw new Error(read.refused.message)
  return read.result
}

test('spaces that are drawn as pieces of their own part words, however wide or narrow the line is spread', async () => {
  const words = 'a total of 9 outcomes'
  for (const space of [2.2, 6, 14]) {
    expect(await linesOf(pageOfText([{ text: words, drawn: 'by character', space }]))).toEqual([words])
  }
})

test('words of a wide line without spaces stand as far from a number as from each other', async () => {
  const words = 'a total of 9 outcomes'
  expect(await linesOf(pageOfText([{ text: words, drawn: 'by word', space: 8 }]))).toEqual([words])
})

test('a gap that is wider than the others of its line may have lost a digit', async () => {
  const pieces = [
    { text: 'there was a total of', drawn: 'by word', space: 3.5 },
    { text: '9 outcomes', drawn: 'by word', space: 3.5, left: 180 },
  ] as const
  const [line] = await linesOf(pageOfText(pieces))
  expect(line).toMatch(/total of \S 9 outcomes/)
})

test('a larger percentage inside a sentence is of its line', async () => {
  const pieces = [
    { text: 'In', drawn: 'by word', space: 3 },
    { text: '100%', drawn: 'by word', space: 3, left: 66, size: 24 },
    { text: 'of cases', drawn: 'by word', space: 3, left: 127 },
  ] as const
  expect(await linesOf(pageOfText(pieces))).toEqual(['In 100% of cases'])
})

test('a large numeral with words at one side stays by itself', async () => {
  const pieces = [
    { text: '16', drawn: 'by word', space: 3, size: 30 },
    { text: 'upheld decisions', drawn: 'by word', space: 3, left: 92 },
  ] as const
  expect(await linesOf(pageOfText(pieces))).toEqual(['16', 'upheld decisions'])
})

test('a line is read whichever way it is written, and whichever way its page is shown', async () => {
  const turns: Turn[] = [0, 90, 180, 270]
  for (const written of turns) {
    for (const shown of turns) {
      const page = pageOfText([{ text: 'a total of 9 outcomes', drawn: 'by word', space: 4 }], {
        written,
        shown,
      })
      expect(await linesOf(page), `${written} ${shown}`).toEqual(['a total of 9 outcomes'])
    }
  }
})

test('a page whose letters stand for others is garbled, and one of words is not', async () => {
  const words =
    'statistics are based on a total of nine investigations for the period between april and march'
  const shifted = [...words].map((letter) =>
    letter === ' ' ? letter : String.fromCharCode(letter.charCodeAt(0) - 29),
  )
  const isGarbled = async (text: string) => {
    const pieces = Array.from(
      { length: 4 },
      (_, i) => ({ text, drawn: 'by word', space: 1, size: 2, left: 50 + i * 150 }) as const,
    )
    const read = await withPdf(pageOfText(pieces), (open) => open.page(1).isGarbled)
    return 'result' in read && read.result
  }
  expect(await isGarbled(words)).toBe(false)
  expect(await isGarbled(shifted.join('').replace(/[()\\]/g, 'W'))).toBe(true)
})
