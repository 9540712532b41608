import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { holderOf, LockHeld, takeLock, waitForLock } from '@/scripts/processes/lock'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'upheld-lock-'))
  file = path.join(folder, 'lock.json')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A lock that the process which runs the tests is said to have. */
const lockedByAnother = (details = {}) =>
  writeFileSync(file, JSON.stringify({ pid: process.ppid, ...details }))

describe('a lock', () => {
  test('tells who has it until it is released', () => {
    const release = takeLock(file, { what: 'npm start' })
    expect(holderOf(file)).toMatchObject({ pid: process.pid, what: 'npm start' })
    release()
    expect(holderOf(file)).toBeUndefined()
  })

  test('is refused while another process has it, and left alone', () => {
    lockedByAnother({ what: 'npm start' })
    const before = readFileSync(file, 'utf8')
    expect(() => takeLock(file)).toThrow(LockHeld)
    expect(readFileSync(file, 'utf8')).toBe(before)
  })

  test('is stale once its process is gone', () => {
    writeFileSync(file, JSON.stringify({ pid: 2 ** 22 + 1 }))
    expect(holderOf(file)).toBeUndefined()
    takeLock(file)
    expect(holderOf(file)?.pid).toBe(process.pid)
  })

  test.skipIf(process.platform === 'win32')('is stale once its number belongs to a later process', () => {
    lockedByAnother({ began: 'another day' })
    expect(holderOf(file)).toBeUndefined()
  })

  test('counts as held while it is being written', () => {
    writeFileSync(file, '')
    // However long this process is kept waiting meanwhile.
    const later = new Date(Date.now() + 3_600_000)
    utimesSync(file, later, later)
    expect(() => takeLock(file)).toThrow(LockHeld)
  })

  test('released late does not remove the lock of somebody else', () => {
    const release = takeLock(file)
    rmSync(file)
    lockedByAnother()
    release()
    expect(holderOf(file)?.pid).toBe(process.ppid)
  })

  test('can be waited for', async () => {
    lockedByAnother({ what: 'npm test' })
    const waitedFor: unknown[] = []
    await waitForLock(file, {}, (holder) => {
      waitedFor.push(holder.what)
      rmSync(file)
    })
    expect(waitedFor).toEqual(['npm test'])
    expect(holderOf(file)?.pid).toBe(process.pid)
  })
})
