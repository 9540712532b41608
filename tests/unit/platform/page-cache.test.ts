import { afterEach, expect, test } from 'vitest'
import { NOT_TO_KEEP } from '@/lib/platform/incomplete'
import PageCache from '@/lib/platform/page-cache'

const shared = globalThis as { upheldShownState?: { version: string } }
afterEach(() => {
  delete shared.upheldShownState
})

type Set = Parameters<PageCache['set']>

/** What is kept of a page with these words, once it has been made. */
async function keptOf(key: string, html: string) {
  shared.upheldShownState = { version: '1' }
  const page = { kind: 'APP_PAGE', html, rscData: undefined, headers: {}, status: 200 } as unknown as Set[1]
  await new PageCache().set(key, page, {} as Set[2])
  return new PageCache().get(key, {} as Parameters<PageCache['get']>[1])
}

test('a page is kept, and one that lacks its chart is not', async () => {
  expect(await keptOf('/whole', '<p>Whole</p>')).toMatchObject({ value: { html: '<p>Whole</p>' } })
  expect(await keptOf('/lacking', `<p ${NOT_TO_KEEP}="">No chart</p>`)).toBeNull()
})
