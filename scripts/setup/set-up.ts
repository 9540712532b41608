import { isPractice } from '../../lib/platform/practice'
import { atEnd } from '../processes/command'
import { waitForLock } from '../processes/lock'
import { runScriptQuietly } from '../processes/run'
import { makeBundles } from './bundles'
import { makePracticeLetters } from './practice-letters'
import type { Say } from './progress'
import { commandOf, inProject } from './project'
import { unlessDone } from './stamps'

const CLIENT = {
  name: 'generate',
  inputs: ['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json'],
  outputs: ['lib/data/generated/client.ts'],
}

/** Makes the typed database client from the schema, unless that has not changed. */
const generateClient = (say: Say) =>
  unlessDone(CLIENT, async () => {
    say('Generating the database client')
    // Prisma wants its schema engine to be there, a download that it does not run for this. Node stands in for it.
    const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath }
    await runScriptQuietly('Generating the database client', commandOf('prisma'), ['generate'], { env })
  })

/**
 * Does whatever every command needs and is not done yet: the database client and the bundles. One command at a time.
 * @param what the command, for messages to others
 */
export async function setUp(say: Say, what: string) {
  const release = await waitForLock(inProject('.build', 'set-up.json'), { what }, ({ pid, what: other }) =>
    say(`Waiting for process ${pid} (${other}), which is setting up the same folder`),
  )
  const forget = atEnd(release)
  await generateClient(say)
  await makeBundles(say)
  if (isPractice()) await makePracticeLetters(say)
  forget()
  release()
}
