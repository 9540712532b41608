import { KINDS } from './kinds.mjs'
import { weighPage } from './weigh-page.mjs'

async function weigh(browser, address) {
  const page = await browser.newPage()
  try {
    return await weighPage(page, address)
  } finally {
    await page.close()
  }
}

/**
 * Weighs the empty page and a page of every kind, each for somebody who comes for the first time.
 * @returns {Promise<{ name: string, status: number, html: number, scripts: number, other: number }[]>} the empty
 *   page first
 */
export async function weighKinds(browser, { floor, many }, say) {
  say('Weighing pages')
  const weights = [{ name: 'an empty page', ...(await weigh(browser, `${floor.address}/`)) }]
  for (const { name, path } of KINDS) weights.push({ name, ...(await weigh(browser, many.address + path)) })
  return weights
}
