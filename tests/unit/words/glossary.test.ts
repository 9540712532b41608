import { expect, test } from 'vitest'
import { MEASURES } from '@/lib/domain/measures'
import { GLOSSARY } from '@/lib/words/glossary'
import { termOfMeasure } from '@/lib/words/glossary-address'

const entries = GLOSSARY.flatMap((group) => group.entries)

test('the glossary explains each word once, in its own place on the page', () => {
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
  expect(new Set(entries.map(({ term }) => term)).size).toBe(entries.length)
})

test('the rate of every measure is a word of the glossary', () => {
  for (const { id, rateLabel } of MEASURES) {
    expect(termOfMeasure(id)).toBe(id)
    expect(entries.find((entry) => entry.id === id)?.term).toBe(rateLabel)
  }
})
