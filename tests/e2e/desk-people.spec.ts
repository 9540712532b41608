import { expect, type Page, test } from '@playwright/test'
import { type DeskApp, startDeskApp } from '../support/desk-app'
import { DESK_ROUTES } from '../support/routes'
import { expectAccessible } from './accessibility'

// Takes an app of its own, and so is for the long run: tests/unit/desk has the rules one by one.
test.describe('people of the desk', { tag: '@long' }, () => {
  // One app for all of them.
  test.describe.configure({ mode: 'default' })

  let app: DeskApp
  /** The same by its name: passkeys are for names. */
  let site: string

  test.beforeAll(async () => {
    const like = process.env.SAMPLE_DATABASE_URL
    if (!like) throw new Error('SAMPLE_DATABASE_URL is not set: run these tests with `npm test -- browser`.')
    app = await startDeskApp({ like })
    site = app.address.replace('127.0.0.1', 'localhost')
  })
  test.afterAll(() => app?.stop())

  /** The address, within the site, of a link for a person who was added at the terminal. */
  function linkFor(...args: string[]): string {
    const { stdout, stderr } = app.run('desk', ...args, '--json')
    expect(stderr).toBe('')
    return new URL(JSON.parse(stdout).link).pathname
  }

  async function enter(page: Page, email: string): Promise<void> {
    await page.getByLabel('E-mail address').fill(email)
    await page.getByLabel('Password').fill('three plain words')
    await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click()
  }

  async function setPassword(page: Page): Promise<void> {
    await page.getByLabel('New password').fill('three plain words')
    await page.getByLabel('The same again').fill('three plain words')
    await page.getByRole('button', { name: 'Set password' }).click()
    await expect(page.getByRole('status')).toHaveText('Your password is set. You can sign in now.')
  }

  async function expectSound(page: Page): Promise<void> {
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 })
      await expectAccessible(page)
      const size = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ])
      expect(size[0]).toBe(size[1])
    }
  }

  test('every page leads who is not signed in to where they can, and readers of letters past what is for publishers', async () => {
    const reader = await app.signIn('reader', 'Dora Lee')
    const ask = (path: string, cookie = '') =>
      fetch(`${app.address}${path}`, { redirect: 'manual', headers: { cookie, accept: 'text/html' } })
    const addresses = DESK_ROUTES.map((route) => route.replace(/\[[^\]]+\]/g, '1'))
    for (const path of addresses) {
      const { status, headers } = await ask(path)
      expect(headers.get('cache-control'), path).toContain('no-store')
      // Forms cannot be asked for; what is open says how to get in, or nothing.
      if ([404, 405].includes(status) || ['/desk/sign-in', '/desk/set-password/1'].includes(path)) continue
      expect([path, headers.get('location')?.replace(/\?.*/, '')]).toEqual([
        path,
        expect.stringMatching(/\/desk\/sign-in$/),
      ])
    }
    const people = await ask('/desk/people', reader.cookie)
    expect(people.headers.get('location')).toMatch(/\/desk\/not-allowed$/)
    const refused = await ask('/desk/not-allowed', reader.cookie)
    expect(refused.status).toBe(403)
    expect(await refused.text()).toContain('Only a publisher can do this')
  })

  test('without scripts: a link, a password, a page that was wanted, somebody added, signed out everywhere', async ({
    browser,
  }) => {
    const link = linkFor('add', 'Asha Rao', 'asha@desk.example', '--role', 'publisher')
    const context = await browser.newContext({ baseURL: site, javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(link)
    await setPassword(page)
    await page.goto('/desk/people')
    await enter(page, 'asha@desk.example')
    await expect(page).toHaveURL(/\/desk\/people$/)
    await page.getByLabel('Name').fill('Ben Field')
    await page.getByLabel('E-mail address').fill('ben@desk.example')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(page.getByLabel('The link for Ben Field')).toHaveValue(/\/desk\/set-password\/[\w-]{43}$/)
    const forBen = await page.getByLabel('The link for Ben Field').inputValue()

    const ofBen = await browser.newContext({ baseURL: site, javaScriptEnabled: false })
    const his = await ofBen.newPage()
    await his.goto(forBen)
    await setPassword(his)
    await enter(his, 'ben@desk.example')
    await expect(his).toHaveURL(/\/desk$/)
    await his.goto('/desk/people')
    await expect(his.getByRole('heading', { level: 1 })).toHaveText('Only a publisher can do this')
    await his.goto(forBen)
    await expect(his.getByRole('heading', { level: 1 })).toHaveText('This link no longer works')

    await page.getByText('Remove Ben Field', { exact: true }).click()
    await page.getByRole('button', { name: 'Yes, remove Ben Field' }).click()
    await expect(page.getByRole('status')).toContainText('Ben Field is removed')
    await his.goto('/desk/account')
    await expect(his).toHaveURL(/\/desk\/sign-in/)

    await page.goto('/desk/account')
    await page.getByRole('button', { name: 'Sign out everywhere', exact: true }).click()
    await expect(page).toHaveURL(/\/desk\/sign-in/)
    await page.goto('/desk/account')
    await expect(page).toHaveURL(/\/desk\/sign-in/)
  })

  test('a passkey signs its person in, until it is removed', async ({ browser }) => {
    const link = linkFor('add', 'Cleo Hart', 'cleo@desk.example', '--role', 'publisher')
    const context = await browser.newContext({ baseURL: site })
    const page = await context.newPage()
    const device = await context.newCDPSession(page)
    await device.send('WebAuthn.enable')
    await device.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    await page.goto(link)
    await expectSound(page)
    await setPassword(page)
    await expectSound(page)
    await enter(page, 'cleo@desk.example')
    await expect(page).toHaveURL(/\/desk$/)
    await page.goto('/desk/account')
    await page.getByLabel('Name of this device').fill('Laptop')
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await expect(page.getByRole('button', { name: 'Remove the passkey Laptop' })).toBeVisible()
    await expectSound(page)
    await page.goto('/desk/people')
    await expectSound(page)

    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await expect(page).toHaveURL(/\/desk$/)
    await page.goto('/desk/account')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cleo Hart')
    await page.getByRole('button', { name: 'Remove the passkey Laptop' }).click()
    await expect(page.getByRole('status')).toContainText('The passkey is removed')
    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('not known here')
    await expectSound(page)
  })
})
