import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ASK_FOR_FACES, firstPaint } from '@/scripts/server/first-paint'

let built: string
const chunk = (name: string, text: string) => writeFileSync(path.join(built, 'static', 'chunks', name), text)

beforeAll(() => {
  built = mkdtempSync(path.join(tmpdir(), 'upheld-styles-'))
  mkdirSync(path.join(built, 'static', 'chunks'), { recursive: true })
  chunk('one.css', '@font-face{src:url(../media/face.woff2)}.a{mask:url(data:image/png;base64,AA)}')
  chunk('two.css', '.b{color:red}')
})
afterAll(() => rmSync(built, { recursive: true, force: true }))

const link = (name: string) =>
  `<link rel="stylesheet" href="/_next/static/chunks/${name}.css" data-precedence="next"/>`

const unread = (name: string) => link(name).replace('<link', '<link media="not all"')
const SCRIPT = '<script src="/_next/static/chunks/page.js" async=""></script>'
const EARLY = '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/page.js"/>'

test('a page has its styles in its head, in their order; scripts and the files of styles are named at its end', () => {
  const page = `<html><head>${link('one')}${link('two')}${EARLY}${SCRIPT}</head><body><p>9 of 13</p></body></html>`
  expect(firstPaint(built).arrange(page)).toBe(
    '<html><head>' +
      '<link rel="preload" href="/_next/static/media/face.woff2" as="font" type="font/woff2" crossorigin="" media="(min-width: 48rem)"/>' +
      `<script>${ASK_FOR_FACES}</script>` +
      '<style>@font-face{src:url(/_next/static/media/face.woff2)}.a{mask:url(data:image/png;base64,AA)}</style>' +
      '<style>.b{color:red}</style></head>' +
      `<body><p>9 of 13</p>${unread('one')}${unread('two')}${EARLY}${SCRIPT}</body></html>`,
  )
})

test('what links to no file of ours stays as it is', () => {
  const styles = firstPaint(built)
  for (const page of [
    `<html><head>${SCRIPT}</head><body>9 of 13</body></html>`,
    `<html><head>${link('three')}</head><body></body></html>`,
    '<html><head><link rel="stylesheet" href="https://other.example/one.css" data-precedence="next"/></head><body></body></html>',
    link('one'),
  ])
    expect(styles.arrange(page)).toBe(page)
})

test('styles that would end the element they stand in are refused when the server starts', () => {
  chunk('bad.css', '.c::after{content:"</style>"}')
  try {
    expect(() => firstPaint(built)).toThrow(/bad\.css cannot stand in a page/)
  } finally {
    rmSync(path.join(built, 'static', 'chunks', 'bad.css'))
  }
})
