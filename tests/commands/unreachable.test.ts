import { expect, test } from 'vitest'
import { unreachable } from '@/scripts/database/connection-problem'

const saying = (code: string) =>
  unreachable(Object.assign(new Error('the database system is starting up'), { code }))

test('A server that is killed while a command asks it is told as a sentence, and what is wrong with a question is not', () => {
  expect(saying('57P03')).toBe('the server is starting up or shutting down. Try again in a moment.')
  expect(saying('57P01')).toBe('the server is shutting down. Try again in a moment.')
  expect(saying('57P02')).toBe('the server has crashed and starts again. Try again in a moment.')
  expect(saying('42601')).toBeUndefined()
  expect(unreachable(new Error('No code'))).toBeUndefined()
})
