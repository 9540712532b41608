import { closeDatabase } from '@/lib/data/client'
import { databaseProblem } from '@/lib/data/database-problem'
import { currentEdition } from '@/lib/data/editions'
import { loadRegister } from '@/lib/data/register'
import { ingest } from '@/lib/ingest/ingest'
import { projectRegister } from '@/lib/ingest/project-register'
import { keptSiteAddress } from '@/lib/platform/site-address'
import { PRACTICE_ADDRESS } from '../address'
import { PRACTICE_FOLDERS } from './folders'
import { howToSignIn } from './person'
import { YEAR_BEFORE } from './years'

// Run by `npm start` and `npm run dev` with DESK=practice: loads the invented register, publishes the letters of the year
// before, and prints a link for the person to sign in as.
const { register, sha256 } = projectRegister('practice')
try {
  await loadRegister(register, sha256)
  if (!(await currentEdition())) {
    process.stdout.write(`Publishing the invented letters of ${YEAR_BEFORE}\n`)
    const options = { from: process.cwd(), register, dryRun: false, onProgress: () => {} }
    await ingest([PRACTICE_FOLDERS.before], options)
  }
  process.stdout.write(await whereToBegin())
} catch (error) {
  process.stderr.write(`${databaseProblem(error)}\n`)
  process.exitCode = 1
} finally {
  await closeDatabase().catch(() => {})
}

async function whereToBegin(): Promise<string> {
  const site = keptSiteAddress().address
  return `
  ${await howToSignIn(site)}
  Then open ${site}${PRACTICE_ADDRESS}
`
}
