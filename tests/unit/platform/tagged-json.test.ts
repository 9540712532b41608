import { expect, test, vi } from 'vitest'
import { taggedJson } from '@/lib/platform/http'

const make = vi.fn(() => ({ shown: true }))
const how = { tag: '"one"', cacheControl: 'public, max-age=60' }
const asked = (tag?: string) =>
  taggedJson(
    new Request('https://upheld.example/', { headers: tag ? { 'if-none-match': tag } : {} }),
    how,
    make,
  )

test('data goes out with its tag', async () => {
  const answer = await asked()
  expect(answer.headers.get('etag')).toBe('"one"')
  expect(answer.headers.get('cache-control')).toBe('public, max-age=60')
  expect(await answer.json()).toEqual({ shown: true })
})

test('it is neither made nor sent again to who has it, also where it was compressed on the way', async () => {
  make.mockClear()
  for (const tag of ['"one"', 'W/"one"', '"other", "one"']) {
    const answer = await asked(tag)
    expect([answer.status, await answer.text(), answer.headers.get('etag')]).toEqual([304, '', '"one"'])
  }
  expect(make).not.toHaveBeenCalled()
  expect((await asked('"other"')).status).toBe(200)
})
