import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { UsageError } from '@/lib/ingest/find-files'
import { projectRegister } from '@/lib/ingest/project-register'
import { casesIn, realNames, unlabelledIn } from './at-hand'
import { type Label, readLabels } from './label'
import type { LabelledCase } from './labelled-case'

/**
 * The cases of a user's own folder, which holds files and a `labels.json`. Councils are those of the real register.
 * @returns the cases, and the files that have no label
 * @throws UsageError with a sentence where the folder is not as it should be
 */
export function ownFiles(folder: string): { cases: LabelledCase[]; unlabelled: string[] } {
  const labels = labelsIn(folder)
  const absent = [...labels.keys()].find((file) => !existsSync(path.join(folder, file)))
  if (absent) throw new UsageError(`labels.json speaks of "${absent}", which is not in ${folder}.`)
  const councils = new Set(projectRegister().register.councils.map(({ slug }) => slug))
  const [stranger] = [...labels].flatMap(([file, { council }]) =>
    council === null || councils.has(council) ? [] : [`${file} the council "${council}"`],
  )
  if (stranger) throw new UsageError(`labels.json gives ${stranger}, which is not in the register.`)
  return {
    cases: casesIn('own files', folder, labels, realNames()),
    unlabelled: unlabelledIn(folder, labels),
  }
}

function labelsIn(folder: string): Map<string, Label> {
  const file = path.join(folder, 'labels.json')
  if (!existsSync(file)) throw new UsageError(`There is no labels.json in ${folder}.`)
  try {
    return readLabels(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}`)
  }
}
