// load-step.ts ADDRESS SECONDS gzip|plain: asks for the paths given on stdin, a line each and over again from
// the first where they do not last, on 16 connections that are kept. Prints JSON. In a process of its own, so that
// its work is not that of whatever else is measured.
import { text } from 'node:stream/consumers'
import { lightClient } from './light-client'

const CONNECTIONS = 16

const [address = '', seconds, gzip] = process.argv.slice(2)
const paths = (await text(process.stdin)).trim().split('\n')
const headers: Record<string, string> = gzip === 'gzip' ? { 'accept-encoding': 'gzip' } : {}
const counts = { answers: 0, refused: 0, bytes: 0 }
const latencies: number[] = []
let next = 0

async function askUntil(end: number) {
  const client = lightClient(address, headers)
  while (performance.now() < end) {
    const asked = performance.now()
    const { status, bytes } = await client.get(paths[next++ % paths.length] ?? '/')
    latencies.push(performance.now() - asked)
    if (status === 200) {
      counts.answers++
      counts.bytes += bytes
    } else counts.refused++
  }
  client.close()
}

const began = performance.now()
const end = began + Number(seconds) * 1000
await Promise.all(Array.from({ length: CONNECTIONS }, () => askUntil(end)))
const ms = performance.now() - began
latencies.sort((a, b) => a - b)
const p99 = latencies[Math.ceil(latencies.length * 0.99) - 1] ?? null
process.stdout.write(`${JSON.stringify({ ...counts, asked: next, ms, p99 })}\n`)
