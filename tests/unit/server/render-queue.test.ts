import { beforeEach, describe, expect, test } from 'vitest'
import { renderQueue } from '@/scripts/server/render-queue'

let queue: ReturnType<typeof renderQueue>
let ran: string[]
let done: Map<string, () => void>

beforeEach(() => {
  ran = []
  done = new Map()
  queue = renderQueue({ mostOfOne: 5, mostWaiting: 6 })
})

/** One of a client's requests, such as 'a1'. */
function enter(name: string, refused: string[] = []) {
  return queue.enter(
    name.charAt(0),
    (over) => {
      ran.push(name)
      done.set(name, over)
    },
    (why) => refused.push(`${name} ${why}`),
  )
}

function finish(name: string): void {
  done.get(name)?.()
}

test('runs as many at a time as it may, and the next when one is done', () => {
  queue.setAtOnce(2)
  for (const name of ['a1', 'b1', 'c1']) enter(name)
  expect(ran).toEqual(['a1', 'b1'])
  finish('a1')
  finish('a1')
  expect(ran).toEqual(['a1', 'b1', 'c1'])
  expect(queue.counts()).toMatchObject({ running: 2, waiting: 0 })
})

test('runs nothing while there is nobody to run it, and everything after', () => {
  enter('a1')
  expect(ran).toEqual([])
  queue.setAtOnce(1)
  expect(ran).toEqual(['a1'])
})

test('takes turns between clients: one that asks for much does not come before one that asks for little', () => {
  queue.setAtOnce(1)
  for (const name of ['a1', 'a2', 'a3', 'b1', 'c1', 'c2']) enter(name)
  for (const name of ['a1', 'a2', 'b1', 'c1', 'a3']) finish(name)
  expect(ran).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'c2'])
})

test('leaves one place to others, where there is more than one', () => {
  queue.setAtOnce(3)
  for (const name of ['a1', 'a2', 'a3']) enter(name)
  expect(ran).toEqual(['a1', 'a2'])
  enter('b1')
  expect(ran).toEqual(['a1', 'a2', 'b1'])
})

test('refuses a client more than its number at once, running and waiting', () => {
  queue.setAtOnce(1)
  const refused: string[] = []
  for (const name of ['a1', 'a2', 'a3', 'a4', 'a5', 'a6']) enter(name, refused)
  expect(refused).toEqual(['a6 client'])
  finish('a1')
  enter('a7', refused)
  expect(refused).toEqual(['a6 client'])
})

describe('where too many wait', () => {
  const refused: string[] = []
  beforeEach(() => {
    refused.length = 0
    queue.setAtOnce(1)
    enter('x1')
    for (const name of ['a1', 'a2', 'a3', 'a4', 'b1', 'b2']) enter(name, refused)
    expect(refused).toEqual([])
  })

  test('the client with most of them makes room, last come first gone', () => {
    enter('c1', refused)
    expect(refused).toEqual(['a4 all'])
    enter('c2', refused)
    expect(refused).toEqual(['a4 all', 'a3 all'])
    expect(queue.counts().waiting).toBe(6)
  })

  test('a client that would then have most itself is refused', () => {
    enter('c1', refused)
    enter('c2', refused)
    enter('c3', refused)
    expect(refused).toEqual(['a4 all', 'a3 all', 'c3 all'])
  })
})

test('what nobody waits for any more does not run, and leaves its place', () => {
  queue.setAtOnce(1)
  enter('a1')
  const leave = enter('a2')
  enter('b1')
  leave()
  leave()
  expect(queue.counts()).toMatchObject({ running: 1, waiting: 1, clients: 1 })
  finish('a1')
  expect(ran).toEqual(['a1', 'b1'])
})

test('keeps nothing of a client that has nothing there', () => {
  queue.setAtOnce(1)
  for (let i = 0; i < 100; i++) {
    queue.enter(
      String(i),
      (over) => over(),
      () => {},
    )
  }
  expect(queue.counts()).toEqual({ running: 0, waiting: 0, clients: 0 })
})
