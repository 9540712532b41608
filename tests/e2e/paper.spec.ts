import { expect, test } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'

const withoutSpaces = (text: string) => text.replace(/\s/g, '')

test('in print, each chart is on the page of the sentence about it', async ({ page }) => {
  await page.goto('/types/unitary')
  const figures = await page.locator('figure:has([data-chart])').evaluateAll((all) =>
    all.map((figure) => {
      const heading = figure.querySelector('h2')
      return `${heading?.textContent}${heading?.nextElementSibling?.textContent}`
    }),
  )
  expect(figures.length).toBeGreaterThan(1)
  const pdf = await getDocumentProxy(
    new Uint8Array(await page.pdf({ format: 'A4', preferCSSPageSize: true })),
  )
  const { text } = await extractText(pdf, { mergePages: false })
  const counts = text.map((words) => ({
    charts: words.match(/the Ombudsman.s method changed here/g)?.length ?? 0,
    sentences: figures.filter((one) => withoutSpaces(words).includes(withoutSpaces(one))).length,
  }))
  expect(counts.reduce((sum, { charts }) => sum + charts, 0)).toBe(figures.length)
  for (const { charts, sentences } of counts) expect(sentences).toBe(charts)
})
