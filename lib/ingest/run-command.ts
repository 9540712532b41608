import { type ParseArgsConfig, parseArgs } from 'node:util'
import { closeDatabase } from '@/lib/data/client'
import { databaseProblem } from '@/lib/data/database-problem'
import { OutcomeUnknown } from '@/lib/data/editions'
import { UsageError } from './usage-error'

type Options = NonNullable<ParseArgsConfig['options']>
type Parsed<Own extends Options> = ReturnType<
  typeof parseArgs<{ options: Own & typeof COMMON; allowPositionals: true }>
>

const COMMON = {
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** A command that works on the database. */
export type Command<Own extends Options> = {
  /** What `--help` prints, and what wrong usage is answered with. */
  usage: string
  /** Its options beside --json and --help. */
  options: Own
  /**
   * Does it.
   * @returns the exit status: 0, or 1 where something was withheld or refused
   * @throws UsageError for wrong usage
   */
  run(values: Parsed<Own>['values'], positionals: string[]): Promise<0 | 1>
  /** The sentence for an error that is the command's own answer, with exit status 1; null for any other. */
  refusal?(error: unknown): string | null
}

/**
 * Runs a command to its end: parses what it was called with, answers --help, says in a sentence what went wrong,
 * and sets the exit status: 2 for wrong usage or where the database failed.
 */
export async function runCommand<Own extends Options>(command: Command<Own>): Promise<void> {
  // Whoever reads the output may stop before its end, as `head` does.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  process.exitCode = await exitStatus(command)
}

const OUTCOME_UNKNOWN =
  'The connection to the database was lost at the last moment, so it is not known whether the edition was published. Run the same command again: what is in already changes nothing.'

async function exitStatus<Own extends Options>(command: Command<Own>): Promise<0 | 1 | 2> {
  const { usage, options, run, refusal } = command
  try {
    const { values, positionals } = readArguments(options)
    if ((values as { help?: boolean }).help) {
      process.stdout.write(usage)
      return 0
    }
    return await run(values, positionals)
  } catch (error) {
    const refused = refusal?.(error)
    if (refused) {
      process.stderr.write(`Nothing was changed. ${refused}\n`)
      return 1
    }
    if (error instanceof UsageError) process.stderr.write(`${error.message}\n\n${usage}`)
    else if (error instanceof OutcomeUnknown) process.stderr.write(`${OUTCOME_UNKNOWN}\n`)
    else process.stderr.write(`Nothing was changed. ${databaseProblem(error)}\n`)
    return 2
  } finally {
    await closeDatabase().catch(() => {})
  }
}

function readArguments<Own extends Options>(options: Own): Parsed<Own> {
  try {
    return parseArgs({ options: { ...options, ...COMMON }, allowPositionals: true })
  } catch (error) {
    // Node adds advice on quoting, which is of no use here.
    throw new UsageError((error as Error).message.replace(/\. To specify .*/, '.'))
  }
}
