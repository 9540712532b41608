import path from 'node:path'
import { prepareScript } from '@/lib/platform/practice'
import { connectionProblem } from '../database/connection-problem'
import { applyMigrations, projectMigrations } from '../database/migrations'
import { inPlainWords } from '../processes/plain-error'

// node .build/migrate.mjs: brings the database in DESK_DATABASE_URL, or else DATABASE_URL, up to date, where no package is there that only building
// needs. `npm start` does the same by itself.

// Where the web server’s role can only read, the desk’s can write.
const url = process.env.DESK_DATABASE_URL || process.env.DATABASE_URL
const say = (sentence: string) => process.stdout.write(`${sentence}\n`)

function refuse(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

if (!url)
  refuse('DATABASE_URL is not set. Set it to the address of the database that is to be brought up to date.')
const problem = await connectionProblem(url)
if (problem) refuse(problem)
try {
  await applyMigrations(url, say, projectMigrations(path.resolve('prisma', 'migrations')))
} catch (error) {
  const words = inPlainWords(error as Error)
  if (words === undefined) throw error
  refuse(words)
}
process.env.DATABASE_URL = url
// The register, and the sample letters where nothing has been loaded. It is a script that runs as it is loaded.
await import(new URL(`./${prepareScript()}`, import.meta.url).href)
