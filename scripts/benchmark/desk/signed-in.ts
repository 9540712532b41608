import { z } from 'zod'
import { PlainError } from '../../processes/plain-error'
import { runQuietly } from '../../processes/run'
import { inProject } from '../../setup/project'

const added = z.object({ link: z.string() })

const PASSWORD = 'three plain words of a benchmark'

/** Adds somebody to a site’s desk, sets their password and signs them in. @returns the cookies that a browser would send */
export async function signIn(site: string, database: string): Promise<string> {
  const email = 'asha.rao@desk.example'
  const args = ['add', 'Asha Rao', email, '--role', 'publisher', '--json']
  const env = { DATABASE_URL: database, DESK: 'practice' }
  const said = await runQuietly(
    'Adding somebody',
    process.execPath,
    [inProject('.build', 'desk.mjs'), ...args],
    {
      env,
    },
  )
  const { pathname } = new URL(added.parse(JSON.parse(said)).link)
  const send = async (to: string, fields: Record<string, string>) => {
    const answer = await fetch(site + to, {
      method: 'POST',
      body: new URLSearchParams(fields),
      redirect: 'manual',
      headers: { origin: site, accept: 'text/html' },
    })
    if (answer.status !== 303) throw new PlainError(`${to} answered with status ${answer.status}.`)
    return answer
  }
  await send(`${pathname}/save`, { 'new-password': PASSWORD, 'again-password': PASSWORD })
  const entered = await send('/desk/sign-in/enter', { email, password: PASSWORD })
  return entered.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}
