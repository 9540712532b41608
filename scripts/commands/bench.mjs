import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { benchLetters } from '../benchmark/bench-letters.mjs'
import { benchMap } from '../benchmark/map/bench-map.mjs'
import { benchPages } from '../benchmark/pages/bench-pages.mjs'
import { runCommand } from '../processes/command.mjs'
import { PlainError } from '../processes/plain-error.mjs'
import { makeToolBundles } from '../setup/bundles.mjs'
import { createSay } from '../setup/progress.mjs'
import { enterProject } from '../setup/project.mjs'
import { setUp } from '../setup/set-up.mjs'

const WHAT = 'npm run bench'
const USAGE = `Usage: npm run bench [-- --only letters|pages|map] [--letters N] [--many N] [--seconds N]

Measures speed and memory. It makes its own databases, and deletes them afterwards.

Letters: how fast we read invented letters and in how much memory, next to the bare extraction of their text by the
same library and by pdf.js. Pages: what pages weigh, how fast they show on a slow phone, and how many the server
answers in a second, next to an empty page of the same Next. The map: how soon you can use it, what a switch of its
year costs, and how it moves.

  --only PART   letters, pages or map (all of them)
  --letters N   letters for the comparison with bare extraction (1200)
  --many N      letters loaded in one run, and letters in the larger database that serves pages (4763);
                0 leaves out the first
  --seconds N   how long we request each page in one go (3)
`

const PARTS = ['letters', 'pages', 'map']

const DEFAULTS = { letters: '1200', many: '4763', seconds: '3' }

function options(args) {
  const string = { type: 'string' }
  let values
  try {
    const known = { only: string, letters: string, many: string, seconds: string, help: { type: 'boolean' } }
    values = { ...DEFAULTS, ...parseArgs({ args, options: known }).values }
  } catch (error) {
    throw new PlainError(`${error.message}\n\n${USAGE}`)
  }
  const { only, letters, many, seconds, help } = values
  const areNumbers = /^[1-9]\d*$/.test(letters) && /^\d+$/.test(many) && /^[1-9]\d*$/.test(seconds)
  if (!areNumbers || (only && !PARTS.includes(only))) throw new PlainError(USAGE)
  return {
    parts: only ? [only] : PARTS,
    size: { letters: Number(letters), many: Number(many), seconds: Number(seconds) },
    help,
  }
}

/**
 * npm run bench.
 * @param {string[]} args
 */
export const bench = (args) =>
  runCommand(async () => {
    const { parts, size, help } = options(args)
    if (help) return console.log(USAGE)
    enterProject()
    // Never in the database of the app.
    delete process.env.DATABASE_URL
    const say = createSay(process.stderr)
    await setUp(say, WHAT)
    await makeToolBundles(say)
    const measured = { ...size, cores: availableParallelism() }
    const benches = {
      letters: () => benchLetters(measured, say),
      pages: () => benchPages(measured, say),
      map: () => benchMap(say),
    }
    for (const [i, part] of parts.entries()) {
      if (i > 0) console.log('')
      console.log(await benches[part]())
    }
  })
