import { expect, test } from 'vitest'
import { addressOfHtml } from '@/lib/letters/html/html-address'

const MAP = 'https://www.lgo.org.uk/your-councils-performance'
const CANONICAL = `<link href="${MAP}/luton/statistics?a=1&amp;b=2" rel="nofollow Canonical">`
const SHARED = `<meta property="og:url" content="${MAP}/shared">`
const SAVED = `<!-- saved from url=(0083)${MAP}/saved -->`

test('the canonical address of a page leads, then the one for sharing, then the one that the browser noted', () => {
  expect(addressOfHtml(SAVED + SHARED + CANONICAL)).toBe(`${MAP}/luton/statistics?a=1&b=2`)
  expect(addressOfHtml(`${SAVED}<head>${SHARED}`)).toBe(`${MAP}/shared`)
  expect(addressOfHtml(`<!DOCTYPE html>\n${SAVED}\n<html>`)).toBe(`${MAP}/saved`)
  expect(addressOfHtml('<p>A page of the Ombudsman.</p>')).toBeNull()
})

test("an address of the Ombudsman's that was saved without https has it", () => {
  const plain = CANONICAL.replace('https:', 'http:')
  expect(addressOfHtml(plain)).toBe(`${MAP}/luton/statistics?a=1&b=2`)
})

test.each([
  'http://www.example.com/',
  '/your-councils-performance/luton',
  'file:///C:/Users/me/luton.html',
  'javascript:alert(1)//https://www.lgo.org.uk/',
  'https://lgo.org.uk@example.com/',
  'https://',
  `https://www.lgo.org.uk/${'x'.repeat(2000)}`,
])('what is not a whole https address is passed over: %s', (address) => {
  expect(addressOfHtml(`<link rel="canonical" href="${address}">${SHARED}`)).toBe(`${MAP}/shared`)
})

test('what only looks like the address of the page is not taken for it', () => {
  expect(addressOfHtml(`<script>"${CANONICAL}"</script>`)).toBeNull()
  expect(addressOfHtml(`<!-- ${CANONICAL} -->`)).toBeNull()
  expect(addressOfHtml(`<link rel="alternate" href="${MAP}"><a rel="canonical" href="${MAP}">`)).toBeNull()
  expect(addressOfHtml(`<!-- not saved from url=(0083)${MAP} -->`)).toBeNull()
})
