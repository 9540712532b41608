import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { projectRegister } from '@/lib/ingest/project-register'
import { letterLines } from '@/lib/letters/letter-text'
import { readTextLetter } from '@/lib/letters/read-letter'
import { readMapPage } from '@/lib/letters/read-map-page'
import { letterText } from '@/prisma/factories/letter'
import { realNames } from '../../support/sample-letters'

const ANNOUNCED = projectRegister().register.announced.flatMap(({ newCouncils }) => newCouncils)

/** Councils of today whose names come nearest to one that is announced or planned. */
const NEAR = [
  ['West Suffolk Council', 'west-suffolk', 'Western Suffolk Council'],
  ['Norwich City Council', 'norwich', 'Greater Norwich Council'],
  ['Ipswich Borough Council', 'ipswich', 'Ipswich and South Suffolk Council'],
  ["Borough Council of King's Lynn & West Norfolk", 'kings-lynn-and-west-norfolk', 'West Norfolk Council'],
  ['North Norfolk District Council', 'north-norfolk', 'East Norfolk Council'],
  ['East Suffolk Council', 'east-suffolk', 'Central and Eastern Suffolk Council'],
  ['Surrey County Council', 'surrey', 'East Surrey Council'],
  ['Surrey Heath Borough Council', 'surrey-heath', 'West Surrey Council'],
  ['Essex County Council', 'essex', 'Mid Essex Council'],
  ['East Hampshire District Council', 'east-hampshire', 'South East Hampshire Council'],
] as const

describe('a name that is announced', () => {
  test.each(ANNOUNCED)('%s is nobody’s of today, alone or with "Council"', (name) => {
    for (const year of ['2024-25', '2025-26'] as const)
      for (const printed of [name, `${name} Council`, `${name} Unitary Council`, `The ${name} Council`]) {
        expect(realNames.find(printed, year), printed).toEqual({ kind: 'unknown' })
        expect(realNames.beginningWith(printed, year), printed).toEqual([])
      }
  })

  test.each(ANNOUNCED)('%s is nobody’s in an address of the Ombudsman’s either', (name) => {
    const words = name.toLowerCase().split(' ')
    const withoutAnd = words.filter((word) => word !== 'and')
    for (const slug of [words, withoutAnd, [...words, 'council'], [...withoutAnd, 'council']])
      expect(realNames.findInAddress(slug.join('-'), '2025-26'), slug.join('-')).toEqual({ kind: 'unknown' })
  })
})

describe.each(NEAR)('%s', (today, slug, other) => {
  test(`is found by its own name, and not by ${other}`, () => {
    expect(realNames.find(today, '2024-25')).toMatchObject({ kind: 'found', council: { slug } })
    const finding = realNames.find(other, '2024-25')
    if (finding.kind === 'found') expect(finding.council.slug).not.toBe(slug)
  })

  test(`gets no letter to ${other}`, () => {
    expect(councilOfLetter(today)).toEqual({ outcome: 'accepted', slug })
    expect(councilOfLetter(other).outcome).not.toBe('accepted')
    const onTwoLines = councilOfLetter(other, (text) => text.replace(other, other.replace(' ', '\n')))
    expect(onTwoLines).not.toEqual({ outcome: 'accepted', slug })
  })

  test(`gets no letter whose statistics are headed ${other}`, () => {
    const headed = (name: string) => (text: string) =>
      `${text}\nLocal Authority Report: 4 ${name} For the period ending: 31/03/2023\n`
    expect(councilOfLetter(today, headed(today))).toEqual({ outcome: 'accepted', slug })
    expect(councilOfLetter(today, headed(other)).outcome).not.toBe('accepted')
  })

  test(`gets no page of the map on ${other}, though that page names its predecessors`, () => {
    const page = readFileSync('tests/fixtures/map-pages/luton-2024.txt', 'utf8')
    const of = (name: string, before = '', source = true) => {
      const at = name.toLowerCase().replace(/['’]/g, '').replace(/ & | /g, '-')
      const text = page
        .replaceAll('luton-borough-council', at)
        .replaceAll('Luton Borough Council', name)
        .replace(/^# SOURCE.*\n/, (line) => (source ? line : ''))
        .replace('Annual statistics', `${before}Annual statistics`)
      const lines = letterLines(new TextEncoder().encode(text))
      if ('refused' in lines) throw new Error(lines.refused.message)
      const reading = readMapPage(lines.lines, null, realNames)
      return reading.outcome === 'without-figures' ? null : (reading.council?.slug ?? null)
    }
    expect(of(today)).toBe(slug)
    expect(of(other)).not.toBe(slug)
    const merger = `${other} is a merger of several councils and the historical information for these are located from the following links.`
    expect(of(today, '', false)).toBe(slug)
    expect(of(other, `${merger}\n${today}\n`)).not.toBe(slug)
    expect(of(other, `${merger}\n${today}\n`, false)).not.toBe(slug)
    expect(of(other, `${today}\n`, false)).not.toBe(slug)
  })
})

function councilOfLetter(council: string, change: (text: string) => string = (text) => text) {
  const year: ReportingYear = '2022-23'
  const text = letterText({ council, year, ...(typeOf(council) && { type: typeOf(council) }) })
  const reading = readTextLetter(new TextEncoder().encode(change(text)), realNames)
  return reading.outcome === 'accepted'
    ? { outcome: reading.outcome, slug: reading.identity.council.slug }
    : { outcome: reading.outcome }
}

function typeOf(council: string) {
  const finding = realNames.find(council, '2022-23')
  return finding.kind === 'found' ? finding.council.type : undefined
}
