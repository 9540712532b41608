import { setImmediate as nextRound } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { turns } from '@/scripts/server/turns'

test('runs a few tasks at once, and a few more in each round of the event loop', async () => {
  const inTurn = turns(2)
  const ran: number[] = []
  for (const task of [1, 2, 3, 4, 5]) inTurn('one', () => ran.push(task))
  expect(ran).toEqual([1, 2])
  await nextRound()
  expect(ran).toEqual([1, 2, 3, 4])
  await nextRound()
  expect(ran).toEqual([1, 2, 3, 4, 5])
})

test('lets somebody else’s only task go before the second of whoever asks without pause', async () => {
  const inTurn = turns(2)
  const ran: string[] = []
  for (let i = 0; i < 100; i++) inTurn('many', () => ran.push('many'))
  inTurn('one', () => ran.push('one'))
  await nextRound()
  expect(ran).toEqual(['many', 'many', 'many', 'one'])
})

test('starts afresh after a round in which nothing waited', async () => {
  const inTurn = turns(1)
  const ran: number[] = []
  inTurn('one', () => ran.push(1))
  await nextRound()
  inTurn('one', () => ran.push(2))
  expect(ran).toEqual([1, 2])
})

test('runs a task that a task asks for in its own turn', async () => {
  const inTurn = turns(1)
  const ran: string[] = []
  inTurn('one', () => {
    ran.push('first')
    inTurn('one', () => ran.push('second'))
  })
  expect(ran).toEqual(['first'])
  await nextRound()
  expect(ran).toEqual(['first', 'second'])
})
