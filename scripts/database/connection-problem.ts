import { messageOf } from '../processes/plain-error'
import { codeOf } from '../run.mjs'
import { withClient } from './server-databases'

const SENTENCES: Record<string, string> = {
  ECONNREFUSED: 'nothing answers at that address and port. Is the server running?',
  ENOTFOUND: 'there is no machine with that name.',
  EAI_AGAIN: 'we could not look up the name of the machine. Is there a network?',
  ETIMEDOUT: 'the server does not answer.',
  EHOSTUNREACH: 'that machine cannot be reached from here.',
  '28P01': 'the user name or the password is wrong.',
  28000: 'the server refuses that user.',
  42501: 'that user may not connect to that database.',
  53300: 'the server has no free connection.',
  '57P01': 'the server is shutting down. Try again in a moment.',
  '57P02': 'the server has crashed and starts again. Try again in a moment.',
  '57P03': 'the server is starting up or shutting down. Try again in a moment.',
}

/** What an error says of a server that cannot be asked, as the end of a sentence; undefined where it says something else. */
export function unreachable(error: unknown): string | undefined {
  const code = codeOf(error)
  return code === undefined ? undefined : SENTENCES[code]
}

/** An address without its password. */
export function withoutPassword(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url)
    return `${hostname}${port ? `:${port}` : ''}, database ${decodeURIComponent(pathname.slice(1)) || 'unnamed'}`
  } catch {
    return 'unreadable address'
  }
}

const EXAMPLE = 'postgresql://user:password@host:5432/database'

/**
 * Why the server in DATABASE_URL cannot be used, as a sentence; undefined when it can. A database that is not there
 * yet is no problem: applying the migrations makes it.
 * @param setting where the address comes from
 */
export async function connectionProblem(url: string, setting = 'DATABASE_URL'): Promise<string | undefined> {
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol))
    return `${setting} is not the address of a Postgres database. It should look like ${EXAMPLE}`
  if (new URL(url).pathname.length < 2)
    return `${setting} does not name a database. It should look like ${EXAMPLE}`
  try {
    await withClient(url, (client) => client.query('select 1'))
    return undefined
  } catch (error) {
    // Several addresses may have been tried; the first one's failure says enough.
    const cause = error instanceof AggregateError ? error.errors[0] : error
    if (codeOf(cause) === '3D000') return undefined
    const message = messageOf(cause)
    const sentence = unreachable(cause) ?? (message.includes('timeout') ? SENTENCES.ETIMEDOUT : message)
    return `The database in ${setting} (${withoutPassword(url)}) cannot be reached: ${sentence}`
  }
}
