import type { Browser } from '@playwright/test'
import type { Say } from '../../setup/progress'
import { KINDS } from './kinds'
import type { Servers } from './servers'
import { weighPage } from './weigh-page'
import type { KindWeight } from './weights-report'

async function weigh(browser: Browser, address: string) {
  const page = await browser.newPage()
  try {
    return await weighPage(page, address)
  } finally {
    await page.close()
  }
}

/**
 * Weighs the empty page and a page of every kind, each for somebody who comes for the first time.
 * @returns the empty page first
 */
export async function weighKinds(
  browser: Browser,
  { floor, many }: Servers,
  say: Say,
): Promise<KindWeight[]> {
  say('Weighing pages')
  const weights: KindWeight[] = [{ name: 'an empty page', ...(await weigh(browser, `${floor.address}/`)) }]
  for (const { name, path } of KINDS) weights.push({ name, ...(await weigh(browser, many.address + path)) })
  return weights
}
