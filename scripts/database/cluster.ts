import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { messageOf, PlainError } from '../processes/plain-error'
import type { Binaries } from './binaries'
import { filesOf } from './folder'
import { giveTo, type PlainUser } from './plain-user'

const stderrOf = (error: unknown) =>
  error instanceof Error && 'stderr' in error ? String(error.stderr ?? '') : ''

function initialise(target: string, passwordFile: string, binary: Binaries, user: PlainUser) {
  const [program, args] = user.wrap(binary('initdb'), [
    `--pgdata=${target}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    // The same sorting and the same capitals on every system.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    // An empty cluster cut short by a power cut is made again at no loss; waiting for the disk costs seconds.
    '--no-sync',
  ])
  try {
    execFileSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'], cwd: '/', ...user.options })
  } catch (error) {
    throw new PlainError(
      `We could not create the database. Its message:\n\n${stderrOf(error) || messageOf(error)}`,
    )
  }
}

/**
 * Makes the cluster if there is none yet, and sees to it that it belongs to the user that Postgres runs as.
 * @returns the password
 */
export async function prepareCluster(folder: string, binary: Binaries, user: PlainUser): Promise<string> {
  const files = filesOf(folder)
  // Others may pass through to what is theirs inside, and see nothing.
  chmodSync(folder, user.options.uid === undefined ? 0o700 : 0o711)
  if (!existsSync(files.data)) {
    const unfinished = `${files.data}.unfinished`
    rmSync(unfinished, { recursive: true, force: true })
    mkdirSync(unfinished, { mode: 0o700 })
    writeFileSync(files.password, randomBytes(24).toString('base64url'), { mode: 0o600 })
    await giveTo(user, unfinished)
    await giveTo(user, files.password)
    initialise(unfinished, files.password, binary, user)
    renameSync(unfinished, files.data)
  }
  await giveTo(user, files.data)
  return readFileSync(files.password, 'utf8').trim()
}
