import { fileURLToPath } from 'node:url'
import { PlainError } from '../../processes/plain-error'
import { exitOf, startProgram } from '../../processes/run'
import { workOf } from './work-of.mjs'

const step = fileURLToPath(new URL('./load-step.mjs', import.meta.url))

/** @typedef {{ perSecond: number, work: number | null, bytes: number, asked: number, refused: number, p99: number | null }} Load */

/**
 * Asks a server for as much as it answers, on 16 connections, for some seconds.
 * @param {{ address: string, pid: number }} server
 * @param {string[]} paths one that is asked for over and over, or several that are asked for once each
 * @param {{ seconds: number, gzip: boolean }} how
 * @returns {Promise<Load>} `work`: milliseconds that the server worked for an answer, where the system tells;
 *   `bytes` of an answer's body as sent; `asked`: how many pages were asked for; `refused`: how many of the answers
 *   were not 200, which count in nothing else; `p99`: the milliseconds in which 99 of 100 were answered
 * @throws PlainError where several paths do not last
 */
export async function load({ address, pid }, paths, { seconds, gzip }) {
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

async function run(address, paths, seconds, gzip) {
  const args = [step, address, String(seconds), gzip ? 'gzip' : 'plain']
  const child = startProgram(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text
  })
  child.stdin.end(paths.join('\n'))
  const code = await exitOf(child)
  if (code !== 0) throw new PlainError(`Asking ${address} for pages failed (exit status ${code}).`)
  return JSON.parse(output)
}
