import { type Random, wholeNumber } from '@/prisma/factories/pdf/seeded-random'
import type { Chunk } from './statistics-chunks'

/** Words in lines of at most so many letters. */
export function wrapped(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((paragraph) => {
      const lines = ['']
      for (const word of paragraph.split(' ')) {
        const last = lines.at(-1) ?? ''
        if (last === '') lines[lines.length - 1] = word
        else if (last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`
        else lines.push(word)
      }
      return lines
    })
    .join('\n')
}

/** Columns beside each other, as `pdftotext -layout` saves them: every line holds a piece of each. */
export function beside(columns: Chunk[][], random: Random): Chunk {
  const width = Math.floor(110 / columns.length)
  const texts = columns.map((chunks) => {
    const above = wholeNumber(random, 0, columns.length === 2 ? 2 : 0)
    return [
      ...Array<string>(above).fill(''),
      ...chunks.flatMap(({ text }) => [...wrapped(text, width - 6).split('\n'), ...gap(random)]),
    ]
  })
  const rows = Math.max(...texts.map(({ length }) => length))
  const lines = Array.from({ length: rows }, (_, row) =>
    texts
      .map((lines) => (lines[row] ?? '').padEnd(width))
      .join('')
      .trimEnd(),
  )
  return { text: lines.join('\n'), fixed: true }
}

function gap(random: Random): string[] {
  return random() < 0.3 ? [''] : []
}
