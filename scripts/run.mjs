// @ts-check
// node scripts/run.mjs COMMAND [arguments]: what runs before the packages are there, in JavaScript and without any. It
// asks for a recent Node, installs the packages unless they are there, and hands over to commands.ts.
// Every Node process that a command starts loads it too (by way of NODE_OPTIONS), to end with that command.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { isMainThread } from 'node:worker_threads'

const NEEDED = /** @type {const} */ ([20, 19])
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

const root = fileURLToPath(new URL('..', import.meta.url))
const LOCK_FILE = path.join(root, 'package-lock.json')
/** What npm notes of the packages that it has installed. */
const INSTALLED = path.join(root, 'node_modules', '.package-lock.json')
/** Who installs at the moment. */
const TURN = path.join(root, '.build', 'install.json')
/** The running app, as commands/serve.ts notes it. */
const APPS = ['app', 'practice'].map((folder) => path.join(root, '.data', folder, 'app.json'))

/** An error that is told as a sentence. */
class Refusal extends Error {}

/** @param {string} text */
const say = (text) => console.error(`${process.uptime().toFixed(1).padStart(6)} s  ${text}`)

/**
 * The system’s own name of what went wrong: "ENOENT".
 * @param {unknown} error
 */
export const codeOf = (error) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/**
 * What to say of a fault of a disk or of rights to it; undefined where an error is something else.
 * @param {unknown} error
 * @param {string} [folder] where it was written to, if the error does not say
 */
export function faultOfFiles(error, folder) {
  const path = error instanceof Error && 'path' in error ? String(error.path) : folder
  const place = path === undefined ? undefined : placeOf(path)
  const code = codeOf(error)
  if (code === 'ENOSPC')
    return `The disk${place ? ` of ${place}` : ''} is full. Make room on it, then run the command again.`
  if (place && code === 'EROFS')
    return (
      `${place} is on a disk that allows no writing.\n` +
      'Allow it, or run the command from a copy of the project on another disk.'
    )
  if (!place || (code !== 'EACCES' && code !== 'EPERM')) return undefined
  return (
    `This user may not write into ${place}, perhaps because the command was run as root once.\n` +
    'Run it as the user whom it belongs to, or give it back to yours (chown -R) with the right to write (chmod -R u+rwX).'
  )
}

/**
 * The folder of the project that a file is in, such as .data; the file itself where it is elsewhere.
 * @param {string} file
 */
function placeOf(file) {
  const [first = ''] = path.relative(root, path.resolve(root, file)).split(path.sep)
  return first.startsWith('.') && first !== '..' ? first : file
}

/**
 * What /proc tells of a process on Linux: its state, its parent, and when it began.
 * @param {number} pid
 */
export function procStat(pid) {
  try {
    // The second field is the name in brackets, which may hold spaces and brackets itself.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return { state: fields[0], parent: Number(fields[1]), began: fields[19] }
  } catch {
    return undefined
  }
}

/**
 * Whether the process is there. One that has ended but that nobody has collected does not count.
 * @param {number | undefined} pid
 */
export function isRunning(pid) {
  if (pid === undefined || !Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false
  }
  const stat = procStat(pid)
  return stat?.state !== 'Z'
}

/** The settings that have a Node process and all it starts end with this one, even if this one is killed. */
export function tiedToUs() {
  const tie = `--import ${import.meta.url}`
  const { NODE_OPTIONS = '', PATH = '' } = process.env
  return {
    NODE_OPTIONS: NODE_OPTIONS.includes(tie) ? NODE_OPTIONS : `${NODE_OPTIONS} ${tie}`.trim(),
    UPHELD_LAUNCHER_PID: String(process.pid),
    // The same Node, for whatever looks for it.
    PATH: `${path.dirname(process.execPath)}${path.delimiter}${PATH}`,
  }
}

/**
 * @template Content
 * @param {string} file
 * @returns {Content | undefined} undefined where it cannot be read
 */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * Who a file says has something, if that process is still there. Numbers are given out again: the same number with
 * another beginning is another process.
 * @param {string} file
 */
function holderOf(file) {
  /** @type {{ pid: number, began?: string, what?: string, address?: string } | undefined} */
  const holder = readJson(file)
  if (!holder || holder.pid === process.pid || !isRunning(holder.pid)) return undefined
  const stat = procStat(holder.pid)
  return !stat || !holder.began || holder.began === stat.began ? holder : undefined
}

/** @param {string} what the command, for messages to others */
function tryTurn(what) {
  try {
    const turn = { pid: process.pid, began: procStat(process.pid)?.began, what }
    writeFileSync(TURN, JSON.stringify(turn), { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Just made, it may not say yet whose turn it is. */
const isTurnYoung = () => Date.now() - (statSync(TURN, { throwIfNoEntry: false })?.mtimeMs ?? 0) < 2000

/**
 * Waits for other commands that install here, and keeps them from it.
 * @param {string} what the command, for messages to others
 * @returns {Promise<() => void>} lets others do it
 */
async function takeTurn(what) {
  mkdirSync(path.dirname(TURN), { recursive: true })
  for (let last = 0; !tryTurn(what); await new Promise((resolve) => setTimeout(resolve, 200))) {
    const holder = holderOf(TURN)
    if (!holder && !isTurnYoung()) rmSync(TURN, { force: true })
    if (!holder || holder.pid === last) continue
    say(`Waiting for process ${holder.pid} (${holder.what}), which is installing the packages`)
    last = holder.pid
  }
  return () => rmSync(TURN, { force: true })
}

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} Package
 * @typedef {{ packages: Record<string, Package> }} Lock
 */

/** Whether what is installed is what the lock file says, for instance because `npm ci` was run by hand. */
function areInstalled() {
  /** @type {Lock | undefined} */
  const there = readJson(INSTALLED)
  if (!there) return false
  const installed = there.packages
  /** @type {Lock} */
  const lock = JSON.parse(readFileSync(LOCK_FILE, 'utf8'))
  const wanted = Object.entries(lock.packages).filter(([folder]) => folder)
  // Parts for other systems are optional and not installed here.
  const all = wanted.every(([folder, { version, optional, devOptional, peer }]) =>
    folder in installed ? installed[folder]?.version === version : optional || devOptional || peer,
  )
  const known = new Set(wanted.map(([folder]) => folder))
  return all && Object.keys(installed).every((folder) => known.has(folder))
}

/** npm: the very one that started us, if one did. */
function startNpmCi() {
  const cli = process.env.npm_execpath ?? ''
  const isWindows = process.platform === 'win32'
  // The build tools are development packages, and wanted even where NODE_ENV is production.
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const env = { ...process.env, ...tiedToUs() }
  return /npm-cli\.c?js$/.test(cli)
    ? spawn(process.execPath, [cli, ...args], { cwd: root, env, windowsHide: true })
    : spawn(isWindows ? 'npm.cmd' : 'npm', args, { cwd: root, env, windowsHide: true, shell: isWindows })
}

async function install() {
  const app = APPS.map(holderOf).find(Boolean)
  if (app)
    throw new Refusal(
      `The packages must be installed again. The running app (process ${app.pid}, ${app.address}) would not ` +
        'survive. Stop it first.',
    )
  say('Installing the packages (a minute or so the first time)')
  const began = Date.now()
  const timer = setInterval(
    () => say(`… still installing the packages (${Math.round((Date.now() - began) / 1000)} s so far)`),
    20_000,
  )
  const npm = startNpmCi()
  const stop = () => npm.kill()
  for (const signal of SIGNALS) process.on(signal, stop)
  let output = ''
  for (const stream of [npm.stdout, npm.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      output += text
    })
  /** @type {number | null} */
  const code = await new Promise((resolve, reject) => {
    npm.once('close', resolve)
    npm.once('error', ({ message }) => reject(new Refusal(`npm could not be started: ${message}`)))
  }).finally(() => clearInterval(timer))
  for (const signal of SIGNALS) process.off(signal, stop)
  if (npm.killed) throw new Refusal('Stopped before all packages were installed.')
  if (code !== 0)
    throw new Refusal(
      `Installing the packages (npm ci) failed with exit status ${code}. Its message:\n\n${output.trim()}`,
    )
}

/** @param {string} what the command, for messages to others */
async function installUnlessDone(what) {
  const release = await takeTurn(what)
  try {
    if (!areInstalled()) await install()
  } finally {
    release()
  }
}

/** @param {string[]} args the command and its arguments */
async function run([command = '', ...args]) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1]))
    throw new Refusal(
      `Upheld needs Node ${NEEDED.join('.')} or newer; this is Node ${process.versions.node}.\n` +
        'Install a newer version from https://nodejs.org and try again.',
    )
  await installUnlessDone(`npm ${command === 'start' || command === 'test' ? command : `run ${command}`}`)
  const { register } = await import('tsx/esm/api')
  register({ tsconfig: path.join(root, 'tsconfig.json') })
  // The commands import this file: by its address, theirs is not an import that closes a circle.
  /** @type {typeof import('./commands.ts')} */
  const commands = await import(new URL('commands.ts', import.meta.url).href)
  await commands.runNamed(command, args)
}

const launcher = Number(process.env.UPHELD_LAUNCHER_PID)
if (isMainThread && launcher)
  setInterval(() => {
    if (!isRunning(launcher)) process.exit(1)
  }, 500).unref()

// Within a bundle this file has the bundle’s address.
const isRun = path.basename(process.argv[1] ?? '') === 'run.mjs'
if (isRun && process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  run(process.argv.slice(2)).catch((error) => {
    const words = error instanceof Refusal ? error.message : faultOfFiles(error)
    console.error(words ? `\n${words}` : error)
    process.exit(1)
  })
