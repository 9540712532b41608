import { writingInto } from '../processes/plain-error.mjs'
import { runScriptQuietly } from '../processes/run.mjs'
import { sayStillAtIt } from './progress.mjs'
import { commandOf, inProject } from './project.mjs'
import { unlessDone } from './stamps.mjs'

const INPUTS = [
  ...['app', 'components', 'lib', 'public', 'prisma/schema.prisma'],
  ...[
    'proxy.ts',
    'instrumentation.ts',
    'next.config.js',
    'postcss.config.mjs',
    'tsconfig.json',
    'package-lock.json',
  ],
]

/**
 * Builds the pages for production, unless nothing has changed.
 * @param {(text: string) => void} say
 * @param {string} folder where the build goes: tests have one of their own, so as not to disturb a running app
 */
export const buildPages = (say, folder) =>
  unlessDone({ name: `build${folder}`, inputs: INPUTS, outputs: [`${folder}/BUILD_ID`] }, async () => {
    say('Building the pages (half a minute or so)')
    const done = sayStillAtIt(say, 'building the pages')
    try {
      const options = { env: { UPHELD_DIST_DIR: folder, NODE_ENV: 'production' } }
      await writingInto(inProject(folder), () =>
        runScriptQuietly('Building the pages (next build)', commandOf('next'), ['build'], options),
      )
    } finally {
      done()
    }
  })
