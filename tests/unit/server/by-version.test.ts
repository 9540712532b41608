import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { byVersion } from '@/scripts/server/by-version'

let version: string | undefined
let begun: string[]
let ends: Map<string, () => void>
let run: ReturnType<typeof byVersion>

beforeEach(() => {
  version = '7.1'
  begun = []
  ends = new Map()
  run = byVersion(() => version)
})

afterEach(() => {
  vi.useRealTimers()
})

/** Begins something that ends when the test says so. */
function make(name: string): Promise<void> {
  return run(() => {
    begun.push(name)
    return new Promise<void>((resolve) => ends.set(name, resolve))
  })
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('what shows the same is made at once, beside whatever is being made', async () => {
  for (const name of ['a', 'b', 'c']) void make(name)
  await settled()
  expect(begun).toEqual(['a', 'b', 'c'])
})

test('what is asked for after a change begins when all that was begun before it has ended', async () => {
  void make('a')
  void make('b')
  await settled()
  version = '7.2'
  void make('after')
  await settled()
  ends.get('a')?.()
  await settled()
  expect(begun).toEqual(['a', 'b'])
  ends.get('b')?.()
  await settled()
  expect(begun).toEqual(['a', 'b', 'after'])
})

test('after two changes, too, and where what was begun failed', async () => {
  let fail = (_: Error) => {}
  const failing = run(() => new Promise((_, reject) => (fail = reject)))
  await settled()
  version = '7.2'
  void make('second')
  version = '7.3'
  void make('third')
  await settled()
  expect(begun).toEqual([])
  fail(new Error('no'))
  await expect(failing).rejects.toThrow('no')
  await settled()
  expect(begun).toEqual(['second'])
  ends.get('second')?.()
  await settled()
  expect(begun).toEqual(['second', 'third'])
})

test('where nothing is being made, nobody waits', async () => {
  const first = make('a')
  await settled()
  ends.get('a')?.()
  await first
  version = '7.2'
  void make('b')
  await settled()
  expect(begun).toEqual(['a', 'b'])
})

test('nobody waits for ever for what does not end', async () => {
  run = byVersion(() => version, 1)
  void make('endless')
  await settled()
  version = '7.2'
  void make('after')
  await expect.poll(() => begun).toEqual(['endless', 'after'])
})

test('what never ends holds up what is asked for after a change once, and nothing after that', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  run = byVersion(() => version, 20)
  void make('never ends')
  await settled()
  version = '7.2'
  void make('waits')
  await settled()
  expect(begun).toEqual(['never ends'])
  vi.advanceTimersByTime(20)
  await settled()
  expect(begun).toEqual(['never ends', 'waits'])
  void make('next')
  await settled()
  expect(begun).toEqual(['never ends', 'waits', 'next'])
})
