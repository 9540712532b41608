import { expect, test } from 'vitest'
import { readKeptCouncil, writeKeptCouncil } from '@/lib/council/kept-council'
import { register } from '../../support/councils-on-map'

test('what a browser keeps of any council is read as it was written', () => {
  for (const { slug, name } of register.councils)
    expect(readKeptCouncil(writeKeptCouncil({ slug, name }))).toEqual({ slug, name })
})

test.each([
  null,
  '',
  'luton',
  'null',
  '[]',
  '{"slug":"luton"}',
  '{"slug":"../admin","name":"Luton"}',
  '{"slug":"luton","name":""}',
  '{"slug":"luton","name":7}',
])('what this site did not write is no council: %s', (text) => {
  expect(readKeptCouncil(text)).toBeNull()
})
