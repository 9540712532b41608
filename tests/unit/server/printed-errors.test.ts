import { expect, test, vi } from 'vitest'
import { withoutDatabaseErrors } from '@/scripts/server/printed-errors'

test('Errors of a database that cannot be asked are not printed with their stacks; all others are', () => {
  const print = vi.fn()
  const error = withoutDatabaseErrors(print)
  error('⨯', Object.assign(new Error('terminating connection'), { code: '57P01' }))
  error('⨯', Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }))
  expect(print).not.toHaveBeenCalled()
  const ours = new TypeError('It broke')
  error('⨯', ours)
  error('Just words')
  expect(print.mock.calls).toEqual([['⨯', ours], ['Just words']])
})
