import { spawn } from 'node:child_process'
import { tiedToUs } from '../run.mjs'
import { root } from '../setup/project.mjs'
import { atEnd } from './command.mjs'
import { PlainError } from './plain-error.mjs'

/** The environment of whatever we start: tied to us, quiet about itself, and on the same Node. */
function childEnvironment(extra) {
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
  }
}

/**
 * Starts a program in the project's folder; it is stopped when the command ends.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function startProgram(program, args, { env, ...options } = {}) {
  const child = spawn(program, args, { cwd: root, windowsHide: true, ...options, env: childEnvironment(env) })
  const forget = atEnd(() => stopProgram(child))
  child.once('exit', forget).once('error', forget)
  return child
}

/** Asks a program to stop, and makes it stop if it has not after five seconds. */
export async function stopProgram(child) {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return
  const exited = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), 5000)
  await exited
  clearTimeout(timer)
}

/** The exit status of a program, once it has ended. One ended by a signal counts as 1. */
export const exitOf = (child) =>
  new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (code) => resolve(code ?? 1))
  })

/** Runs a Node script with its output shown, and gives its exit status. */
export const runShown = (script, args, options) =>
  exitOf(startProgram(process.execPath, [script, ...args], { stdio: 'inherit', ...options }))

/**
 * Runs a program without showing its output, unless it fails: then the output is the explanation.
 * @param {string} what for the message: "Installing the packages"
 * @returns {Promise<string>} what it printed
 */
export async function runQuietly(what, program, args, options) {
  const child = startProgram(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      output += text
    })
  let code
  try {
    code = await exitOf(child)
  } catch (error) {
    throw new PlainError(`${what} could not be started: ${error.message}`)
  }
  if (code !== 0)
    throw new PlainError(`${what} failed (exit status ${code}). Its message:\n\n${output.trim()}`)
  return output
}

/** Runs a Node script without showing its output, unless it fails. */
export const runScriptQuietly = (what, script, args, options) =>
  runQuietly(what, process.execPath, [script, ...args], options)
