import { execFileSync } from 'node:child_process'
import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs'
import { chown } from 'node:fs/promises'
import path from 'node:path'
import { PlainError } from '../processes/plain-error'
import { root } from '../setup/project'

/** A way to run Postgres as somebody who is not root, which it refuses. */
export type PlainUser = {
  /** The command to run instead. */
  wrap: (program: string, args: string[]) => [string, string[]]
  /** For spawn. */
  options: { uid?: number; gid?: number }
  /** Whom the data folder has to belong to, when that may not be us. */
  owner?: { uid: number; gid: number }
}

const ourselves: PlainUser = { wrap: (program, args) => [program, args], options: {} }

/** A user namespace: root outside, somebody else inside. The files stay root's. */
const insideNamespace: PlainUser = {
  wrap: (program, args) => ['unshare', ['-U', '--map-user=1000', '--map-group=1000', program, ...args]],
  options: {},
  owner: { uid: 0, gid: 0 },
}

const asUser = (uid: number, gid: number): PlainUser => ({
  ...ourselves,
  options: { uid, gid },
  owner: { uid, gid },
})

function userNamed(name: string): PlainUser | undefined {
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }))
    return asUser(id('-u'), id('-g'))
  } catch {
    return undefined
  }
}

/** Whoever a file or folder belongs to, if that is not root. */
function ownerOf(target: string): PlainUser | undefined {
  if (!existsSync(target)) return undefined
  const { uid, gid } = statSync(target)
  return uid === 0 ? undefined : asUser(uid, gid)
}

/** Whether Postgres can be run that way: as root it refuses even to start, and a user may not reach this folder. */
function works({ wrap, options }: PlainUser, postgres: string): boolean {
  try {
    const [program, args] = wrap(postgres, ['--version'])
    execFileSync(program, args, { stdio: 'ignore', cwd: '/', ...options })
    return true
  } catch {
    return false
  }
}

/**
 * @param postgres the server's program
 * @param data the data folder: where one belongs to a user, that user keeps it
 */
export function findPlainUser(postgres: string, data: string): PlainUser {
  if (process.getuid?.() !== 0) return ourselves
  const namespace = process.platform === 'linux' ? () => insideNamespace : () => undefined
  const candidates = [
    () => ownerOf(data),
    namespace,
    () => ownerOf(root),
    () => userNamed('postgres'),
    () => userNamed('nobody'),
  ]
  for (const candidate of candidates) {
    const user = candidate()
    if (user && works(user, postgres)) return user
  }
  throw new PlainError(
    'Postgres does not run as root, and no other user of this machine can read this folder.\n' +
      'Run the command as an ordinary user, or set DATABASE_URL to a Postgres server.',
  )
}

/** Gives a file, or a folder and all in it, to the user that Postgres runs as. */
export async function giveTo(user: PlainUser, target: string) {
  const found = lstatSync(target)
  if (!user.owner || found.uid === user.owner.uid) return
  await chown(target, user.owner.uid, user.owner.gid)
  if (found.isDirectory()) for (const name of readdirSync(target)) await giveTo(user, path.join(target, name))
}
