import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { manyLetters } from '@/prisma/factories/letter-pdf'

/** Any number: the same letters each time. */
const SEED = 7

/** What was written: how many letters, and how large they are together. */
export type Written = { letters: number; bytes: number }

/**
 * Writes invented letters of all layouts into a folder, a file each.
 * @param skipped how many of the first council's oldest letters are left out
 */
export async function writeLetters(folder: string, count: number, skipped: number): Promise<Written> {
  let bytes = 0
  let letters = 0
  let invented = 0
  for await (const letter of manyLetters(skipped + count, SEED)) {
    if (invented++ < skipped) continue
    const name = `${String(letters).padStart(5, '0')}-${letter.year}.pdf`
    writeFileSync(path.join(folder, name), letter.bytes)
    bytes += letter.bytes.length
    letters++
  }
  return { letters, bytes }
}
