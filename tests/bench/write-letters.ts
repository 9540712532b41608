import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { manyLetters, type OneOfManyLetters } from '@/prisma/factories/letter-pdf'
import { type WrittenData, writeData } from './write-data'

/** Any number: the same letters each time. */
const SEED = 7

/** What was written: how many letters, how large they are together, and what says the same of their councils. */
export type Written = { letters: number; bytes: number; data: WrittenData | null }

/**
 * Writes invented letters of all layouts into a folder, a file each.
 * @param skipped how many of the first council's oldest letters are left out
 * @param dataFolder where the map and the yearly files are to say the same; null for letters alone
 */
export async function writeLetters(
  folder: string,
  count: number,
  skipped: number,
  dataFolder: string | null,
): Promise<Written> {
  const told: Pick<OneOfManyLetters, 'council' | 'year' | 'letter'>[] = []
  let bytes = 0
  let letters = 0
  let invented = 0
  for await (const letter of manyLetters(skipped + count, SEED)) {
    if (invented++ < skipped) continue
    const name = `${String(letters).padStart(5, '0')}-${letter.year}.pdf`
    writeFileSync(path.join(folder, name), letter.bytes)
    bytes += letter.bytes.length
    if (dataFolder !== null) told.push({ council: letter.council, year: letter.year, letter: letter.letter })
    letters++
  }
  return { letters, bytes, data: dataFolder === null ? null : writeData(dataFolder, told) }
}
