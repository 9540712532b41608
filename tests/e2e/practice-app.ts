import { test } from '@playwright/test'
import { type DeskApp, type SignedIn, startDeskApp } from '../support/desk-app'

/**
 * Serves the tests of a file by the practice site as it is when practice begins, on a database of its own: pages that a
 * test opens are a publisher’s who has signed in. Only in the long run, which prepares it: scripts/testing/browser-tests.ts.
 */
export function withPracticeApp(): void {
  const like = process.env.PRACTICE_DATABASE_URL
  let app: DeskApp | undefined
  let publisher: SignedIn | undefined

  test.beforeAll(async () => {
    if (!like) throw new Error('The practice site is not prepared: run these tests with UPHELD_TESTS=long.')
    app = await startDeskApp({ like, settings: { DESK: 'practice' } })
    publisher = await app.signIn('publisher')
  })
  test.afterAll(() => app?.stop())
  test.use({ baseURL: async ({ baseURL: _ }, use) => use(app?.address) })
  test.beforeEach(async ({ context }) => {
    if (publisher) await context.addCookies(publisher.cookies)
  })
}
