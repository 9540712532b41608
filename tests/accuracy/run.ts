import path from 'node:path'
import { projectRegister } from '@/lib/ingest/project-register'
import { UsageError } from '@/lib/ingest/usage-error'
import type { LabelledCase } from './labelled-case'
import { labelledSet } from './labelled-set'
import { measureOwn } from './own-files'
import { readingsOf } from './reading'
import { report } from './report'
import { countAll, emptyTally, meetsBar, type Tally } from './tally'

const USAGE = `Usage: npm run accuracy [-- FOLDER]

Reads files whose content a person has written down, and counts how much we read right. Without a folder, it reads the
project’s own set. A folder has files and a labels.json. tests/accuracy/README.md shows its form.

Exit status: 0 nothing wrong was accepted and 99% of what is printed was read right, 1 otherwise, 2 wrong usage.
`

/** Reads every case and compares it with its label. */
export async function measure(cases: AsyncIterable<LabelledCase> | Iterable<LabelledCase>): Promise<Tally> {
  const tally = emptyTally()
  for await (const one of cases) {
    countAll(tally, one, await readingsOf(one))
  }
  return tally
}

/**
 * What `npm run accuracy` does.
 * @param from the folder that a relative path starts at
 * @param write takes what is printed
 * @returns the exit status
 */
export async function run(args: string[], from: string, write: (text: string) => void): Promise<0 | 1 | 2> {
  if (args.includes('--help') || args.includes('-h')) {
    write(USAGE)
    return 0
  }
  try {
    const [folder, ...more] = args
    if (more.length > 0 || folder?.startsWith('-')) throw new UsageError('Name one folder, or none.')
    const { tally, unlabelled } =
      folder === undefined
        ? { tally: await measure(labelledSet()), unlabelled: [] }
        : await measureOwn(path.resolve(from, folder), projectRegister().register)
    for (const file of unlabelled) write(`${file} has no label, so we can’t check it.\n`)
    write(`${report(tally)}\n`)
    return meetsBar(tally) ? 0 : 1
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    write(`${error.message}\n\n${USAGE}`)
    return 2
  }
}
