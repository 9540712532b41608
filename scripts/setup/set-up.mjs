import { atEnd } from '../processes/command.mjs'
import { waitForLock } from '../processes/lock.mjs'
import { makeBundles } from './bundles.mjs'
import { generateClient } from './generate.mjs'
import { inProject } from './project.mjs'

/**
 * Does whatever every command needs and is not done yet: database client, bundles. One command at a time.
 * @param {(text: string) => void} say
 * @param {string} what the command, for messages to others
 */
export async function setUp(say, what) {
  const release = await waitForLock(inProject('.build', 'set-up.json'), { what }, ({ pid, what: other }) =>
    say(`Waiting for process ${pid} (${other}), which is setting up the same folder`),
  )
  const forget = atEnd(release)
  await generateClient(say)
  await makeBundles(say)
  forget()
  release()
}
