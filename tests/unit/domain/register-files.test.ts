import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { readAnnounced } from '@/lib/domain/announced-changes'
import { normaliseName } from '@/lib/domain/normalise-name'
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

  test('counts each council of today once, though eight have an earlier code in rows that call them current too', () => {
    const rows = parse(readFileSync('prisma/register/register.csv'), { columns: true }) as Record<
      string,
      string
    >[]
    const current = rows.filter(({ status }) => status === 'current')
    expect(current).toHaveLength(325)
    expect(current.filter(({ current_code }) => current_code === '0')).toHaveLength(8)
    const today = register.councils.filter(({ status, type }) => status === 'current' && type !== 'other')
    expect(today).toHaveLength(317)
    expect(new Set(today.map(({ slug }) => slug)).size).toBe(317)
  })

  test('knows what is announced and no law makes: of a county and all its districts of today', () => {
    expect(register.announced.map(({ area }) => area)).toEqual(['Essex', 'Hampshire', 'Norfolk', 'Suffolk'])
    for (const { area, ends } of register.announced) {
      const ofArea = register.councils.filter(
        ({ name, county, type, status }) =>
          status === 'current' && (county === area || (type === 'county' && name === area)),
      )
      expect(ends.map(({ council }) => council).sort()).toEqual(ofArea.map(({ slug }) => slug).sort())
    }
  })

  test('keeps what is announced apart from what is law and from the councils there are', () => {
    const ending = register.announced.flatMap(({ ends }) => ends.map(({ council }) => council))
    const inLaw = register.successions.filter(({ done }) => !done).map(({ predecessor }) => predecessor)
    expect(ending.filter((slug) => inLaw.includes(slug))).toEqual([])
    expect(ending).not.toContain('isle-of-wight')
    const names = new Set(register.aliases.map(({ normalised }) => normalised))
    const announced = register.announced.flatMap(({ newCouncils }) => newCouncils)
    expect(announced.filter((name) => names.has(normaliseName(name)))).toEqual([])
  })
})

describe('a row of announced.csv', () => {
  const head = 'area,councils,new_councils,effective_from,divided,source,source_address,seen_on\n'
  const read = (row: string) => readAnnounced(head + row, (slug) => ['combe', 'downton'].includes(slug))

  test('says of a council which new ones would share its area, where that is known', () => {
    const row =
      'Shire,combe; downton,East Shire; West Shire,2028-04-01,"combe: East Shire, West Shire",a paper,,2026-09-27'
    expect(read(row)).toMatchObject([
      {
        newCouncils: ['East Shire', 'West Shire'],
        ends: [
          { council: 'combe', into: ['East Shire', 'West Shire'] },
          { council: 'downton', into: [] },
        ],
        sourceUrl: null,
      },
    ])
  })

  test.each([
    ['Shire,combe; ambleford,East Shire,2028-04-01,,a paper,,2026-09-27', 'ambleford is not in register.csv'],
    [
      'Shire,combe,East Shire,2028-04-01,downton: East Shire,a paper,,2026-09-27',
      'divided: downton is not among the councils of the row',
    ],
    [
      'Shire,combe,East Shire,2028-04-01,combe: Shire,a paper,,2026-09-27',
      'divided: “Shire” is not among the new councils of the row',
    ],
    ['Shire,,East Shire,2028-04-01,,a paper,,2026-09-27', 'councils: names no council'],
    ['Shire,combe,East Shire,April 2028,,a paper,,2026-09-27', 'effective_from: Invalid ISO date'],
  ])('that is not as expected is refused with its line: %s', (row, why) => {
    expect(() => read(row)).toThrow(`announced.csv, line 2`)
    expect(() => read(row)).toThrow(why)
  })
})

test('a register file that is not as expected is refused with its file, line and column', () => {
  const files = {
    register: readFileSync('prisma/register/register.csv', 'utf8'),
    aliases: 'gss_code,alias\n',
    lineage: '',
    otherBodies: '',
    neighbours: 'tier,gss_a,gss_b\n',
    announced: '',
  }
  const broken = files.register.replace(',district,', ',distrct,')
  expect(() => readRegister({ ...files, register: broken })).toThrow(/^register\.csv, line \d+, type: /)
})
