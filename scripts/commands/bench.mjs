import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { makeLetters } from '../benchmark/letters.mjs'
import { measureExtraction, measureIngest } from '../benchmark/measure.mjs'
import { findOneCore } from '../benchmark/one-core.mjs'
import { benchReport } from '../benchmark/report.mjs'
import { runCommand } from '../processes/command.mjs'
import { PlainError } from '../processes/plain-error.mjs'
import { makeToolBundles } from '../setup/bundles.mjs'
import { createSay } from '../setup/progress.mjs'
import { enterProject } from '../setup/project.mjs'
import { setUp } from '../setup/set-up.mjs'

const WHAT = 'npm run bench'
const USAGE = `Usage: npm run bench [-- --letters N] [--many N]

Measures how fast invented letters are read, beside the bare extraction of their text by the same library, and how
much memory that takes. It has a database of its own, which is gone afterwards.

  --letters N   letters for the comparison with bare extraction (1200)
  --many N      letters taken in at one go (4000); 0 leaves that out
`

/** Others use the machine too: each is measured so often, in turns, and the best counts. */
const ROUNDS = 2

function options(args) {
  let values
  try {
    const string = { type: 'string' }
    values = parseArgs({ args, options: { letters: string, many: string, help: { type: 'boolean' } } }).values
  } catch (error) {
    throw new PlainError(`${error.message}\n\n${USAGE}`)
  }
  const { letters = '1200', many = '4000', help } = values
  if (!/^[1-9]\d*$/.test(letters) || !/^\d+$/.test(many)) throw new PlainError(USAGE)
  return { letters: Number(letters), many: Number(many), help }
}

/** In turns, so that a time at which the machine is busy harms all alike. */
async function compare(letters, core, cores, say) {
  const runs = { extraction: [], oneCore: [], allCores: [] }
  for (let round = 1; round <= ROUNDS; round++) {
    say(`Round ${round} of ${ROUNDS}: bare extraction on one core`)
    runs.extraction.push(await measureExtraction(letters, core))
    say(`Round ${round} of ${ROUNDS}: into Postgres on one core`)
    runs.oneCore.push(...(await measureIngest(letters, { core, threads: 1 })))
    say(`Round ${round} of ${ROUNDS}: into Postgres on ${cores} cores`)
    runs.allCores.push(...(await measureIngest(letters, { threads: cores })))
  }
  say('Bare extraction once more')
  runs.extraction.push(await measureExtraction(letters, core))
  return runs
}

/**
 * npm run bench.
 * @param {string[]} args
 */
export const bench = (args) =>
  runCommand(async () => {
    const { letters, many, help } = options(args)
    if (help) return console.log(USAGE)
    enterProject()
    // Never in the database of the app.
    delete process.env.DATABASE_URL
    const say = createSay(process.stderr)
    await setUp(say, WHAT)
    await makeToolBundles(say)
    const core = findOneCore()
    const cores = availableParallelism()
    say(`Inventing ${letters + many} letters`)
    const few = await makeLetters(letters)
    const all = many > 0 && (await makeLetters(many))
    const runs = await compare(few, core, cores, say)
    if (all) say(`${many} letters into Postgres on ${cores} cores, then the same again`)
    const [once, again] = all ? await measureIngest(all, { threads: cores, times: 2 }) : []
    console.log(benchReport({ letters: few, core, cores, runs, once, again }))
  })
