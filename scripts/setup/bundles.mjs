import { existsSync, readFileSync } from 'node:fs'
import { PlainError, writingInto } from '../processes/plain-error.mjs'
import { inProject, root } from './project.mjs'
import { forgetDone, unlessDone } from './stamps.mjs'

/** Bundled packages in CommonJS call `require`, which a module does not have. */
const REQUIRE = "import{createRequire}from'node:module';const require=createRequire(import.meta.url);"

/** The scripts of worker threads, by the names that the app starts them by. */
const WORKERS = JSON.parse(readFileSync(inProject('lib/platform/workers.json'), 'utf8'))

/** What runs outside Next, and how it differs from the common settings below. */
const BUNDLES = [
  { entry: 'lib/collect/command.ts', output: '.build/collect.mjs' },
  { entry: 'lib/ingest/command.ts', output: '.build/ingest.mjs' },
  { entry: 'lib/ingest/prepare.ts', output: '.build/prepare.mjs' },
  { entry: 'lib/ingest/reviews-command.ts', output: '.build/reviews.mjs' },
  { entry: 'scripts/server/front.ts', output: '.build/front.mjs' },
  { entry: 'scripts/server/renderer.ts', output: '.build/renderer.mjs' },
  WORKERS.read,
  WORKERS.page,
  WORKERS.text,
  WORKERS.workbook,
  WORKERS.png,
  {
    ...WORKERS.chart,
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
const TOOLS = [
  { entry: 'tests/accuracy/command.ts', output: '.build/accuracy.mjs' },
  { entry: 'tests/bench/command.ts', output: '.build/bench.mjs' },
]

const settingsOf = ({ entry, output, settings }) => ({
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

async function bundle(esbuild, one) {
  try {
    await esbuild.build(settingsOf(one))
  } catch (error) {
    const messages = await esbuild.formatMessages(error.errors ?? [{ text: error.message }], {
      kind: 'error',
    })
    throw new PlainError(`Bundling ${one.entry} failed:\n\n${messages.join('\n')}`)
  }
}

const INPUTS = [
  'lib',
  'components',
  'scripts/server',
  'prisma/schema.prisma',
  'tsconfig.json',
  'package-lock.json',
  'scripts/setup/bundles.mjs',
]

const whatOf = (name, bundles, inputs) => ({ name, inputs, outputs: bundles.map(({ output }) => output) })
const APP = whatOf('bundles', BUNDLES, INPUTS)
const FOR_TOOLS = whatOf('tool-bundles', TOOLS, [
  ...INPUTS,
  'prisma/factories',
  'tests/accuracy',
  'tests/bench',
])

const makeUnlessDone = (what, bundles, say) =>
  unlessDone(what, async () => {
    say('Bundling the commands')
    const missing = bundles.find(({ entry }) => !existsSync(inProject(entry)))
    if (missing) throw new PlainError(`${missing.entry} is missing.`)
    const esbuild = await import('esbuild')
    await writingInto(inProject('.build'), () => Promise.all(bundles.map((one) => bundle(esbuild, one))))
    await esbuild.stop()
  })

/** Bundles what runs outside Next, unless nothing has changed. */
export const makeBundles = (say) => makeUnlessDone(APP, BUNDLES, say)

/** Bundles the tools of those who work on the code, unless nothing has changed. */
export const makeToolBundles = (say) => makeUnlessDone(FOR_TOOLS, TOOLS, say)

/** Keeps the bundles up to date as files change, until the process ends. */
export async function watchBundles(say) {
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

function announcer({ output }, say) {
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
