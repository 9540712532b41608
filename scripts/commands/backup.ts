import path from 'node:path'
import { backUp } from '../database/back-up'
import { connectionProblem } from '../database/connection-problem'
import { runningEmbedded, startEmbeddedWhenFree } from '../database/embedded'
import { restore } from '../database/restore'
import { atEnd, runCommand } from '../processes/command'
import { PlainError } from '../processes/plain-error'
import { createSay } from '../setup/progress'
import { appFolder, enterProject } from '../setup/project'
import { borrowAppDatabase } from './app-database'
import { asksForHelp } from './with-database'

const BACKUP = `Usage: npm run backup -- FILE     writes all that the database has into a file, as it is at this moment

The site can go on meanwhile. The file has what is withheld too: only you can read it.
It is restored with: npm run restore -- FILE
`

const RESTORE = `Usage: npm run restore -- FILE               puts a backup into an empty database
       npm run restore -- FILE --replace     puts it in the place of what the database has

A backup of an earlier version is brought up to date. If the file is damaged, the database stays as it was.
`

/** What is called FILE, from where the user stands: npm runs scripts in the project's folder. */
function onlyFile(args: string[], usage: string): string {
  const [file, ...others] = args
  if (file === undefined || others.length > 0 || file.startsWith('-')) throw new PlainError(usage.trim(), 2)
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), file)
}

const counted = ({ tables, rows }: { tables: number; rows: number }) =>
  `${rows.toLocaleString('en-GB')} rows of ${tables} tables`

/** npm run backup. */
export const backup = (args: string[]) =>
  runCommand(async () => {
    if (asksForHelp(args)) return console.log(BACKUP)
    const file = onlyFile(args, BACKUP)
    enterProject()
    const url = await borrowAppDatabase(createSay(process.stderr), 'npm run backup')
    console.log(`${file} has ${counted(await backUp(url, file))}.`)
  })

/** The database in DATABASE_URL, or the embedded one, which nobody may use meanwhile: it would show what was there. */
async function databaseToFill(): Promise<string> {
  const given = process.env.DATABASE_URL
  if (given) {
    const problem = await connectionProblem(given)
    if (problem) throw new PlainError(problem)
    return given
  }
  if (runningEmbedded(appFolder()))
    throw new PlainError('Upheld is running from this folder. Stop it, restore, and start it again.')
  const database = await startEmbeddedWhenFree({ folder: appFolder(), what: 'npm run restore' })
  atEnd(database.stop)
  return database.url
}

/** npm run restore. */
export const restoreBackup = (args: string[]) =>
  runCommand(async () => {
    if (asksForHelp(args)) return console.log(RESTORE)
    const file = onlyFile(
      args.filter((arg) => arg !== '--replace'),
      RESTORE,
    )
    enterProject()
    const restored = await restore(await databaseToFill(), file, { replace: args.includes('--replace') })
    console.log(`The backup of ${restored.madeAt.toISOString()} is restored: ${counted(restored)}.`)
    if (process.env.DATABASE_URL) console.log('Restart the web servers that use this database.')
  })
