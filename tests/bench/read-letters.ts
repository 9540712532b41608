import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { nameIndex } from '@/lib/domain/name-index'
import { shapesKnown } from '@/lib/letters/pdf/digit-shapes'
import { readLetters } from '@/lib/letters/read-letter'
import { benchRegister } from './bench-register'
import { startClock } from './clock'

/** Letters that are read one after the other, in parts of the whole: how much work one took, and what was recognised. */
export type ReadInTurn = { parts: { letters: number; cpuEach: number; shapes: number }[] }

const PARTS = 4

/** Reads the letters of a folder one after the other, to show what the first of them cost and the later ones do not. */
export async function readInTurn(folder: string): Promise<ReadInTurn> {
  const files = readdirSync(folder)
  const names = nameIndex(benchRegister(files.length))
  const parts: ReadInTurn['parts'] = []
  for (let part = 0; part < PARTS; part++) {
    const some = files.slice((files.length * part) / PARTS, (files.length * (part + 1)) / PARTS)
    const before = shapesKnown()
    const passed = startClock()
    for (const file of some) await readLetters(new Uint8Array(await readFile(path.join(folder, file))), names)
    parts.push({ letters: some.length, cpuEach: passed().cpu / some.length, shapes: shapesKnown() - before })
  }
  return { parts }
}
