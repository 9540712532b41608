import { runCommand } from '../processes/command'
import { buildPages, pagesFolder } from '../setup/build-pages'
import { createSay } from '../setup/progress'
import { enterProject } from '../setup/project'
import { setUp } from '../setup/set-up'

/** npm run build: makes all that `node .build/front.mjs` serves, and asks for no database. */
export const build = () =>
  runCommand(async () => {
    enterProject()
    const say = createSay()
    await setUp(say, 'npm run build')
    await buildPages(say, process.env.UPHELD_DIST_DIR || pagesFolder())
    say('Built. docs/running.md says how to serve it')
  })
