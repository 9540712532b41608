import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { projectRegister } from '@/lib/ingest/project-register'
import { letterPdf, scannedLetterPdf } from '@/prisma/factories/letter-pdf'
import { disguisedLetterPdf } from '@/prisma/factories/pdf/disguised-letter'
import { zip } from '@/prisma/factories/zip'
import { PRACTICE_FOLDERS, PRACTICE_LIST, PRACTICE_ZIP } from './folders'
import { type LetterFile, practiceFiles } from './letters-to-load'
import type { PracticeList } from './practice-list'

/** The bytes of a letter's file. The same letter gives the same bytes. */
export async function bytesOf({ name, letter, as }: LetterFile): Promise<Uint8Array> {
  if (as.kind === 'text') return letterPdf(letter)
  if (as.kind === 'scan') return scannedLetterPdf(letter, { dpi: 200, noise: 12, pages: [as.page] })
  const disguised = disguisedLetterPdf(letter, as.way, as.number, as.after)
  if (!disguised) throw new Error(`${name} has nothing that can be hidden.`)
  return disguised.pdf
}

/** Writes the letters of the practice site into their folders, those to be loaded into one zip file too, and what is in them. */
export async function makePracticeLetters(): Promise<void> {
  const { before, toLoad, ...list } = practiceFiles(projectRegister('practice').register.councils)
  await writeInto(PRACTICE_FOLDERS.before, before)
  const written = await writeInto(PRACTICE_FOLDERS.toLoad, toLoad)
  const all = zip(written)
  writeFileSync(PRACTICE_ZIP, all)
  const files = toLoad.map(({ name, letter }) => ({ name, council: letter.council }))
  writeFileSync(
    PRACTICE_LIST,
    JSON.stringify({ ...list, files, bytesOfAll: all.length } satisfies PracticeList),
  )
}

async function writeInto(
  folder: string,
  files: LetterFile[],
): Promise<{ name: string; content: Uint8Array }[]> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const written: { name: string; content: Uint8Array }[] = []
  for (const file of files) {
    const content = await bytesOf(file)
    writeFileSync(path.join(folder, file.name), content)
    written.push({ name: file.name, content })
  }
  return written
}
