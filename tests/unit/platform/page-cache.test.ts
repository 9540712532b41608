import { beforeEach, describe, expect, test } from 'vitest'
import { setShownState } from '@/lib/platform/cache'
import { NOT_TO_KEEP } from '@/lib/platform/incomplete'
import PageCache from '@/lib/platform/page-cache.js'

type Asked = Parameters<PageCache['get']>
type Page = NonNullable<Parameters<PageCache['set']>[1]>

const shared = globalThis as { upheldShownState?: unknown }
const shown = (version: string) => setShownState({ version, edition: 1, register: null })
const CONTEXT = { kind: 'APP_PAGE', isFallback: false } as unknown as Asked[1]

const page = (html: string) =>
  ({ kind: 'APP_PAGE', html, rscData: Buffer.from('data'), status: 200 }) as unknown as Page
const keep = (key: string, html: string, request = new PageCache()) =>
  request.set(key, page(html), { isFallback: false, cacheControl: { revalidate: false, expire: undefined } })
const given = async (key: string) =>
  ((await new PageCache().get(key, CONTEXT))?.value as { html: string } | undefined)?.html

beforeEach(() => shown('1.1'))

describe('a page that Next makes once', () => {
  test('is given again, with how long it may be kept', async () => {
    await keep('/councils/luton', 'one')
    expect(await given('/councils/luton')).toBe('one')
    expect(await new PageCache().get('/councils/luton', CONTEXT)).toMatchObject({
      cacheControl: { revalidate: false },
    })
    expect(await given('/councils/knowsley')).toBeUndefined()
  })

  test('is not given once what pages show has changed', async () => {
    await keep('/councils/luton', 'one')
    shown('1.2')
    expect(await given('/councils/luton')).toBeUndefined()
    await keep('/councils/luton', 'two')
    expect(await given('/councils/luton')).toBe('two')
  })

  test('is not kept where it was begun before a change', async () => {
    const begun = new PageCache()
    shown('1.2')
    await keep('/councils/begun', 'old', begun)
    expect(await given('/councils/begun')).toBeUndefined()
  })

  test('is not kept while it is not known what pages may show, as in a build', async () => {
    shared.upheldShownState = undefined
    await keep('/about', 'one')
    shown('1.3')
    expect(await given('/about')).toBeUndefined()
  })

  test('is not kept where it lacks its chart', async () => {
    await keep('/lacking', `<p ${NOT_TO_KEEP}="">No chart</p>`)
    expect(await given('/lacking')).toBeUndefined()
  })

  test('makes room where nobody has asked for it the longest', async () => {
    const large = 'x'.repeat(12 * 1024 * 1024)
    for (const key of ['/a', '/b']) await keep(key, large)
    expect(await given('/a')).toBe(large)
    await keep('/c', large)
    expect([await given('/a'), await given('/b'), await given('/c')]).toEqual([large, undefined, large])
  })
})
