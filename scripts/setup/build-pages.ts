import { builtFolder } from '../../lib/platform/practice'
import { writingInto } from '../processes/plain-error'
import { type Environment, runScriptQuietly } from '../processes/run'
import { type Say, sayStillAtIt } from './progress'
import { commandOf, inProject } from './project'
import { unlessDone } from './stamps'

/** Where a running app has its pages; those of the practice site are marked, so that it has a build of its own. */
export const pagesFolder = () => builtFolder()

/** Where tests build theirs, so as not to disturb it. */
export const TEST_PAGES = '.next-test'

/** The script that serves the built pages: PORT, DATABASE_URL and UPHELD_DIST_DIR in its environment say how. */
export const PAGE_SERVER = inProject('.build', 'front.mjs')

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
 * @param folder where the build goes
 * @param more settings that what is built depends on
 */
export const buildPages = (say: Say, folder: string, more: Environment = {}) =>
  unlessDone({ name: `build${folder}`, inputs: INPUTS, outputs: [`${folder}/BUILD_ID`] }, async () => {
    say('Building the pages (half a minute or so)')
    const done = sayStillAtIt(say, 'building the pages')
    try {
      const options = { env: { UPHELD_DIST_DIR: folder, NODE_ENV: 'production', ...more } }
      await writingInto(inProject(folder), () =>
        runScriptQuietly('Building the pages (next build)', commandOf('next'), ['build'], options),
      )
    } finally {
      done()
    }
  })
