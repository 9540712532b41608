// load-step.ts ADDRESS SECONDS gzip|plain: asks for the paths given on stdin, a line each and over again from
// the first where they do not last, on 16 connections that are kept. Prints JSON. In a process of its own, so that
// its work is not that of whatever else is measured.
import { Agent, get } from 'node:http'
import { text } from 'node:stream/consumers'

const CONNECTIONS = 16

const [address = '', seconds, gzip] = process.argv.slice(2)
const paths = (await text(process.stdin)).trim().split('\n')
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
const headers: Record<string, string> = gzip === 'gzip' ? { 'accept-encoding': 'gzip' } : {}
const counts = { answers: 0, refused: 0, bytes: 0 }
const latencies: number[] = []
let next = 0

function ask() {
  const path = paths[next++ % paths.length]
  const asked = performance.now()
  return new Promise<void>((resolve, reject) => {
    get(address + path, { agent, headers }, (response) => {
      let bytes = 0
      response
        .on('data', (part: Buffer) => {
          bytes += part.length
        })
        .on('end', () => {
          count(response.statusCode, bytes)
          latencies.push(performance.now() - asked)
          resolve()
        })
    }).on('error', reject)
  })
}

function count(status: number | undefined, bytes: number) {
  if (status !== 200) {
    counts.refused++
    return
  }
  counts.answers++
  counts.bytes += bytes
}

async function askUntil(end: number) {
  while (performance.now() < end) await ask()
}

const began = performance.now()
const end = began + Number(seconds) * 1000
await Promise.all(Array.from({ length: CONNECTIONS }, () => askUntil(end)))
const ms = performance.now() - began
latencies.sort((a, b) => a - b)
const p99 = latencies[Math.ceil(latencies.length * 0.99) - 1] ?? null
process.stdout.write(`${JSON.stringify({ ...counts, asked: next, ms, p99 })}\n`)
agent.destroy()
