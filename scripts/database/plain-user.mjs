import { execFileSync } from 'node:child_process'
import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs'
import { chown } from 'node:fs/promises'
import path from 'node:path'
import { PlainError } from '../processes/plain-error.mjs'
import { root } from '../setup/project.mjs'

/**
 * A way to run Postgres as somebody who is not root, which it refuses.
 * @typedef {object} PlainUser
 * @property {(program: string, args: string[]) => [string, string[]]} wrap the command to run instead
 * @property {{ uid?: number, gid?: number }} options for spawn
 * @property {{ uid: number, gid: number }} [owner] whom the data folder has to belong to, when that may not be us
 */

/** @type {PlainUser} */
const ourselves = { wrap: (program, args) => [program, args], options: {} }

/** A user namespace: root outside, somebody else inside. The files stay root's. */
const insideNamespace = {
  wrap: (program, args) => ['unshare', ['-U', '--map-user=1000', '--map-group=1000', program, ...args]],
  options: {},
  owner: { uid: 0, gid: 0 },
}

const asUser = (uid, gid) => ({ ...ourselves, options: { uid, gid }, owner: { uid, gid } })

function userNamed(name) {
  try {
    const id = (flag) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }))
    return asUser(id('-u'), id('-g'))
  } catch {}
}

/** Whoever a file or folder belongs to, if that is not root. */
function ownerOf(target) {
  if (!existsSync(target)) return
  const { uid, gid } = statSync(target)
  if (uid !== 0) return asUser(uid, gid)
}

/** Whether Postgres can be run that way: as root it refuses even to start, and a user may not reach this folder. */
function works({ wrap, options }, postgres) {
  try {
    const [program, args] = wrap(postgres, ['--version'])
    execFileSync(program, args, { stdio: 'ignore', cwd: '/', ...options })
    return true
  } catch {
    return false
  }
}

/**
 * @param {string} postgres the server's program
 * @param {string} data the data folder: where one belongs to a user, that user keeps it
 * @returns {PlainUser}
 */
export function findPlainUser(postgres, data) {
  if (process.platform === 'win32' || process.getuid() !== 0) return ourselves
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
export async function giveTo(user, target) {
  const found = lstatSync(target)
  if (!user.owner || found.uid === user.owner.uid) return
  await chown(target, user.owner.uid, user.owner.gid)
  if (found.isDirectory()) for (const name of readdirSync(target)) await giveTo(user, path.join(target, name))
}
