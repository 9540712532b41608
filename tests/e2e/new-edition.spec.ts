import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { withOwnApp } from './own-app'

const app = withOwnApp()

test('a letter taken in while the app runs is on its pages soon', async ({ page, context }) => {
  const map = await context.newPage()
  await map.goto('/?year=2024-25')
  await expect(map.getByRole('group', { name: 'Zoom', exact: true })).toBeVisible()

  const edition = async () => {
    await page.goto('/councils/luton')
    return page.getByText(/^Edition \d+/).textContent()
  }
  const before = Number(/\d+/.exec((await edition()) ?? '')?.[0])

  // The same letter with one more line end: other bytes, so a newer version.
  const folder = mkdtempSync(path.join(tmpdir(), 'upheld-'))
  const letter = readFileSync('prisma/samples/luton-borough-council-2024.txt', 'utf8')
  writeFileSync(path.join(folder, 'letter.txt'), `${letter}\n`)
  const { status, said } = app.run('ingest', folder)
  rmSync(folder, { recursive: true })
  expect(said).toContain(`Edition ${before + 1} is published.`)
  expect(status).toBe(0)

  await expect.poll(edition).toContain(`Edition ${before + 1},`)

  // The map shows one edition as a whole: one that was open is loaded anew.
  await map.getByRole('navigation', { name: 'Year' }).getByRole('link', { name: '2023-24' }).click()
  await expect(map.getByText(`Edition ${before + 1},`)).toBeVisible()
  await expect(map).toHaveURL('/?year=2023-24&layout=map')

  await page.goto('/councils/luton/2023-24')
  await expect(page.getByText(`First in edition ${before + 1}.`)).toBeVisible()
})
