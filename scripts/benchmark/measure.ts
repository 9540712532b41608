import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Timed } from '../../tests/bench/clock'
import type { Ingested } from '../../tests/bench/ingest-folder'
import type { ReadInTurn } from '../../tests/bench/read-letters'
import { type Environment, runQuietly, TYPESCRIPT } from '../processes/run'
import { inProject } from '../setup/project'
import { firstOf } from './table'

/** The number of a core that measurements are kept on; null where they may use several. */
export type Core = string | null

/** A folder of letters. */
type Folder = { folder: string }

export type Extracted = Timed & { letters: number }

const bundle = inProject('.build', 'bench.mjs')
const ingestStep = fileURLToPath(new URL('./ingest-step.ts', import.meta.url))

/** The first of the cores that this process may use, or null where the system cannot keep a program on one. */
export function findOneCore(): Core {
  try {
    const said = execFileSync('taskset', ['-cp', String(process.pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return /: (\d+)/.exec(said)?.[1] ?? null
  } catch {
    return null
  }
}

/** Node with its arguments as a command that runs on one core, and all that it starts too. */
const onCore = (core: Core, args: string[]): [string, string[]] =>
  core ? ['taskset', ['-c', core, process.execPath, ...args]] : [process.execPath, args]

/** What a measurement prints: JSON, a line each. */
const resultsIn = <Result>(output: string): Result[] =>
  output.split('\n').flatMap((line) => (line.startsWith('{') ? (JSON.parse(line) as Result) : []))

/**
 * Runs a measurement of tests/bench in a process of its own.
 * @param args its task, and what that asks for
 */
export async function runBench<Result>(
  what: string,
  args: (string | number)[],
  core: Core = null,
  env?: Environment,
): Promise<Result> {
  const [program, all] = onCore(core, [bundle, ...args.map(String)])
  return firstOf(resultsIn<Result>(await runQuietly(what, program, all, { env })))
}

/** Takes the text out of the letters of a folder, and nothing else. */
export const measureExtraction = ({ folder }: Folder, engine: 'PDFium' | 'pdf.js', core: Core) =>
  runBench<Extracted>('Extracting the text of letters', ['extract', folder, '--by', engine], core)

/** Reads the letters of a folder one after the other, and nothing else. */
export const measureReading = ({ folder }: Folder, core: Core) =>
  runBench<ReadInTurn>('Reading letters', ['read', folder], core)

/**
 * Takes the letters of a folder the whole way into a fresh database.
 * @param how `times`: how often into the same database
 * @returns a result for each time
 */
export async function measureIngest(
  { folder }: Folder,
  { core = null, threads, times = 1 }: { core?: Core; threads: number; times?: number },
): Promise<Ingested[]> {
  const args = [...TYPESCRIPT, ingestStep, folder, String(threads), String(times)]
  return resultsIn(await runQuietly('Taking letters into Postgres', ...onCore(core, args)))
}
