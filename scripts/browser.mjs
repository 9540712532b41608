import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { PlainError } from './processes/plain-error.mjs'
import { exitOf, startProgram } from './processes/run.mjs'
import { commandOf } from './setup/project.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

function onPath(name) {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(folder, name)
    try {
      accessSync(file, constants.X_OK)
      return file
    } catch {}
  }
}

const onThisMachine = () => NAMES.map(onPath).find(Boolean) ?? PLACES.find((place) => existsSync(place))

/** Runs something that may well fail, without a word, and tells whether it worked. */
async function worked(program, args, minutes, env) {
  const child = startProgram(program, args, { stdio: 'ignore', timeout: minutes * 60_000, env })
  return (await exitOf(child).catch(() => 1)) === 0
}

function download() {
  const args = [commandOf('@playwright/test', 'playwright'), 'install', '--only-shell', 'chromium']
  return worked(process.execPath, args, 10, { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' })
}

async function installFromDebian() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await worked('apt-get', ['update'], 5, env)
  await worked('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], 10, env)
}

/**
 * A browser for the tests: BROWSER_PATH, Playwright's own, one on this machine, or else one that is fetched now.
 * @param {(text: string) => void} say
 * @returns {Promise<string | undefined>} its path; undefined for Playwright's own
 */
export async function findBrowser(say) {
  const given = process.env.BROWSER_PATH
  if (given) {
    if (existsSync(given)) return given
    throw new PlainError(`BROWSER_PATH is ${given}, and there is no such file.`)
  }
  const { chromium } = await import('@playwright/test')
  const own = () => existsSync(chromium.executablePath())
  if (own()) return
  const found = onThisMachine()
  if (found) return found
  say('Downloading a browser')
  if (await download()) return
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    say('The download failed; installing the system’s Chromium instead')
    await installFromDebian()
  }
  const installed = onThisMachine()
  if (installed) return installed
  throw new PlainError(
    'The browser tests need Chrome or Chromium, and none could be downloaded.\n' +
      'Install one, or set BROWSER_PATH to the program.',
  )
}
