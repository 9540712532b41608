// npx tsx scripts/pictures/make-pictures.ts LINK: makes the pictures of docs/loading-letters.md anew. LINK is the one that
// `DESK=practice npm start` prints, on a practice site on which nothing was done yet: `npm run desk -- practice-again`.
import path from 'node:path'
import type { Page } from '@playwright/test'
import { openBrowser } from '../benchmark/pages/open-browser'
import { runCommand } from '../processes/command'
import { PlainError } from '../processes/plain-error'
import { createSay } from '../setup/progress'
import { enterProject, inProject } from '../setup/project'

const PASSWORD = 'three plain words of practice'
const ZIP = inProject('.build', 'practice', 'practice-letters.zip')

/** In pixels, as wide as the paper shows them. */
const WIDTH = 960

/** So long the letters may take to be read, in milliseconds. */
const PATIENCE = 600_000

async function picture(page: Page, name: string, height: number): Promise<void> {
  await page.setViewportSize({ width: WIDTH, height })
  // From where the desk begins: the head of the site is on every page.
  await page.evaluate(() => document.getElementById('main')?.scrollIntoView())
  await page.screenshot({ path: path.join(inProject('docs', 'pictures'), `${name}.png`) })
}

async function signIn(page: Page, link: string): Promise<void> {
  await page.goto(link)
  for (const field of await page.locator('input[type="password"]').all()) await field.fill(PASSWORD)
  await page.getByRole('button').last().click()
  await page.getByLabel('E-mail address').fill('pat@practice.example')
  await page.locator('input[type="password"]').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

async function makePictures([link]: string[]): Promise<void> {
  if (!link) throw new PlainError('Give the link that DESK=practice npm start prints.')
  enterProject()
  const browser = await openBrowser(createSay(process.stderr))
  const page = await browser.newPage({ baseURL: new URL(link).origin })
  await signIn(page, link)
  await page.goto('/desk/practice')
  await picture(page, 'practice', 975)
  await page.goto('/desk/loads')
  await page.getByLabel('Or choose files').setInputFiles(ZIP)
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByText('All 60 files are read.').first().waitFor({ timeout: PATIENCE })
  await picture(page, 'load', 675)
  await page.goto('/desk/reviews')
  await picture(page, 'reviews', 675)
  await page.getByRole('link', { name: /^Exampleport/ }).click()
  await page.getByRole('img', { name: 'Page 4 of the file' }).waitFor()
  await page.waitForLoadState('networkidle')
  await picture(page, 'review', 900)
  await page.goto('/desk/progress')
  await picture(page, 'progress', 750)
  await page.goto('/desk/edition')
  await picture(page, 'edition', 900)
}

await runCommand(() => makePictures(process.argv.slice(2)))
