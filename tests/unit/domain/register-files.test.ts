import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { readRegister } from '@/lib/domain/register-files'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { projectRegister } from '@/lib/ingest/project-register'

const { register } = projectRegister()

describe("the project's register", () => {
  test('has as many councils of each type in each year as the official counts say', () => {
    const counts = parse(readFileSync('tests/fixtures/councils-per-year.csv'), { columns: true }) as Record<
      string,
      string
    >[]
    for (const { reporting_year, total, ...byType } of counts) {
      const year = reporting_year as ReportingYear
      const ofYear = register.councils.filter(
        ({ type, years }) => type !== 'other' && years && years.first <= year && year <= years.last,
      )
      for (const [type, count] of Object.entries(byType)) {
        expect([year, type, ofYear.filter((council) => council.type === type).length]).toEqual([
          year,
          type,
          Number(count),
        ])
      }
      expect(ofYear).toHaveLength(Number(total))
    }
  })

  test('keeps a council that changed its code as one council', () => {
    expect(register.councils.filter(({ slug }) => slug === 'barnsley')).toHaveLength(1)
    expect(register.codes.filter(({ slug }) => slug === 'barnsley').map(({ gssCode }) => gssCode)).toEqual([
      'E08000016',
      'E08000038',
    ])
    expect(register.councils.find(({ slug }) => slug === 'barnsley')?.years).toEqual({
      first: '2012-13',
      last: '2025-26',
    })
  })

  test('knows what became of Northamptonshire, and what is to become of Surrey', () => {
    const successorsOf = (slug: string) =>
      register.successions.filter(({ predecessor }) => predecessor === slug)
    expect(
      successorsOf('northamptonshire').map(({ successor, effectiveFrom }) => [successor, effectiveFrom]),
    ).toEqual([
      ['north-northamptonshire', '2021-04-01'],
      ['west-northamptonshire', '2021-04-01'],
    ])
    expect(successorsOf('surrey').map(({ successor, done }) => [successor, done])).toEqual([
      ['east-surrey', false],
      ['west-surrey', false],
    ])
  })
})

test('a register file that is not as expected is refused with its file, line and column', () => {
  const files = {
    register: readFileSync('prisma/register/register.csv', 'utf8'),
    aliases: 'gss_code,alias\n',
    lineage: '',
    otherBodies: '',
    neighbours: 'tier,gss_a,gss_b\n',
  }
  const broken = files.register.replace(',district,', ',distrct,')
  expect(() => readRegister({ ...files, register: broken })).toThrow(/^register\.csv, line \d+, type: /)
})
