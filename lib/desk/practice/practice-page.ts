import { readFileSync } from 'node:fs'
import path from 'node:path'
import { isPractice } from '@/lib/platform/practice'
import { PRACTICE_ZIP_ADDRESS, practiceLetterAddress } from '../address'
import { PRACTICE_FOLDERS, PRACTICE_ZIP } from './folders'
import { type PracticeList, readPracticeList } from './practice-list'
import { PRACTICE_YEAR } from './years'

export type PracticePage = {
  year: string
  /** Of all letters in one file; `size` as '1.2 MB'. */
  zip: { href: string; size: string }
  count: number
  toFind: (PracticeList['toFind'][number] & { href: string })[]
  /** 'Madeupwick Borough Council, ... and ...' */
  missing: string
  sentAgain: string
  files: { name: string; council: string; href: string }[]
}

/** What there is to practise on; null where this is not the practice site. */
export function practicePage(): PracticePage | null {
  if (!isPractice()) return null
  const { files, toFind, missing, sentAgain, bytesOfAll } = readPracticeList()
  return {
    year: PRACTICE_YEAR,
    zip: { href: PRACTICE_ZIP_ADDRESS, size: `${(bytesOfAll / 1_000_000).toFixed(1)} MB` },
    count: files.length,
    toFind: toFind.map((one) => ({ ...one, href: practiceLetterAddress(one.file) })),
    missing: new Intl.ListFormat('en-GB').format(missing),
    sentAgain,
    files: files.map((one) => ({ ...one, href: practiceLetterAddress(one.name) })),
  }
}

/** The file with all letters; null where this is not the practice site. */
export function practiceZip(): Uint8Array<ArrayBuffer> | null {
  return isPractice() ? new Uint8Array(readFileSync(PRACTICE_ZIP)) : null
}

/** One of the letters; null where there is none of this name. */
export function practiceLetter(name: string): Uint8Array<ArrayBuffer> | null {
  if (!isPractice() || !readPracticeList().files.some((one) => one.name === name)) return null
  return new Uint8Array(readFileSync(path.join(PRACTICE_FOLDERS.toLoad, name)))
}
