import { fileURLToPath } from 'node:url'
import { runQuietly, TYPESCRIPT } from '../processes/run'
import { inProject } from '../setup/project'
import { onCore } from './one-core.mjs'

const bundle = inProject('.build', 'bench.mjs')
const ingestStep = fileURLToPath(new URL('./ingest-step.mjs', import.meta.url))

/** What a measurement prints: JSON, a line each. */
const resultsIn = (output) =>
  output.split('\n').flatMap((line) => (line.startsWith('{') ? JSON.parse(line) : []))

/** Runs a measurement of tests/bench in a process of its own. */
export async function runBench(what, args, core, env) {
  return resultsIn(await runQuietly(what, ...onCore(core, [bundle, ...args.map(String)]), { env }))
}

/** Takes the text out of the letters of a folder, and nothing else, by PDFium or pdf.js. */
export async function measureExtraction({ folder }, engine, core) {
  const [result] = await runBench('Extracting the text of letters', ['extract', folder, '--by', engine], core)
  return result
}

/** Reads the letters of a folder one after the other, and nothing else. */
export async function measureReading({ folder }, core) {
  const [result] = await runBench('Reading letters', ['read', folder], core)
  return result
}

/**
 * Takes the letters of a folder the whole way into a fresh database.
 * @param {{ core?: string | null, threads: number, times?: number }} how `times`: how often into the same database
 * @returns {Promise<object[]>} a result for each time
 */
export async function measureIngest({ folder }, { core, threads, times = 1 }) {
  const [program, args] = onCore(core, [...TYPESCRIPT, ingestStep, folder, String(threads), String(times)])
  return resultsIn(await runQuietly('Taking letters into Postgres', program, args))
}
