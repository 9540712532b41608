import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/**
 * Expects that axe finds nothing to complain of, once all of the page is there.
 * @param within looks at this part of the page only
 */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
  await page.waitForLoadState()
  // Axe's usual way, which looks into frames of other sites too, carries all that it finds through a page of its own,
  // and takes several times as long. No page here has frames.
  expect(page.frames()).toHaveLength(1)
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations } = await (within ? axe.include(within) : axe).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}
