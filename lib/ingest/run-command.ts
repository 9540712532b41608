import type { ParseArgsConfig } from 'node:util'
import { closeDatabase } from '@/lib/data/client'
import { databaseProblem } from '@/lib/data/database-problem'
import { OutcomeUnknown } from '@/lib/data/editions'
import { type Command, runCommandLine } from './command-line'

/** Runs a command that works on the database to its end; the exit status is 2 also where the database failed. */
export function runCommand<Own extends NonNullable<ParseArgsConfig['options']>>(
  command: Command<Own>,
): Promise<void> {
  return runCommandLine(command, {
    failure: (error) =>
      error instanceof OutcomeUnknown ? OUTCOME_UNKNOWN : `Nothing was changed. ${databaseProblem(error)}`,
    end: () => closeDatabase().catch(() => {}),
  })
}

const OUTCOME_UNKNOWN =
  'The connection to the database was lost at the last moment. We don’t know if the edition was published. Run the same command again. What is loaded already changes nothing.'

/** Says something while a command runs: its results go to the other output. */
export function sayToOperator(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
}
