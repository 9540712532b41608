import { type ParseArgsConfig, parseArgs } from 'node:util'
import { UsageError } from './usage-error'

type Options = NonNullable<ParseArgsConfig['options']>
type Parsed<Own extends Options> = ReturnType<
  typeof parseArgs<{ options: Own & typeof COMMON; allowPositionals: true }>
>

const COMMON = {
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** A command of the project. */
export type Command<Own extends Options> = {
  /** What `--help` prints, and what wrong usage is answered with. */
  usage: string
  /** Its options beside --json and --help. */
  options: Own
  /**
   * Does it.
   * @returns the exit status: 0, or 1 where something was withheld, refused or is missing
   * @throws UsageError for wrong usage
   */
  run(values: Parsed<Own>['values'], positionals: string[]): Promise<0 | 1>
  /** The sentence for an error that is the command's own answer, with exit status 1; null for any other. */
  refusal?(error: unknown): string | null
}

/** What a command says of an error that is neither its own answer nor wrong usage, and what it puts away at its end. */
export type Surroundings = { failure(error: unknown): string; end(): Promise<void> }

/**
 * Runs a command to its end: parses what it was called with, answers --help, says in a sentence what went wrong,
 * and sets the exit status: 2 for wrong usage or what else kept it from working.
 */
export async function runCommandLine<Own extends Options>(
  command: Command<Own>,
  surroundings: Surroundings,
): Promise<void> {
  // Whoever reads the output may stop before its end, as `head` does.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  process.exitCode = await exitStatus(command, surroundings)
}

async function exitStatus<Own extends Options>(
  { usage, options, run, refusal }: Command<Own>,
  { failure, end }: Surroundings,
): Promise<0 | 1 | 2> {
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
    process.stderr.write(error instanceof UsageError ? `${error.message}\n\n${usage}` : `${failure(error)}\n`)
    return 2
  } finally {
    await end()
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
