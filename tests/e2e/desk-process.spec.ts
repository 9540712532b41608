import { expect, test } from '@playwright/test'
import { withDeskApp } from './desk-app'

const desk = withDeskApp()

// One app is enough for all of them.
test.describe.configure({ mode: 'default' })

test('somebody signs in through the front process, and their pages run their scripts and are kept by nobody @long', async ({
  page,
  context,
}) => {
  const problems: string[] = []
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  page.on('pageerror', (error) => problems.push(error.message))
  const { email, password } = await desk.person('publisher')
  const outside = await page.goto('/desk/account')
  expect(new URL(page.url()).pathname).toBe('/desk/sign-in')
  expect(outside?.headers()['cache-control']).toBe('no-store')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/desk\/account$/)
  const cookies = await context.cookies()
  expect(cookies.length).toBeGreaterThan(0)
  for (const cookie of cookies) expect(cookie).toMatchObject({ httpOnly: true, path: '/desk' })
  const inside = await page.goto('/desk/people')
  expect(inside?.headers()).toMatchObject({
    'cache-control': 'no-store',
    'referrer-policy': 'same-origin',
    'x-robots-tag': 'noindex, nofollow',
  })
  expect(inside?.headers()['content-security-policy']).toMatch(/script-src 'self' 'sha256-/)
  expect(inside?.headers()['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/)
  expect(problems).toEqual([])
  expect(desk.app.said()).not.toContain(email)
})

test('a link that sets a password is not in the log, nor what was typed @long', async ({ request }) => {
  const added = desk.app.run('desk', 'add', 'Carla Diaz', 'carla@desk.example', '--role', 'reader', '--json')
  const { link } = JSON.parse(added.stdout) as { link: string }
  const token = new URL(link).pathname.split('/').at(-1) as string
  expect((await request.get(new URL(link).pathname)).status()).toBe(200)
  await desk.app.post('/desk/sign-in/enter', {
    email: 'typed@desk.example',
    password: 'a secret that was typed',
  })
  await expect.poll(() => desk.app.said()).toContain('/desk/set-password/…')
  await expect.poll(() => desk.app.said()).toContain('/desk/sign-in/enter')
  for (const secret of [token, 'typed@desk.example', 'secret that was typed'])
    expect(desk.app.said()).not.toContain(secret)
})

test('public pages, styles, scripts, robots.txt and the sitemap have nothing of the desk @long', async ({
  request,
}) => {
  await desk.person('publisher')
  const seen = new Set<string>()
  const files = new Set<string>()
  for (const address of [
    ...['/', '/councils', '/councils/luton', '/compare', '/years', '/types', '/search?q=luton', '/about'],
    ...[
      '/editions',
      '/data',
      '/coverage',
      '/nothing-here',
      '/robots.txt',
      '/sitemap.xml',
      '/api/health',
      '/api/v1',
    ],
  ]) {
    const text = await (await request.get(address)).text()
    seen.add(text)
    for (const [file] of text.matchAll(/\/_next\/static\/[\w./~-]+\.(?:css|js)/g)) files.add(file)
  }
  expect(files.size).toBeGreaterThan(3)
  for (const file of files) seen.add(await (await request.get(file)).text())
  for (const text of seen) expect(text).not.toMatch(/\/desk\b|\bdesk-|upheld-desk|The desk/)
})

test('what anybody asks of the desk’s addresses leaves public pages and the desk as they were @long', async ({
  request,
}) => {
  await desk.person('publisher')
  const { address } = desk.app
  const flood = await Promise.all(
    Array.from({ length: 300 }, async () => {
      const answer = await fetch(`${address}/desk/sign-in`)
      await answer.arrayBuffer()
      return answer.status
    }),
  )
  expect([...new Set(flood)].filter((status) => ![200, 429, 503].includes(status))).toEqual([])
  expect(flood).toContain(429)
  expect((await request.get('/councils/luton')).status()).toBe(200)
  expect((await request.get('/desk/sign-in')).status()).toBe(200)
})
