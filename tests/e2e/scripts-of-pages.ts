import { expect, type Page } from '@playwright/test'

/**
 * Keeps back the scripts of a page, as a slow line does: it can be seen and touched, and nobody listens yet.
 * @returns lets them come
 */
export async function holdScripts(page: Page): Promise<() => void> {
  let letCome = () => {}
  const held = new Promise<void>((resolve) => {
    letCome = resolve
  })
  await page.route('**/_next/static/**/*.js', async (route) => {
    await held
    await route.continue()
  })
  return letCome
}

/** Waits until the scripts of a page have run: the box that finds councils, which all pages have, is then more than a field. */
export async function untilScripted(page: Page): Promise<void> {
  await expect(page.locator('input[role="combobox"]').first()).toBeAttached()
}
