import { afterEach, expect, test } from 'vitest'
import { tellPageError } from '@/lib/platform/page-errors'

const shared = globalThis as { upheldTellError?: (error: unknown) => void }
afterEach(() => {
  shared.upheldTellError = undefined
})

test('An error of a page is told with its address and id, and without what was searched for', () => {
  const told: unknown[] = []
  shared.upheldTellError = (error) => told.push(error)
  const error = Object.assign(new TypeError('It broke'), { digest: '123' })
  tellPageError(
    error,
    { path: '/search?q=my+postcode', headers: { 'x-request-id': 'f3a9c0e1' } },
    '/search',
    true,
  )
  expect(told).toEqual([
    {
      id: 'f3a9c0e1',
      path: '/search',
      route: '/search',
      error: { type: 'TypeError', message: 'It broke', stack: error.stack, digest: '123' },
    },
  ])
})

test('What was thrown and is no error is told as one', () => {
  const told: { error: { message: string } }[] = []
  shared.upheldTellError = (error) => told.push(error as never)
  tellPageError('Just words', { path: '/', headers: {} }, '/', true)
  expect(told[0]?.error.message).toBe('Just words')
})

test('of a database that cannot be asked only what it said is told, not where we asked', () => {
  const told: { error: { stack: string } }[] = []
  shared.upheldTellError = (error) => told.push(error as never)
  const gone = new Error('\nInvalid `prisma.$queryRaw()` invocation:\n\nterminating connection')
  tellPageError(gone, { path: '/', headers: {} }, '/', false)
  expect(told[0]?.error.stack).toBe('Error: terminating connection')
})
