import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { PRACTICE_LIST } from './folders'

const practiceList = z.object({
  /** The letters to be loaded, and to whom they are addressed. */
  files: z.array(z.object({ name: z.string(), council: z.string() })),
  /** What is wrong with those that wait for a person, and what a person who looks at one finds and does. */
  toFind: z.array(
    z.object({
      file: z.string(),
      council: z.string(),
      wrong: z.string(),
      find: z.string(),
      todo: z.string(),
    }),
  ),
  missing: z.array(z.string()),
  sentAgain: z.string(),
  /** Of the file that has all letters. */
  bytesOfAll: z.number(),
})

export type PracticeList = z.infer<typeof practiceList>

/** What there is to practise on, as it was made with the letters. */
export function readPracticeList(): PracticeList {
  return practiceList.parse(JSON.parse(readFileSync(PRACTICE_LIST, 'utf8')))
}
