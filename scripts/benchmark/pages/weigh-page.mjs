/**
 * What a page sends before anybody has touched it, in bytes of bodies as they are transferred: gzipped.
 * @param {import('@playwright/test').Page} page one that has not been anywhere yet, so that nothing is kept
 * @param {string} address
 * @returns {Promise<{ status: number, html: number, scripts: number, other: number }>}
 */
export async function weighPage(page, address) {
  const weight = { html: 0, scripts: 0, other: 0 }
  /** @type {Promise<void>[]} */
  const weighed = []
  page.on('requestfinished', (request) => {
    const kind = { document: 'html', script: 'scripts' }[request.resourceType()] ?? 'other'
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
