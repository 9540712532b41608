import { expect, test, vi } from 'vitest'
import { keepPages } from '@/lib/letter/draw-page'

const picture = (size: number) => vi.fn(async () => new Uint8Array(size))

test('a picture is made once', async () => {
  const pages = keepPages(100)
  const make = picture(10)
  const [first, second] = await Promise.all([pages('a', make), pages('a', make)])
  expect(await pages('a', make)).toBe(first)
  expect(second).toBe(first)
  expect(make).toHaveBeenCalledTimes(1)
})

test('what nobody has asked for the longest makes room', async () => {
  const pages = keepPages(100)
  const makers = { a: picture(40), b: picture(40), c: picture(40) }
  await pages('a', makers.a)
  await pages('b', makers.b)
  await pages('a', makers.a)
  await pages('c', makers.c)
  await pages('a', makers.a)
  await pages('c', makers.c)
  await pages('b', makers.b)
  expect(Object.values(makers).map((make) => make.mock.calls.length)).toEqual([1, 2, 1])
})

test('a picture larger than all room is given, not kept', async () => {
  const pages = keepPages(100)
  const make = picture(101)
  expect((await pages('a', make)).byteLength).toBe(101)
  await pages('a', make)
  expect(make).toHaveBeenCalledTimes(2)
})

test('what failed is tried again', async () => {
  const pages = keepPages(100)
  const fail = async () => Promise.reject(new Error('no'))
  await expect(pages('a', fail)).rejects.toThrow('no')
  expect((await pages('a', picture(10))).byteLength).toBe(10)
})
