import { expect, test } from '@playwright/test'
import { weighPage } from '../../scripts/benchmark/pages/weigh-page'
import { BUDGETS, MOST } from './budgets'

/** The rest is weighed in the long run. */
const ALWAYS = ['home with the map', 'council', 'comparison', 'type in a year', 'reporting year', 'search']

for (const { kind, path, html, scripts } of BUDGETS) {
  const details = { tag: ALWAYS.includes(kind) ? [] : ['@long'] }
  test(`a page of the kind "${kind}" weighs no more than its budget`, details, async ({ page, baseURL }) => {
    const weight = await weighPage(page, `${baseURL}${path}`)
    expect(weight.status).toBe(200)
    expect(weight.html / 1000, 'kB of HTML, gzipped').toBeLessThanOrEqual(html)
    expect(weight.scripts / 1000, 'kB of script, gzipped').toBeLessThanOrEqual(scripts)
  })
}

test('no budget is larger than any page may be', () => {
  for (const { html, scripts, hasMap } of BUDGETS) {
    expect(html).toBeLessThanOrEqual(hasMap ? MOST.htmlWithMap : MOST.html)
    expect(scripts).toBeLessThanOrEqual(MOST.scripts)
  }
})
