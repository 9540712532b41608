import { expect, test } from 'vitest'
import { projectRegister } from '@/lib/ingest/project-register'
import { projectOutcodes, readOutcodes } from '@/lib/search/outcodes'

const head = 'outcode,gss_code,share\n'

test('a row a council in the area of a first half', () => {
  expect(readOutcodes(`${head}AL2,E07000098,0.0133\nAL2,E07000240,0.9867\n`)).toEqual([
    { outcode: 'AL2', gssCode: 'E07000098', share: 0.0133 },
    { outcode: 'AL2', gssCode: 'E07000240', share: 0.9867 },
  ])
})

test('a row that is not as expected is named', () => {
  for (const row of ['AL2 1AA,E07000098,1', 'AL2,W06000001,1', 'AL2,E07000098,0', 'AL2,E07000098,'])
    expect(() => readOutcodes(`${head}AL1,E07000240,1\n${row}\n`)).toThrow(/^outcodes.csv, line 3, /)
})

test('the project’s own file names every district and single-tier council of today, and none else', () => {
  const { councils } = projectRegister().register
  const lower = councils.filter(
    ({ status, type }) => status === 'current' && type !== 'county' && type !== 'other',
  )
  expect(new Set(projectOutcodes().map(({ gssCode }) => gssCode))).toEqual(
    new Set(lower.map(({ gssCode }) => gssCode)),
  )
})

test('the shares of a first half come to no more than the whole', () => {
  const totals = new Map<string, number>()
  for (const { outcode, share } of projectOutcodes()) totals.set(outcode, (totals.get(outcode) ?? 0) + share)
  expect(Math.max(...totals.values())).toBeLessThan(1.001)
})
