import { defineConfig, devices } from '@playwright/test'

// `npm test` builds and serves the app on a database of its own, and sets PORT and BROWSER_PATH.
export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
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
      ],
    },
  },
  projects: [
    { name: 'pages', testIgnore: ['new-edition.spec.ts', 'pdf-letter.spec.ts'] },
    // Publishes an edition, so it comes after everything that reads the first.
    { name: 'new edition', testMatch: 'new-edition.spec.ts', dependencies: ['pages'] },
    { name: 'PDF letter', testMatch: 'pdf-letter.spec.ts', dependencies: ['new edition'] },
  ],
})
