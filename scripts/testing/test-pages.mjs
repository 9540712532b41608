import { atEnd } from '../processes/command.mjs'
import { waitForLock } from '../processes/lock.mjs'
import { inProject } from '../setup/project.mjs'

/** Where the tests build the pages: not where a running app has its own. */
export const TEST_PAGES = '.next-test'

/** Waits for other tests that use the folder, and has it until this process ends. */
export async function haveTestPages(say) {
  const release = await waitForLock(inProject('.build', 'test-pages.json'), { what: 'npm test' }, ({ pid }) =>
    say(`Waiting for process ${pid}, which runs the browser tests from the same folder`),
  )
  atEnd(release)
}
