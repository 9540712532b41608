import { existsSync } from 'node:fs'
import { PlainError } from '../processes/plain-error'
import { canInstall, installFromDebian, onPath, worked } from '../processes/programs'
import type { Say } from '../setup/progress'
import { commandOf } from '../setup/project'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

const onThisMachine = () => NAMES.map(onPath).find(Boolean) ?? PLACES.find((place) => existsSync(place))

function download() {
  const args = [commandOf('@playwright/test', 'playwright'), 'install', '--only-shell', 'chromium']
  return worked(process.execPath, args, 10, { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' })
}

/**
 * A browser for the tests: BROWSER_PATH, Playwright's own, one on this machine, or else one that is fetched now.
 * @returns its path; undefined for Playwright's own
 */
export async function findBrowser(say: Say): Promise<string | undefined> {
  const given = process.env.BROWSER_PATH
  if (given) {
    if (existsSync(given)) return given
    throw new PlainError(`BROWSER_PATH is ${given}, but there is no such file.`)
  }
  const { chromium } = await import('@playwright/test')
  const own = () => existsSync(chromium.executablePath())
  if (own()) return undefined
  const found = onThisMachine()
  if (found) return found
  say('Downloading a browser')
  if (await download()) return undefined
  if (canInstall()) {
    say('The download failed; installing the system’s Chromium instead')
    await installFromDebian('chromium')
  }
  const installed = onThisMachine()
  if (installed) return installed
  throw new PlainError(
    'The browser tests need Chrome or Chromium, and we could not download one.\n' +
      'Install one, or set BROWSER_PATH to the program.',
  )
}
