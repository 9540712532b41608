import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startThreads, TaskFailed, TaskTooLong, type Threads } from '@/lib/threads/threads'

const SCRIPT = `
import { parentPort } from 'node:worker_threads'
parentPort.on('message', (request) => {
  if (request === 'hang') for (;;) {}
  if (request === 'gorge') { const all = []; for (;;) all.push(new Array(1e5).fill(Math.random())) }
  if (request === 'exit') process.exit(1)
  if (request === 'throw') throw new Error('thrown')
  if (request === 'error') parentPort.postMessage({ error: 'said so' })
  else parentPort.postMessage({ answer: request.toUpperCase() })
})`

let folder: string
let threads: Threads<string, string>

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'upheld-threads-'))
  const script = path.join(folder, 'script.mjs')
  writeFileSync(script, SCRIPT)
  threads = startThreads({ script, size: 2, timeLimit: 1500, memoryLimit: 64 })
})
afterAll(async () => {
  await threads.close()
  await rm(folder, { recursive: true })
})

test('each request is given its own answer', async () => {
  const answers = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((request) => threads.run(request)))
  expect(answers).toEqual(['A', 'B', 'C', 'D', 'E'])
})

test('a task that never ends is given up, and the others are answered', async () => {
  const hanging = expect(threads.run('hang')).rejects.toBeInstanceOf(TaskTooLong)
  const answers = await Promise.all(['a', 'b', 'c'].map((request) => threads.run(request)))
  expect(answers).toEqual(['A', 'B', 'C'])
  await hanging
})

test.each(['gorge', 'exit', 'throw', 'error'])('a task that fails (%s) fails alone', async (request) => {
  const failing = expect(threads.run(request)).rejects.toBeInstanceOf(TaskFailed)
  expect(await threads.run('a')).toBe('A')
  await failing
  expect(await threads.run('b')).toBe('B')
})

test('closed threads take nothing more', async () => {
  const others = startThreads<string, string>({ script: '/none.mjs', size: 1, timeLimit: 1, memoryLimit: 64 })
  await others.close()
  await expect(others.run('a')).rejects.toBeInstanceOf(TaskFailed)
})
