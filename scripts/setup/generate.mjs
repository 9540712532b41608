import { runScriptQuietly } from '../processes/run.mjs'
import { commandOf } from './project.mjs'
import { unlessDone } from './stamps.mjs'

const what = {
  name: 'generate',
  inputs: ['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json'],
  outputs: ['lib/data/generated/client.ts'],
}

/** Makes the typed database client from the schema, unless that has not changed. */
export const generateClient = (say) =>
  unlessDone(what, async () => {
    say('Generating the database client')
    await runScriptQuietly('Generating the database client', commandOf('prisma'), ['generate'])
  })
