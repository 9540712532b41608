import { beforeEach, describe, expect, test, vi } from 'vitest'
import { bytesOf, ofContent, ofEdition, ofRegister, ofVersion, setShownState } from '@/lib/platform/cache'

const shared = globalThis as { upheldShownState?: unknown; upheldCache?: unknown }

const FIRST = { version: '7.40', edition: 7, register: 'a' }

beforeEach(() => {
  shared.upheldCache = undefined
  setShownState(FIRST)
})

/** Each asks twice, under what is shown before and after a change, and counts how often it is made. */
async function madeOver(change: Partial<typeof FIRST>) {
  const make = () => vi.fn(async () => 'made')
  const [edition, register, version, content] = [make(), make(), make(), make()]
  const ask = async () => {
    await ofEdition(7, 'test', edition)
    await ofRegister('test', register)
    await ofVersion('test', version)
    await ofContent('drawing', 'test', content)
  }
  await ask()
  await ask()
  setShownState({ ...FIRST, ...change })
  await ask()
  await ask()
  const times = (made: typeof edition) => made.mock.calls.length
  return {
    edition: times(edition),
    register: times(register),
    version: times(version),
    content: times(content),
  }
}

describe('what is kept is made anew', () => {
  test('of a version, after any change of what pages show', async () => {
    expect(await madeOver({ version: '7.41' })).toEqual({ edition: 1, register: 1, version: 2, content: 1 })
  })

  test('not of an edition, when another is published', async () => {
    const another = { version: '8.41', edition: 8 }
    expect(await madeOver(another)).toEqual({ edition: 1, register: 1, version: 2, content: 1 })
  })

  test('of an edition too, when the register has changed, whose names stand in it', async () => {
    const another = { version: '7.41', register: 'b' }
    expect(await madeOver(another)).toEqual({ edition: 2, register: 2, version: 2, content: 1 })
  })
})

test('what is made of the same content in another way is kept apart', async () => {
  const made = ['chart', 'picture'].map((what) => ofContent(what, 'content', async () => what))
  expect(await Promise.all(made)).toEqual(['chart', 'picture'])
})

test('editions are kept apart, also from there being none', async () => {
  const numbers = [null, 6, 7].map((edition) => ofEdition(edition, 'test', async () => edition))
  expect(await Promise.all(numbers)).toEqual([null, 6, 7])
})

test('two who ask at once wait for the same', async () => {
  const make = vi.fn(async () => ({}))
  const [one, other] = await Promise.all([ofVersion('test', make), ofVersion('test', make)])
  expect(one).toBe(other)
  expect(make).toHaveBeenCalledTimes(1)
})

test('what was begun before a change is given to nobody after it', async () => {
  let finish = (_: string) => {}
  const before = ofVersion('test', () => new Promise<string>((resolve) => (finish = resolve)))
  setShownState({ ...FIRST, version: '7.41' })
  const after = ofVersion('test', async () => 'new')
  finish('old')
  expect(await Promise.all([before, after])).toEqual(['old', 'new'])
  expect(await ofVersion('test', async () => 'made again')).toBe('new')
})

test('what could not be made is tried again', async () => {
  await expect(ofVersion('test', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await ofVersion('test', async () => 'yes')).toBe('yes')
})

test('nothing is kept where nobody watches the editions, but what never changes', async () => {
  shared.upheldShownState = undefined
  const make = vi.fn(async () => 1)
  for (const keep of [ofVersion, ofRegister]) {
    await keep('test', make)
    await keep('test', make)
  }
  await ofContent('drawing', 'test', make)
  await ofContent('drawing', 'test', make)
  await ofEdition(7, 'test', make)
  await ofEdition(7, 'test', make)
  expect(make).toHaveBeenCalledTimes(2 + 2 + 1 + 2)
})

test('what nobody has asked for the longest makes room', async () => {
  const MB = 1024 * 1024
  const made: string[] = []
  const ask = (key: string) =>
    ofContent('drawing', key, async () => {
      made.push(key)
      return new Uint8Array(40 * MB)
    })
  for (const key of ['a', 'b', 'a', 'c', 'a', 'c', 'b']) await ask(key)
  expect(made).toEqual(['a', 'b', 'c', 'b'])
})

test('what is larger than all room is given and not kept', async () => {
  const make = vi.fn(async () => new Uint8Array(200 * 1024 * 1024))
  expect((await ofContent('drawing', 'large', make)).byteLength).toBe(200 * 1024 * 1024)
  await ofContent('drawing', 'large', make)
  expect(make).toHaveBeenCalledTimes(2)
})

test('room is reckoned through lists, maps, sets and whatever refers to itself', () => {
  const text = 'x'.repeat(1000)
  const around: Record<string, unknown> = { text: 'y'.repeat(500) }
  around.self = around
  expect(bytesOf([text])).toBeGreaterThan(2000)
  expect(bytesOf(new Map([[text, new Set([`${text}1`])]]))).toBeGreaterThan(4000)
  expect(bytesOf({ bytes: new Uint8Array(10_000) })).toBeGreaterThan(10_000)
  expect(bytesOf(around)).toBeGreaterThan(1000)
})
