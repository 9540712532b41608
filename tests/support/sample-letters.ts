import { readFileSync } from 'node:fs'
import { nameIndex } from '@/lib/domain/name-index'
import { projectRegister } from '@/lib/ingest/project-register'
import type { LetterReading } from '@/lib/letters/letter-reading'
import { readTextLetter } from '@/lib/letters/read-letter'

export const realRegister = projectRegister().register

/** The real register's names. */
export const realNames = nameIndex(realRegister)

/** The bytes of a sample that comes with the project. */
export function sample(file: string): Uint8Array {
  return new Uint8Array(readFileSync(`prisma/samples/${file}`))
}

/** The sample letters by a short name. */
export const SAMPLE_LETTERS = {
  bromsgrove: 'bromsgrove-district-council-2018.txt',
  maidstone: 'maidstone-borough-council-2020.txt',
  'milton-keynes': 'milton-keynes-council-2023.txt',
  luton: 'luton-borough-council-2024.txt',
  knowsley: 'knowsley-metropolitan-borough-council-2024.txt',
}

/** Reads a sample letter, its text changed first if a test wants so. */
export function readSample(
  council: keyof typeof SAMPLE_LETTERS,
  change: (text: string) => string = (text) => text,
): LetterReading {
  const text = new TextDecoder().decode(sample(SAMPLE_LETTERS[council]))
  return readTextLetter(new TextEncoder().encode(change(text)), realNames)
}
