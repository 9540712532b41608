import { defineConfig, devices } from '@playwright/test'
import { isLong } from './tests/support/long'

/** Only in `npm run test:long`. */
const ONLY_LONG = /@long|(data-files|letters-in-files|empty-pages)\.spec/
/** In `npm test` they go through some pages, there through all. */
const WITH_PAGES = /(every-page|open-data|heads|crawl)\.spec/

/** Each window of Chromium opens two pages of these under its address bar, which nobody sees: more work than most of ours. */
const UNDER_THE_ADDRESS_BAR = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup']
/** What Playwright switches off: of several lists on its command line, Chromium takes the last one alone. */
const OFF_IN_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
]

// `npm test` builds and serves the app on a database of its own, and sets PORT and BROWSER_PATH.
export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  // While one waits for the app, others can go on: one more than there are cores on a small machine.
  workers: 3,
  forbidOnly: Boolean(process.env.CI),
  // Stories that take long are told in `npm run test:long` only, with those that go through many pages.
  ...(isLong ? { grep: [ONLY_LONG, WITH_PAGES] } : { grepInvert: ONLY_LONG }),
  reporter: [['list']],
  // A busy machine may take twenty times as long as a quiet one, and is not to fail for it.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1280, height: 900 },
    baseURL: `http://127.0.0.1:${process.env.PORT ?? '3000'}`,
    launchOptions: {
      executablePath: process.env.BROWSER_PATH,
      chromiumSandbox: process.getuid?.() !== 0,
      // Chromium asks its maker's servers for news at every start, which a closed network answers slowly.
      args: [
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        `--disable-features=${[...OFF_IN_PLAYWRIGHT, ...UNDER_THE_ADDRESS_BAR].join(',')}`,
      ],
    },
  },
})
