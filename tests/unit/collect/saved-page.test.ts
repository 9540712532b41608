import { expect, test } from 'vitest'
import { savedPage } from '@/lib/collect/saved-page'
import { addressOfHtml, savedDayOf } from '@/lib/letters/html/html-address'

const ADDRESS = 'https://www.lgo.org.uk/your-councils-performance/a-council/statistics'
const saved = (page: string | Uint8Array, address = ADDRESS) =>
  Buffer.from(savedPage(Buffer.from(page), address))

test.each([
  ['with a document type', '<!DOCTYPE html>\n<html></html>'],
  ['without one', '<html></html>'],
  ['after a byte order mark', '\ufeff<!doctype html><html></html>'],
  [
    'as XHTML',
    '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">\n<html></html>',
  ],
])('a page %s knows its address, and nothing else of it is changed', (_, page) => {
  const text = saved(page).toString()
  expect(addressOfHtml(text)).toBe(ADDRESS)
  expect(text.replace(/\n<!-- saved from [^>]* -->\n/, '')).toBe(page)
})

test('a page of earlier days keeps its bytes', () => {
  const page = Buffer.from('<html>\xa3 and \x93quotes\x94</html>', 'latin1')
  expect(saved(page).subarray(-page.length)).toEqual(page)
})

test('a page in UTF-16 becomes one in UTF-8', () => {
  const text = '<html><body>\u201cCouncil\u201d and so on</body></html>'
  expect(saved(Buffer.from(`\ufeff${text}`, 'utf16le')).toString()).toContain(text)
})

test('an address cannot end the note that it stands in', () => {
  const text = saved('<html></html>', `${ADDRESS}?a=--><script>`).toString()
  expect(text.match(/-->/g)).toHaveLength(1)
})

test('a page whose entries come and go knows the day on which it was there', () => {
  const page = '<!DOCTYPE html>\n<html><!-- saved on 2019-01-01 --></html>'
  const text = Buffer.from(savedPage(Buffer.from(page), ADDRESS, '2026-11-29')).toString()
  expect(addressOfHtml(text)).toBe(ADDRESS)
  expect(savedDayOf(text)).toBe('2026-11-29')
  expect(savedDayOf(saved(page).toString())).toBeNull()
  expect(savedDayOf('<!-- saved on 2026-02-30 --><html></html>')).toBeNull()
})
