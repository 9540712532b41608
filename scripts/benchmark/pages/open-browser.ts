import type { Browser, Page } from '@playwright/test'
import { atEnd } from '../../processes/command'
import type { Say } from '../../setup/progress'
import { findBrowser } from '../../testing/browser'

/** Chromium asks its maker's servers for news at every start. */
const QUIET = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** A Chromium without a window; it is closed when the command ends. */
export async function openBrowser(say: Say): Promise<Browser> {
  const executablePath = await findBrowser(say)
  const { chromium } = await import('@playwright/test')
  const browser = await chromium.launch({
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0,
    args: QUIET,
  })
  atEnd(() => browser.close())
  return browser
}

/**
 * Has a page run functions that are given to it: in what TypeScript became, those inside them are named by a function
 * that pages do not have.
 */
export const forFunctionsInPages = (page: Page) => page.addInitScript('globalThis.__name = (named) => named')
