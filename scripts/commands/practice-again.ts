import { rmSync } from 'node:fs'
import path from 'node:path'
import { areInvented } from '../../lib/domain/invented-codes'
import { withClient } from '../database/server-databases'
import { runCommand } from '../processes/command'
import { holderOf } from '../processes/lock'
import { PlainError } from '../processes/plain-error'
import { appFolder, enterProject, root } from '../setup/project'

/**
 * Removes everything of the practice site: its database, and the files that wait at its desk. The next `npm start` with
 * DESK=practice prepares it anew.
 */
export const practiceAgain = () => runCommand(startAfresh)

async function startAfresh() {
  enterProject()
  process.env.DESK = 'practice'
  const folder = appFolder()
  refuseWhileRunning(folder)
  const given = process.env.DATABASE_URL
  if (given) await emptyDatabase(given)
  rmSync(folder, { recursive: true, force: true })
  console.log(
    `Removed all that was done for practice (${given ? 'in DATABASE_URL' : path.relative(root, folder)}).`,
  )
  console.log('Start afresh with: DESK=practice npm start')
}

function refuseWhileRunning(folder: string) {
  const holder = holderOf(path.join(folder, 'app.json'))
  if (holder)
    throw new PlainError(`The practice site is running at ${holder.address}. Stop it with Ctrl-C first.`)
}

/** Only where its councils are invented: a mistyped address must not cost anybody their figures. */
async function emptyDatabase(url: string) {
  await withClient(url, async (client) => {
    const { rows } = await client.query(`select to_regclass('public."CouncilCode"') as "table"`)
    if (!rows[0]?.table) return
    const codes = await client.query<{ gssCode: string }>('select "gssCode" from "CouncilCode"')
    if (!areInvented(codes.rows.map(({ gssCode }) => gssCode)))
      throw new PlainError(
        'The database in DATABASE_URL is not that of the practice site. Nothing was removed.',
      )
    await client.query('drop schema public cascade')
    await client.query('create schema public')
  })
}
