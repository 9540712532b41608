import { existsSync } from 'node:fs'
import type { BuildFailure, BuildOptions, Plugin } from 'esbuild'
import { WORKERS } from '../../lib/platform/workers'
import { messageOf, PlainError, writingInto } from '../processes/plain-error'
import type { Say } from './progress'
import { inProject, root } from './project'
import { forgetDone, type Made, unlessDone } from './stamps'

type Bundle = { entry: string; output: string; settings?: BuildOptions }

/** Bundled packages in CommonJS call `require`, which a module does not have. */
const REQUIRE = "import{createRequire}from'node:module';const require=createRequire(import.meta.url);"

const { chart, ...OF_NODE } = WORKERS

/** What runs outside Next, and how it differs from the common settings below. */
const BUNDLES: Bundle[] = [
  { entry: 'lib/collect/command.ts', output: '.build/collect.mjs' },
  { entry: 'lib/ingest/command.ts', output: '.build/ingest.mjs' },
  { entry: 'lib/ingest/prepare.ts', output: '.build/prepare.mjs' },
  { entry: 'lib/desk/practice/prepare.ts', output: '.build/prepare-practice.mjs' },
  { entry: 'lib/desk/practice/make-letters-command.ts', output: '.build/practice-letters.mjs' },
  { entry: 'lib/ingest/reviews-command.ts', output: '.build/reviews.mjs' },
  { entry: 'lib/desk/people/command.ts', output: '.build/desk.mjs' },
  { entry: 'scripts/server/front.ts', output: '.build/front.mjs' },
  { entry: 'scripts/server/renderer.ts', output: '.build/renderer.mjs' },
  { entry: 'scripts/server/migrate.ts', output: '.build/migrate.mjs' },
  ...Object.values(OF_NODE),
  {
    ...chart,
    settings: {
      jsx: 'automatic',
      define: { 'process.env.NODE_ENV': '"production"' },
      packages: 'bundle',
      external: ['happy-dom'],
      banner: { js: REQUIRE },
    },
  },
]

/** What only `npm run accuracy` and `npm run bench` run: it takes packages that the app does not need. */
const TOOLS: Bundle[] = [
  { entry: 'tests/accuracy/command.ts', output: '.build/accuracy.mjs' },
  { entry: 'tests/bench/command.ts', output: '.build/bench.mjs' },
]

const settingsOf = ({ entry, output, settings }: Bundle): BuildOptions => ({
  absWorkingDir: root,
  entryPoints: [entry],
  outfile: output,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  target: 'node20',
  sourcemap: true,
  alias: { '@': root.replace(/[\\/]$/, '') },
  logLevel: 'silent',
  ...settings,
})

async function bundle(esbuild: typeof import('esbuild'), one: Bundle) {
  try {
    await esbuild.build(settingsOf(one))
  } catch (error) {
    const errors = (error as Partial<BuildFailure>).errors ?? [{ text: messageOf(error) }]
    const messages = await esbuild.formatMessages(errors, { kind: 'error' })
    throw new PlainError(`Bundling ${one.entry} failed:\n\n${messages.join('\n')}`)
  }
}

const INPUTS = [
  'lib',
  'components',
  'scripts/server',
  'scripts/database',
  'prisma/factories',
  'prisma/schema.prisma',
  'tsconfig.json',
  'package-lock.json',
  'scripts/setup/bundles.ts',
]

const whatOf = (name: string, bundles: Bundle[], inputs: string[]): Made => ({
  name,
  inputs,
  outputs: bundles.map(({ output }) => output),
})
const APP = whatOf('bundles', BUNDLES, INPUTS)
const FOR_TOOLS = whatOf('tool-bundles', TOOLS, [...INPUTS, 'tests/accuracy', 'tests/bench'])

const makeUnlessDone = (what: Made, bundles: Bundle[], say: Say) =>
  unlessDone(what, async () => {
    say('Bundling the commands')
    const missing = bundles.find(({ entry }) => !existsSync(inProject(entry)))
    if (missing) throw new PlainError(`${missing.entry} is missing.`)
    const esbuild = await import('esbuild')
    await writingInto(inProject('.build'), () => Promise.all(bundles.map((one) => bundle(esbuild, one))))
    await esbuild.stop()
  })

/** Bundles what runs outside Next, unless nothing has changed. */
export const makeBundles = (say: Say) => makeUnlessDone(APP, BUNDLES, say)

/** Bundles the tools of those who work on the code, unless nothing has changed. */
export const makeToolBundles = (say: Say) => makeUnlessDone(FOR_TOOLS, TOOLS, say)

/** Keeps the bundles up to date as files change, until the process ends. */
export async function watchBundles(say: Say) {
  forgetDone(APP.name)
  const esbuild = await import('esbuild')
  for (const one of BUNDLES) {
    const context = await esbuild.context({
      ...settingsOf(one),
      logLevel: 'warning',
      plugins: [announcer(one, say)],
    })
    await context.watch()
  }
}

function announcer({ output }: Bundle, say: Say): Plugin {
  let first = true
  return {
    name: 'announcer',
    setup(build) {
      build.onEnd(({ errors }) => {
        if (!first) say(errors.length ? `${output} could not be bundled` : `${output} bundled again`)
        first = false
      })
    },
  }
}
