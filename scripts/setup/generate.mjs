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
    // Prisma wants its schema engine to be there, a download that it does not run for this. Node stands in for it.
    const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath }
    await runScriptQuietly('Generating the database client', commandOf('prisma'), ['generate'], { env })
  })
