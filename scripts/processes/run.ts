import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { tiedToUs } from '../run.mjs'
import { root } from '../setup/project'
import { atEnd } from './command'
import { messageOf, PlainError } from './plain-error'

/** Settings of a program that is started, beside our own; `undefined` takes one of ours away. */
export type Environment = Record<string, string | undefined>

/** `env` is added to our own environment. */
type Options = Omit<SpawnOptions, 'env'> & { env?: Environment; timeToEnd?: number }

/** What Node needs to run a script in TypeScript. */
export const TYPESCRIPT = ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm')).href]

/** The environment of whatever we start: tied to us, quiet about itself, and on the same Node. */
function childEnvironment(extra: Environment | undefined): NodeJS.ProcessEnv {
  const { NO_COLOR, FORCE_COLOR } = process.env
  return {
    ...process.env,
    ...tiedToUs(),
    NEXT_TELEMETRY_DISABLED: '1',
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    // In a log, colours are noise.
    NO_COLOR: NO_COLOR ?? (process.stdout.isTTY || FORCE_COLOR ? undefined : '1'),
    ...extra,
  } as NodeJS.ProcessEnv
}

/**
 * Starts a program in the project's folder; it is stopped when the command ends.
 * @param options `timeToEnd`: in milliseconds, between asking it to stop and making it stop
 */
export function startProgram(program: string, args: string[], { env, timeToEnd, ...options }: Options = {}) {
  const child = spawn(program, args, { cwd: root, windowsHide: true, ...options, env: childEnvironment(env) })
  const forget = atEnd(() => stopProgram(child, timeToEnd))
  child.once('exit', forget).once('error', forget)
  return child
}

/** Asks a program to stop, and makes it stop if it has not after a while. */
export async function stopProgram(child: ChildProcess, timeToEnd = 5000) {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return
  const exited = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), timeToEnd)
  await exited
  clearTimeout(timer)
}

/** The exit status of a program, once it has ended. One ended by a signal counts as 1. */
export const exitOf = (child: ChildProcess) =>
  new Promise<number>((resolve, reject) => {
    child.once('error', reject).once('close', (code) => resolve(code ?? 1))
  })

/** Runs a Node script with its output shown, and gives its exit status. */
export const runShown = (script: string, args: string[], options?: Options) =>
  exitOf(startProgram(process.execPath, [script, ...args], { stdio: 'inherit', ...options }))

/**
 * Runs a program without showing its output, unless it fails: then the output is the explanation.
 * @param what for the message: "Installing the packages"
 * @returns what it printed
 */
export async function runQuietly(what: string, program: string, args: string[], options?: Options) {
  const child = startProgram(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => {
      output += text
    })
  let code: number
  try {
    code = await exitOf(child)
  } catch (error) {
    throw new PlainError(`${what} could not be started: ${messageOf(error)}`)
  }
  if (code !== 0)
    throw new PlainError(`${what} failed (exit status ${code}). Its message:\n\n${output.trim()}`)
  return output
}

/** Runs a Node script without showing its output, unless it fails. */
export const runScriptQuietly = (what: string, script: string, args: string[], options?: Options) =>
  runQuietly(what, process.execPath, [script, ...args], options)
