import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startThreads, TaskFailed, TaskTooLong, type Threads } from '@/lib/platform/threads'

const SCRIPT = `
import { threadTask } from '@/lib/platform/thread-task'
const pause = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
export default threadTask((request, tell) => {
  if (request === 'steps') for (const step of ['one', 'two']) tell(step)
  if (request === 'hang') for (;;) {}
  if (request === 'gorge') { const all = []; for (;;) all.push(new Array(1e5).fill(Math.random())) }
  // Outside the thread's own memory, as what is unpacked: some 250 MB a second.
  if (request === 'fill') for (const all = []; ; pause(20)) all.push(Buffer.alloc(5e6, 1))
  if (request === 'a while') pause(800)
  if (request === 'wait') pause(Infinity)
  if (request === 'exit') process.exit(1)
  if (request === 'error') throw new Error('said so')
  if (request === 'throw') return new Promise(() => setImmediate(() => { throw new Error('thrown') }))
  return request.toUpperCase()
})`

let folder: string
let script: string
let threads: Threads<string, string>

/** Writes a script that first does something else when it is loaded. */
async function scriptThat(name: string, first: string): Promise<string> {
  const outfile = path.join(folder, `${name}.mjs`)
  const stdin = { contents: `${SCRIPT};${first}`, resolveDir: process.cwd() }
  await build({
    stdin,
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    alias: { '@': process.cwd() },
  })
  return outfile
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'upheld-threads-'))
  script = await scriptThat('script', '')
  threads = startThreads({ script, size: 2, timeLimit: 60_000, memoryLimit: 64 })
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
  const limited = startThreads<string, string>({ script, size: 2, timeLimit: 1_500, memoryLimit: 64 })
  const hanging = expect(limited.run('hang')).rejects.toBeInstanceOf(TaskTooLong)
  const answers = await Promise.all(['a', 'b', 'c'].map((request) => limited.run(request)))
  expect(answers).toEqual(['A', 'B', 'C'])
  await hanging
  await limited.close()
})

test('a task that has to wait is given more time than one that works', async () => {
  const limited = startThreads<string, string>({ script, size: 1, timeLimit: 600, memoryLimit: 64 })
  expect(await limited.run('a while')).toBe('A WHILE')
  await limited.close()
})

test('a task that waits for ever is given up too', async () => {
  const limited = startThreads<string, string>({ script, size: 1, timeLimit: 500, memoryLimit: 64 })
  await expect(limited.run('wait')).rejects.toBeInstanceOf(TaskTooLong)
  await limited.close()
})

test.each(['gorge', 'exit', 'throw', 'error'])('a task that fails (%s) fails alone', async (request) => {
  const failing = expect(threads.run(request)).rejects.toBeInstanceOf(TaskFailed)
  expect(await threads.run('a')).toBe('A')
  await failing
  expect(await threads.run('b')).toBe('B')
})

describe('a thread that is started', () => {
  const withScript = (script: string, timeLimit = 60_000, startLimit = 60_000) =>
    startThreads<string, string>({ script, size: 2, timeLimit, startLimit, memoryLimit: 64 })

  test('has more time to load its code than for a task, whose time counts from its first word', async () => {
    const slow = await scriptThat('slow', 'for (const since = Date.now(); Date.now() - since < 2000; );')
    const threads = withScript(slow, 500)
    expect(await Promise.all([threads.run('a'), threads.run('b')])).toEqual(['A', 'B'])
    await expect(threads.run('hang')).rejects.toBeInstanceOf(TaskTooLong)
    await threads.close()
  })

  test.each([
    ['throws', 'throw new Error("not today")'],
    ['exits', 'process.exit(1)'],
    ['is no script', '}'],
  ])('and %s as it loads fails its tasks, all that wait', async (name, first) => {
    const bad = path.join(folder, `${name}.mjs`)
    await writeFile(bad, first)
    const threads = withScript(bad)
    const tasks = ['a', 'b', 'c', 'd'].map((request) => threads.run(request))
    for (const task of tasks) await expect(task).rejects.toBeInstanceOf(TaskFailed)
    await threads.close()
  })

  test('works as soon as its script is there', async () => {
    const missing = path.join(folder, 'missing.mjs')
    const threads = withScript(missing)
    await expect(threads.run('a')).rejects.toBeInstanceOf(TaskFailed)
    await scriptThat('missing', '')
    expect(await Promise.all(['a', 'b', 'c'].map((request) => threads.run(request)))).toEqual(['A', 'B', 'C'])
    await threads.close()
  })

  test('and never comes to its first word is given up, and the next is started', async () => {
    const hanging = await scriptThat('hanging', 'for (;;) {}')
    const threads = withScript(hanging, 60_000, 500)
    const tasks = ['a', 'b', 'c'].map((request) => threads.run(request))
    for (const task of tasks) await expect(task).rejects.toBeInstanceOf(TaskTooLong)
    await scriptThat('hanging', '')
    expect(await threads.run('d')).toBe('D')
    await threads.close()
  })
})

test('the steps that a task comes to are told', async () => {
  const steps: string[] = []
  const answer = await threads.run('steps', (step) => steps.push(step))
  expect([answer, steps]).toEqual(['STEPS', ['one', 'two']])
})

describe('the memory of the whole process', () => {
  const megabytes = () => process.memoryUsage.rss() / 1_000_000
  const withLimit = (processLimit: number) =>
    startThreads<string, string>({ script, size: 1, timeLimit: 20_000, memoryLimit: 64, processLimit })

  test('a task that fills more of it than it may is given up, and the one right after it is answered', async () => {
    const watched = withLimit(megabytes() + 100)
    const [filling, next] = ['fill', 'a while'].map((request) => watched.run(request))
    await expect(filling).rejects.toThrow('The task took too much memory.')
    expect(await next).toBe('A WHILE')
    await watched.close()
  })

  test('a task is not to blame for what was filled before it, and is not given back yet', async () => {
    const watched = withLimit(megabytes() + 100)
    await watched.run('a')
    const filled = Buffer.alloc(300_000_000, 1)
    expect(await watched.run('a while')).toBe('A WHILE')
    expect(filled).toHaveLength(300_000_000)
    await watched.close()
  })
})

test('closed threads take nothing more', async () => {
  const others = startThreads<string, string>({ script: '/none.mjs', size: 1, timeLimit: 1, memoryLimit: 64 })
  await others.close()
  await expect(others.run('a')).rejects.toBeInstanceOf(TaskFailed)
})
