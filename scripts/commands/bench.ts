import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { benchAttack } from '../benchmark/attack/bench-attack'
import { benchLetters } from '../benchmark/bench-letters'
import { benchDesk } from '../benchmark/desk/bench-desk'
import { benchFaults } from '../benchmark/faults/bench-faults'
import { benchFleet } from '../benchmark/fleet/bench-fleet'
import { benchListed } from '../benchmark/listed/bench-listed'
import { benchMap } from '../benchmark/map/bench-map'
import { benchPages } from '../benchmark/pages/bench-pages'
import { benchViews } from '../benchmark/views/bench-views'
import { runCommand } from '../processes/command'
import { PlainError } from '../processes/plain-error'
import { makeToolBundles } from '../setup/bundles'
import { createSay } from '../setup/progress'
import { enterProject } from '../setup/project'
import { setUp } from '../setup/set-up'

type Say = (text: string) => void
type Size = { letters: number; many: number; kills: number; decisions: number; seconds: number | null }

/** In seconds, where nobody says: how long pages are asked for in one go, and for how long a site is attacked. */
const IN_ONE_GO = 3
const ATTACKED = 10

type Part = { does: string; run(size: Size, say: Say): Promise<string> }

/** The parts, in the order in which they run. */
const PARTS: Record<string, Part> = {
  letters: {
    does: 'how fast we read invented letters and in how much memory, next to the bare extraction of their text',
    run: (size, say) => benchLetters({ ...size, cores: availableParallelism() }, say),
  },
  pages: {
    does: 'what pages weigh, how fast they show on a slow phone, and how many the server answers in a second',
    run: (size, say) =>
      benchPages({ ...size, seconds: size.seconds ?? IN_ONE_GO, cores: availableParallelism() }, say),
  },
  map: {
    does: 'how soon you can use the map, what a switch of its year costs, and how it moves',
    run: (_, say) => benchMap(say),
  },
  views: {
    does: 'pages that were made before next to a static page, and what it takes to make one for the first time',
    run: ({ seconds }, say) => benchViews({ seconds: seconds ?? IN_ONE_GO }, say),
  },
  desk: {
    does: 'how long a year’s letters take from drop to preview, and how quick the desk’s pages are meanwhile',
    run: (_, say) => benchDesk({ cores: availableParallelism() }, say),
  },
  listed: {
    does: 'how fast decisions of the Ombudsman’s lists are loaded and found, and what they cost the pages of councils',
    run: ({ decisions }, say) => benchListed({ decisions, cores: availableParallelism() }, say),
  },
  attack: {
    does: 'what readers notice while others try to stop the site, and how much memory it takes',
    run: ({ seconds }, say) => benchAttack({ seconds: seconds ?? ATTACKED }, say),
  },
  fleet: {
    does: 'three web servers behind nginx next to one, and whether any shows an older edition',
    run: ({ seconds }, say) => benchFleet({ seconds: seconds ?? IN_ONE_GO }, say),
  },
  faults: {
    does: 'kill -9 of its processes, and disks that are full or read-only: what is lost, and what it says',
    run: ({ kills }, say) => benchFaults({ kills }, say),
  },
}

const NAMES = Object.keys(PARTS)
const DEFAULTS = { letters: '1200', many: '4763', kills: '60', decisions: '60000' }

const USAGE = `Usage: npm run bench [-- --only PART] [--letters N] [--many N] [--seconds N] [--kills N] [--decisions N]

Measures speed and memory, and tries to break things. It makes its own databases, and deletes them afterwards. Each part
prints its ratios from one run: trust these, and not the numbers alone, where others use the machine too.

The parts:
${NAMES.map((name) => `  ${name.padEnd(12)}${PARTS[name]?.does}`).join('\n')}

  --only PART   one of these; all of them, one after the other, where you leave it out
  --letters N   of letters: how many we compare with bare extraction (${DEFAULTS.letters})
  --many N      of letters: how many we load in one run, 0 for none; of pages: letters in the larger database (${DEFAULTS.many})
  --seconds N   of pages, views and fleet: how long we ask for each page in one go (${IN_ONE_GO}); of attack: for how long (${ATTACKED})
  --kills N     of faults: how many times we kill something (${DEFAULTS.kills})
  --decisions N of listed: how many decisions we load (${DEFAULTS.decisions})
  --help        print this
`

function options(args: string[]): { parts: string[]; size: Size; help: boolean } {
  const string = { type: 'string' } as const
  const known = {
    only: string,
    letters: string,
    many: string,
    seconds: string,
    kills: string,
    decisions: string,
    help: { type: 'boolean' },
  } as const
  let given: ReturnType<typeof parseArgs<{ options: typeof known }>>['values']
  try {
    given = parseArgs({ args, options: known }).values
  } catch (error) {
    throw new PlainError(`${(error as Error).message}\n\n${USAGE}`)
  }
  const { only, seconds, help = false, letters, many, kills, decisions } = { ...DEFAULTS, ...given }
  if (only !== undefined && !NAMES.includes(only))
    throw new PlainError(`There is no part “${only}”. Use one of: ${NAMES.join(', ')}`)
  const size = {
    letters: numberOf('letters', letters, 1),
    many: numberOf('many', many, 0),
    kills: numberOf('kills', kills, 1),
    decisions: numberOf('decisions', decisions, 1000),
    seconds: seconds === undefined ? null : numberOf('seconds', seconds, 1),
  }
  return { parts: only === undefined ? NAMES : [only], size, help }
}

function numberOf(name: string, text: string, least: number): number {
  if (/^\d{1,6}$/.test(text) && Number(text) >= least) return Number(text)
  throw new PlainError(`--${name} must be a whole number, at least ${least}. It is “${text}”.`)
}

/** npm run bench. */
export const bench = (args: string[]) =>
  runCommand(async () => {
    const { parts, size, help } = options(args)
    if (help) return console.log(USAGE)
    enterProject()
    // Never in the database of the app.
    delete process.env.DATABASE_URL
    const say = createSay(process.stderr)
    await setUp(say, 'npm run bench')
    await makeToolBundles(say)
    for (const [i, name] of parts.entries()) {
      if (i > 0) console.log('')
      console.log(await PARTS[name]?.run(size, say))
    }
  })
