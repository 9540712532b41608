import { type APIRequestContext, expect, test } from '@playwright/test'
import { HtmlValidate } from 'html-validate'
import { parseDocument } from 'htmlparser2'
import { cases } from '../support/long'
import { MORE_PAGES, PAGES } from './pages'

/** What a page says of itself in its head. */
type Head = { title: string; canonical: string | undefined; meta: Map<string, string> }

const asked = cases(PAGES, MORE_PAGES)

// One after another, so that each page is asked for once.
test.describe.configure({ mode: 'default' })

const pagesSeen = new Map<string, { status: number; html: string }>()

async function htmlOf(request: APIRequestContext, path: string) {
  const seen = pagesSeen.get(path)
  if (seen) return seen
  const answer = await request.get(path)
  const page = { status: answer.status(), html: await answer.text() }
  pagesSeen.set(path, page)
  return page
}

function headOf(html: string): Head {
  const meta = new Map<string, string>()
  let title = ''
  let canonical: string | undefined
  const document = parseDocument(html.slice(0, html.indexOf('</head>')))
  const walk = (nodes: typeof document.children): void => {
    for (const node of nodes) {
      if (node.type !== 'tag' && node.type !== 'script' && node.type !== 'style') continue
      const { name, attribs, children } = node
      const [first] = children
      if (name === 'title' && first?.type === 'text') title = first.data
      if (name === 'meta') meta.set(String(attribs.name ?? attribs.property), String(attribs.content))
      if (name === 'link' && attribs.rel === 'canonical') canonical = attribs.href
      walk(children)
    }
  }
  walk(document.children)
  return { title, canonical, meta }
}

test('the HTML of every kind of page is as the standard has it', async ({ request }) => {
  const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] })
  for (const path of asked) {
    const { html } = await htmlOf(request, path)
    const { results } = await validator.validateString(html)
    const faults = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
    )
    expect(faults, path).toEqual([])
  }
})

test('every kind of page says what it is, in words of its own, with a picture', async ({
  request,
  baseURL,
}) => {
  const pages: { path: string; head: Head }[] = []
  for (const path of asked) {
    const { status, html } = await htmlOf(request, path)
    const head = headOf(html)
    if (status !== 200) {
      expect([path, head.meta.get('robots')]).toEqual([path, 'noindex'])
      continue
    }
    pages.push({ path, head })
    const { title, canonical, meta } = head
    expect(title, path).toMatch(/^Upheld: .|. - Upheld$/)
    expect(canonical, path).toMatch(/^(http:\/\/[^/]+)?\//)
    expect(meta.get('description')?.length, path).toBeGreaterThan(30)
    expect(meta.get('og:title'), path).toBe(title.replace(/ - Upheld$/, ''))
    expect(meta.get('og:description'), path).toBe(meta.get('description'))
    expect(meta.get('og:type'), path).toMatch(/^(website|article)$/)
    expect(meta.get('og:url'), path).toMatch(/^http:\/\/[^/]+\//)
    expect(meta.get('og:image'), path).toMatch(/^http:\/\/[^/]+\/.*\.png/)
    expect(meta.get('og:image:alt')?.length, path).toBeGreaterThan(30)
    expect(meta.get('twitter:card'), path).toBe('summary_large_image')
  }
  const own = new Map(pages.map(({ head }) => [pathIn(head.canonical), head]))
  for (const part of ['title', 'description'] as const) {
    const said = [...own.values()].map(({ title, meta }) => (part === 'title' ? title : meta.get(part)))
    expect(said.filter((words, i) => said.indexOf(words) !== i)).toEqual([])
  }
  for (const address of new Set(pages.map(({ head }) => pathIn(head.meta.get('og:image'))))) {
    const picture = await request.get(`${baseURL}${address}`)
    expect([address, picture.status(), picture.headers()['content-type']]).toEqual([
      address,
      200,
      'image/png',
    ])
  }
})

/** An address within the site. */
function pathIn(address = ''): string {
  const { pathname, search } = new URL(address, 'http://localhost')
  return pathname + search
}

const FORMS: [string, string[]][] = [
  ['/', ['/?year=2023-24&council=luton', '/?year=2018-19&tier=counties&layout=hexagons']],
  ['/regions/london', ['/regions/london?year=2023-24&council=camden']],
  ['/types/unitary?year=2023-24', ['/types/unitary?year=2023-24&measure=compliance-rate&sort=count']],
  ['/councils', ['/councils?year=2018-19']],
  ['/councils/luton', ['/councils/luton?year=2023-24', '/councils/luton?year=2020-21']],
  ['/coverage', ['/coverage?type=district']],
  ['/data', ['/data?edition=1']],
  ['/search', ['/search?q=dorset']],
  [
    '/compare?councils=knowsley~luton',
    ['/compare?councils=luton~knowsley', '/compare?councils=knowsley~luton&measure=compliance-rate'],
  ],
  [
    '/councils/luton/briefing?year=2023-24',
    [
      '/councils/luton/briefing?year=2023-24&with=knowsley',
      '/councils/luton/briefing?year=2023-24&edition=1',
    ],
  ],
]

test('forms of one page name one address', async ({ request }) => {
  for (const [page, forms] of FORMS) {
    for (const form of [page, ...forms]) {
      const { html } = await htmlOf(request, form)
      expect([form, pathIn(headOf(html).canonical)]).toEqual([form, page])
    }
  }
})

test('the site has its icons', async ({ request }) => {
  const { html } = await htmlOf(request, '/')
  const icons = [...html.matchAll(/<link rel="(?:apple-touch-)?icon" href="([^"]+)"/g)].map(
    ([, href]) => href,
  )
  expect(icons.length).toBe(3)
  for (const address of [...icons, '/favicon.ico']) {
    const answer = await request.get(String(address))
    expect([address, answer.status()]).toEqual([address, 200])
    expect(answer.headers()['content-type']).toMatch(/^image\//)
  }
})
