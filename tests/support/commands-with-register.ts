import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { build, stop } from 'esbuild'
import { afterAll, beforeAll } from 'vitest'
import type { Register } from '@/lib/domain/register-files'

/** The commands that work on the database. */
const COMMANDS = { ingest: 'lib/ingest/command.ts', reviews: 'lib/ingest/reviews-command.ts' }

/** How a command ended, what it said until then, and the most memory that it took, in MB; null where it was killed. */
export type Ended = {
  status: number | null
  signal: string | null
  stdout: string
  stderr: string
  memory: number | null
}

/** Has a process tell how much memory it took, on a channel of its own. */
const TELL_MEMORY =
  "import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)))"

/** A command that runs in a process of its own; `said` is what it has written to stderr so far. */
export type Running = { child: ChildProcess; ended: Promise<Ended>; said(): string }

/**
 * The project's commands as they are, but with an invented register in place of the project's: for invented letters,
 * which must never stand under a real council's name. Each run is a process of its own, which can be killed.
 * @returns starts a command on the database in DATABASE_URL
 */
export function commandsWithRegister(
  register: Register,
): (command: keyof typeof COMMANDS, ...args: string[]) => Running {
  let folder: string
  const running = new Set<ChildProcess>()

  beforeAll(async () => {
    mkdirSync('.build', { recursive: true })
    // Inside the project, where the packages are found that stay outside the bundle.
    folder = mkdtempSync('.build/commands-')
    for (const [name, entry] of Object.entries(COMMANDS)) {
      await build({
        entryPoints: [entry],
        outfile: path.join(folder, `${name}.mjs`),
        bundle: true,
        platform: 'node',
        format: 'esm',
        packages: 'external',
        target: 'node20',
        alias: { '@': process.cwd() },
        plugins: [inPlaceOfProjectRegister(register)],
      })
    }
    await stop()
  })
  afterAll(() => {
    for (const child of running) child.kill('SIGKILL')
    rmSync(folder, { recursive: true })
  })

  return (command, ...args) => {
    const script = path.join(folder, `${command}.mjs`)
    const tell = `data:text/javascript,${encodeURIComponent(TELL_MEMORY)}`
    const child = spawn(process.execPath, ['--import', tell, script, ...args], {
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    })
    running.add(child)
    const said = ['', '', '', '']
    for (const channel of [1, 2, 3]) {
      const stream = child.stdio[channel] as Readable
      stream.setEncoding('utf8').on('data', (text) => {
        said[channel] += text
      })
    }
    const ended = new Promise<Ended>((resolve) =>
      child.once('close', (status, signal) => {
        running.delete(child)
        const [, stdout = '', stderr = '', kilobytes = ''] = said
        resolve({
          status,
          signal,
          stdout,
          stderr,
          memory: kilobytes === '' ? null : Number(kilobytes) / 1000,
        })
      }),
    )
    return { child, ended, said: () => said[2] ?? '' }
  }
}

function inPlaceOfProjectRegister(register: Register): import('esbuild').Plugin {
  const contents = `export const projectRegister = () => (${JSON.stringify({ register, sha256: '0'.repeat(64) })})`
  return {
    name: 'register',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\/project-register$/ }, ({ path: name }) => ({
        path: name,
        namespace: 'register',
      }))
      onLoad({ filter: /.*/, namespace: 'register' }, () => ({ contents, loader: 'js' }))
    },
  }
}
