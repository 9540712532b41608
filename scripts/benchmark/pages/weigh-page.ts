import type { Page } from '@playwright/test'

/** In bytes, but for the status of the answer. */
export type Weight = { status: number; html: number; scripts: number; other: number }

/**
 * What a page sends before anybody has touched it, in bytes of bodies as they are transferred: gzipped.
 * @param page one that has not been anywhere yet, so that nothing is kept
 */
export async function weighPage(page: Page, address: string): Promise<Weight> {
  const weight = { html: 0, scripts: 0, other: 0 }
  const weighed: Promise<void>[] = []
  page.on('requestfinished', (request) => {
    const type = request.resourceType()
    const kind = type === 'document' ? 'html' : type === 'script' ? 'scripts' : 'other'
    weighed.push(
      request.sizes().then(({ responseBodySize }) => {
        weight[kind] += responseBodySize
      }),
    )
  })
  const response = await page.goto(address, { waitUntil: 'networkidle' })
  await Promise.all(weighed)
  return { status: response?.status() ?? 0, ...weight }
}
