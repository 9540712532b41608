import { fileURLToPath } from 'node:url'
import { PlainError } from '../../processes/plain-error'
import { exitOf, startProgram, TYPESCRIPT } from '../../processes/run'
import type { Server } from './servers'
import { workOf } from './work-of'

const step = fileURLToPath(new URL('./load-step.ts', import.meta.url))

export type Load = {
  perSecond: number
  /** Milliseconds that the server worked for an answer, where the system tells. */
  work: number | null
  /** Of an answer's body, as sent. */
  bytes: number
  /** How many pages were asked for. */
  asked: number
  /** How many of the answers were not 200, which count in nothing else. */
  refused: number
  /** The milliseconds in which 99 of 100 were answered. */
  p99: number | null
}

/**
 * Asks a server for as much as it answers, on 16 connections, for some seconds.
 * @param paths one that is asked for over and over, or several that are asked for once each
 * @throws PlainError where several paths do not last
 */
export async function load(
  { address, pid }: Server,
  paths: string[],
  { seconds, gzip }: { seconds: number; gzip: boolean },
): Promise<Load> {
  const before = workOf(pid)
  const { answers, refused, bytes, asked, ms, p99 } = await run(address, paths, seconds, gzip)
  if (paths.length > 1 && asked > paths.length)
    throw new PlainError(`${asked} pages were asked for, and only ${paths.length} are different.`)
  const after = workOf(pid)
  return {
    perSecond: (answers * 1000) / ms,
    work: before === null || after === null ? null : (after - before) / Math.max(1, answers),
    bytes: bytes / Math.max(1, answers),
    asked,
    refused,
    p99,
  }
}

/** What the step prints. */
type Asked = {
  answers: number
  refused: number
  bytes: number
  asked: number
  ms: number
  p99: number | null
}

async function run(address: string, paths: string[], seconds: number, gzip: boolean): Promise<Asked> {
  const args = [...TYPESCRIPT, step, address, String(seconds), gzip ? 'gzip' : 'plain']
  const child = startProgram(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  let output = ''
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    output += text
  })
  child.stdin?.end(paths.join('\n'))
  const code = await exitOf(child)
  if (code !== 0) throw new PlainError(`Asking ${address} for pages failed (exit status ${code}).`)
  return JSON.parse(output)
}
