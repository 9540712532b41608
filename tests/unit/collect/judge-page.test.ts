import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { judgePage } from '@/lib/collect/judge-page'
import { projectRegister } from '@/lib/ingest/project-register'
import { labelsOf, MAP_PAGES } from '../../accuracy/at-hand'
import { realNames } from '../../support/sample-letters'

const { councils } = projectRegister().register
const councilOf = (slug: string) => {
  const council = councils.find((one) => one.slug === slug)
  if (!council) throw new Error(`There is no council "${slug}".`)
  return council
}

/** A page that was saved as text, as the page that it was. */
function asPage(file: string): { html: string; address: string } {
  const [source = '', ...lines] = readFileSync(`${MAP_PAGES.folder}/${file}`, 'utf8').split('\n')
  const address = /https:\S+/.exec(source)?.[0] ?? ''
  const paragraphs = lines
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${line.replace(/^ *[•-] */, '')}</p>`)
  return { html: `<!DOCTYPE html><html><body>${paragraphs.join('\n')}</body></html>`, address }
}

const judge = (html: string, address: string, slug: string) =>
  judgePage(Buffer.from(html), address, councilOf(slug), '2023-24', realNames)

test.each([...labelsOf(MAP_PAGES)])(
  "the real page %s is its council's, of the year that it shows",
  (file, label) => {
    const { html, address } = asPage(file)
    expect(judge(html, address, label.council ?? '')).toMatchObject({ kind: 'figures', year: label.year })
  },
)

test('a real page is not that of another council', () => {
  const { html, address } = asPage('luton-2024.txt')
  expect(judge(html, address, 'slough')).toEqual({
    kind: 'unlike',
    problem: 'is about Luton Borough Council, not Slough Borough Council',
  })
})

test.each(['Annual statistics', 'Complaint overview'])(
  'a page of the council with only "%s" has no figures',
  (words) => {
    const page = (name: string) => `<html><body><h1>${name}</h1><h2>${words}</h2></body></html>`
    expect(judge(page('Wakefield City Council'), 'https://www.lgo.org.uk/x', 'wakefield').kind).toBe(
      'without-figures',
    )
    expect(judge(page('Wakefield City Council'), 'https://www.lgo.org.uk/x', 'slough').kind).toBe('unlike')
  },
)
