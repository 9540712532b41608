import { type BrowserContext, test } from '@playwright/test'
import { type DeskApp, type SignedIn, startDeskApp } from '../support/desk-app'

/** A whole app of the tests’ own, with a desk. */
export type DeskOfTests = {
  /** Known once the first test or hook runs. */
  readonly app: DeskApp
  /** Somebody of that role who has signed in, the same for all tests of the file. */
  person(role: 'reader' | 'publisher'): Promise<SignedIn>
  /** Has the pages of a context be that person’s. */
  signIn(context: BrowserContext, role: 'reader' | 'publisher'): Promise<SignedIn>
}

/**
 * Serves the tests of a file by an app of their own with a desk, on a copy of the sample data: pages that a test opens
 * are of that app. What they publish disturbs no others.
 */
export function withDeskApp(settings: Record<string, string> = {}): DeskOfTests {
  const sample = process.env.SAMPLE_DATABASE_URL
  let started: DeskApp | undefined
  const people = new Map<string, Promise<SignedIn>>()

  test.beforeAll(async () => {
    if (!sample)
      throw new Error('SAMPLE_DATABASE_URL is not set: run these tests with `npm test -- browser`.')
    // Where a worker comes back to a file, it has another app, on which nobody has been added.
    people.clear()
    started = await startDeskApp({ like: sample, settings })
  })
  test.afterAll(() => started?.stop())
  // It is asked for in hooks too, before there is an app.
  test.use({ baseURL: async ({ baseURL: _ }, use) => use(started?.address) })

  const app = () => {
    if (!started) throw new Error('The app of these tests has not started.')
    return started
  }
  const person: DeskOfTests['person'] = (role) => {
    const known = people.get(role) ?? app().signIn(role)
    people.set(role, known)
    return known
  }
  return {
    get app() {
      return app()
    },
    person,
    async signIn(context, role) {
      const signed = await person(role)
      await context.addCookies(signed.cookies)
      return signed
    },
  }
}
