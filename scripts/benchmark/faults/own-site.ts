import { spawn } from 'node:child_process'
import path from 'node:path'
import { untilItAnswers } from '../../processes/answers'
import { atEnd } from '../../processes/command'
import { freePort } from '../../processes/ports'
import { treeOf } from '../../processes/process-tree'

/** How a command ended, and what it had printed. */
export type Ended = { status: number | null; said: string }

/** A command of a copied project that runs; `said` is what it has printed so far. */
export type Running = { pid: number; ended: Promise<Ended>; said(): string }

/** The site that `npm start` serves from a copied project. */
export type Site = Running & { address: string }

/** What can be killed of a site, and the ingest that runs beside it. */
export const PARTS = ['ingest', 'Postgres', 'front', 'renderer', 'all of it'] as const
export type Part = (typeof PARTS)[number]

/** The command line of the process that visitors are connected to. */
const FRONT = /\.build[\\/]front\.mjs/

/** That of Postgres itself, and of none of those that it starts for a connection. */
const POSTGRES = /postgres(\.exe)? -D /

/**
 * Starts a command of a copied project, as npm does: 'start', 'ingest'.
 * @param how `within`: a program with its arguments that runs the command, such as `unshare`
 */
export function startCommand(
  copy: string,
  command: string[],
  { port, within = [] }: { port?: number; within?: string[] } = {},
): Running {
  const [program = '', ...args] = [...within, process.execPath, path.join('scripts', 'run.mjs'), ...command]
  const child = spawn(program, args, {
    cwd: copy,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      // Files of open data name the site: the same wherever it runs.
      SITE_ADDRESS: 'https://upheld.invalid',
      PORT: port === undefined ? undefined : String(port),
      DATABASE_URL: undefined,
      INIT_CWD: undefined,
      npm_lifecycle_event: undefined,
      NO_COLOR: '1',
    },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      said = (said + text).slice(-20_000)
    })
  const pid = child.pid ?? 0
  const ended = new Promise<Ended>((resolve) => {
    child.once('error', (error) => resolve({ status: null, said: error.message }))
    child.once('close', (status) => resolve({ status, said }))
  })
  const forget = atEnd(() => kill(wholeOf(pid)))
  ended.then(forget)
  return { pid, ended, said: () => said }
}

/** Runs `npm start` in a copied project. */
function startSite(copy: string, port: number): Site {
  return { ...startCommand(copy, ['start'], { port }), address: `http://127.0.0.1:${port}` }
}

/** The same on a port that is free, once it answers. The first time, it may have to build the pages. */
export async function startedSite(copy: string): Promise<Site> {
  const site = startSite(copy, await freePort())
  const gone = site.ended.then(({ said }) => {
    throw new Error(`npm start ended:\n${said}`)
  })
  gone.catch(() => {})
  const options = { healthy: true, patience: 900_000 }
  await Promise.race([untilItAnswers(`${site.address}/api/health`, options), gone])
  return site
}

/** Asks a site to stop, as Ctrl-C does, and waits until it has. */
export async function stopSite({ pid, ended }: Site): Promise<void> {
  try {
    process.kill(pid, 'SIGTERM')
  } catch {}
  await ended
}

/** Kills processes with -9; those that have ended are none the worse. */
export function kill(pids: number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {}
  }
}

/** The processes that are a part of a running site at the moment. */
export function processesOf(part: Part, { site, ingest }: { site: Site; ingest: Running }): number[] {
  const tree = treeOf(site.pid)
  const front = tree.filter(({ command }) => FRONT.test(command))[0]
  switch (part) {
    case 'ingest':
      return wholeOf(ingest.pid)
    case 'Postgres':
      return tree.filter(({ command }) => POSTGRES.test(command)).map(({ pid }) => pid)
    case 'front':
      return front ? [front.pid] : []
    case 'renderer':
      return tree.filter(({ parent }) => parent === front?.pid).map(({ pid }) => pid)
    case 'all of it':
      return [...wholeOf(site.pid), ...wholeOf(ingest.pid)]
  }
}

const wholeOf = (pid: number) => treeOf(pid).map((one) => one.pid)
