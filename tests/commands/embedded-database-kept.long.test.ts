import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { runningEmbedded, startEmbedded, startEmbeddedWhenFree } from '@/scripts/database/embedded'
import { withClient } from '@/scripts/database/server-databases'
import { TYPESCRIPT } from '@/scripts/processes/run'
import { isRunning } from '@/scripts/run.mjs'

type Owner = { child: ChildProcess; url: string; guard: number; postgres: number }

const ownerScript = fileURLToPath(new URL('./owner-of-a-database.ts', import.meta.url))
const patience = { timeout: 120_000, interval: 50 }
const temporary = mkdtempSync(path.join(tmpdir(), 'upheld-database-'))
const pristine = path.join(temporary, 'pristine')
let folder: string
let toStop: (() => unknown)[]

// Making a cluster takes longer than all the rest: it is made once, and each test has a copy.
beforeAll(async () => {
  const { stop } = await startEmbedded({ folder: pristine })
  await stop()
})

beforeEach(async () => {
  folder = mkdtempSync(path.join(temporary, 'copy-'))
  // Not cpSync, which loses the folder's permissions from Node 22 on.
  await cp(pristine, folder, { recursive: true })
  toStop = []
})

afterEach(async () => {
  for (const stop of toStop.reverse()) await stop()
})

afterAll(() => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }))

/** Starts the folder's database in this process. */
async function start(options: { what?: string; shared?: boolean; onRestart?: (why: string) => void } = {}) {
  const database = await startEmbedded({ folder, ...options })
  toStop.push(database.stop)
  return database
}

/** Starts it in a process of its own, which can be killed. */
async function startElsewhere(): Promise<Owner> {
  const child = spawn(process.execPath, [...TYPESCRIPT, ownerScript, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  toStop.push(() => child.kill('SIGKILL'))
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (data) => resolve(String(data)))
    child.once('exit', (code) => reject(new Error(`the owner ended with ${code}`)))
  })
  return { child, ...JSON.parse(line) }
}

const write = (url: string, text: string) =>
  withClient(url, async (client) => {
    await client.query('create table if not exists kept (text text)')
    await client.query('insert into kept values ($1)', [text])
  })

const read = (url: string) =>
  withClient(url, async (client) => (await client.query('select text from kept')).rows.map((row) => row.text))

describe('the embedded database', () => {
  test('starts with a database named upheld, keeps its rows over a stop, and leaves no process', async () => {
    const first = await start()
    expect(new URL(first.url).pathname).toBe('/upheld')
    await write(first.url, 'kept')
    await first.stop()
    expect(isRunning(first.postgres)).toBe(false)
    expect(isRunning(first.pid)).toBe(false)
    const second = await start()
    expect(await read(second.url)).toEqual(['kept'])
  })

  test('listens on the loopback address alone, with a password', async () => {
    const { url } = await start()
    expect(new URL(url).hostname).toBe('127.0.0.1')
    expect(new URL(url).password.length).toBeGreaterThan(20)
    const settings = await withClient(url, async (client) => {
      const names = ['listen_addresses', 'unix_socket_directories']
      const { rows } = await client.query(
        'select setting from pg_settings where name = any($1) order by name',
        [names],
      )
      return rows.map((row) => row.setting)
    })
    expect(settings).toEqual(['127.0.0.1', ''])
    const guessed = new URL(url)
    guessed.password = 'guessed'
    await expect(withClient(guessed.toString(), async () => {})).rejects.toThrow(/password/)
  })

  test('stops when its owner is killed, and has every committed row when it starts again', async () => {
    const owner = await startElsewhere()
    await write(owner.url, 'committed')
    owner.child.kill('SIGKILL')
    await expect.poll(() => isRunning(owner.postgres), patience).toBe(false)
    await expect.poll(() => isRunning(owner.guard), patience).toBe(false)
    const { url } = await start()
    expect(await read(url)).toEqual(['committed'])
  })

  test('stops when owner and guard are killed at once', async () => {
    const owner = await startElsewhere()
    await write(owner.url, 'committed')
    process.kill(owner.guard, 'SIGKILL')
    owner.child.kill('SIGKILL')
    await expect.poll(() => isRunning(owner.postgres), patience).toBe(false)
    const { url } = await start()
    expect(await read(url)).toEqual(['committed'])
  })

  test('starts again after everything, Postgres included, was killed at once', async () => {
    const owner = await startElsewhere()
    await write(owner.url, 'committed')
    process.kill(owner.guard, 'SIGKILL')
    process.kill(owner.postgres, 'SIGKILL')
    owner.child.kill('SIGKILL')
    const database = await startEmbeddedWhenFree({ folder })
    toStop.push(database.stop)
    expect(await read(database.url)).toEqual(['committed'])
  })

  test('is started again at the same address when Postgres is killed, with every committed row', async () => {
    const whys: string[] = []
    const { url, postgres, ended } = await start({ shared: true, onRestart: (why) => whys.push(why) })
    await write(url, 'committed')
    process.kill(postgres, 'SIGKILL')
    await expect.poll(() => whys.length, patience).toBe(1)
    expect(await read(url)).toEqual(['committed'])
    await write(url, 'after')
    expect(runningEmbedded(folder)?.url).toBe(url)
    await toStop.pop()?.()
    expect(await ended).toBeUndefined()
  })

  test('refuses a second owner with a sentence that names the first, which goes on undisturbed', async () => {
    const { url } = await start({ what: 'npm start', shared: true })
    await write(url, 'there')
    await expect(startEmbedded({ folder })).rejects.toThrow(
      new RegExp(`is in use by process ${process.pid} \\(npm start\\)\\. Stop that one first\\.`),
    )
    expect(await read(url)).toEqual(['there'])
  })

  test('takes over a lock whose process is gone or whose number another process has by now', async () => {
    const lock = path.join(folder, 'owner.json')
    writeFileSync(lock, JSON.stringify({ pid: 2 ** 22 + 1, what: 'npm start', launcher: 2 ** 22 + 2 }))
    await (await start()).stop()
    writeFileSync(lock, JSON.stringify({ pid: process.ppid, began: 'another day', launcher: process.ppid }))
    const { url } = await start()
    expect(new URL(url).port).not.toBe('')
  })

  test('can be joined while it runs, if its owner allows, and not after', async () => {
    expect(runningEmbedded(folder)).toBeUndefined()
    const database = await start({ shared: true })
    const joined = runningEmbedded(folder)
    expect(joined?.url).toBe(database.url)
    await write(joined?.url ?? '', 'from a guest')
    expect(await read(database.url)).toEqual(['from a guest'])
    await database.stop()
    expect(runningEmbedded(folder)).toBeUndefined()
  })

  test('cannot be joined when its owner is about to stop it', async () => {
    await start({ shared: false })
    expect(runningEmbedded(folder)).toBeUndefined()
  })

  test.skipIf(process.platform === 'win32')('shows its password to nobody else', async () => {
    await start({ shared: true })
    for (const name of ['connection.json', 'password', 'owner.json'])
      expect(statSync(path.join(folder, name)).mode & 0o077).toBe(0)
    expect(readFileSync(path.join(folder, 'owner.json'), 'utf8')).not.toContain('postgresql:')
  })

  test('waits for an owner that has it for a short while', async () => {
    const short = await start({ what: 'npm run ingest' })
    const waitedFor: string[] = []
    const waiting = startEmbeddedWhenFree({ folder }, (holder) => {
      waitedFor.push(String(holder.what))
      short.stop()
    })
    const database = await waiting
    toStop.push(database.stop)
    expect(waitedFor).toEqual(['npm run ingest'])
  })
})
