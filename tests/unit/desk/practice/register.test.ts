import { describe, expect, test } from 'vitest'
import { WITHOUT_LETTER } from '@/lib/desk/practice/practice-year'
import { AUTHORITY_TYPE_ORDER, hasTypeAverage } from '@/lib/domain/authority-types'
import { normaliseName } from '@/lib/domain/normalise-name'
import { projectRegister } from '@/lib/ingest/project-register'

const real = projectRegister('real').register
const practice = projectRegister('practice').register

/** Words by which everybody knows that a place is not there. */
const SAYS_SO =
  /example|sample|pretend|invent|fable|nowhere|madeup|imaginary|makebelieve|unreal|fiction|mock|dummy|notional|trial-on-paper/i

describe('the councils to practise on', () => {
  test('are of every authority type that has an average', () => {
    expect([...new Set(practice.councils.map(({ type }) => type))].toSorted()).toEqual(
      AUTHORITY_TYPE_ORDER.filter(hasTypeAverage).toSorted(),
    )
  })

  test('say by their names that they do not exist', () => {
    expect(practice.councils.filter(({ name }) => !SAYS_SO.test(name))).toEqual([])
  })

  test('share no name, alias, address or code with any council or body of the register', () => {
    const names = new Set([
      ...real.aliases.map(({ alias }) => normaliseName(alias)),
      ...real.councils.flatMap(({ name, officialName }) => [name, officialName].map(normaliseName)),
    ])
    const taken = practice.aliases.filter(({ normalised }) => names.has(normalised))
    expect(taken).toEqual([])
    expect(practice.councils.filter(({ slug }) => real.councils.some((one) => one.slug === slug))).toEqual([])
    const codes = new Set(real.codes.map(({ gssCode }) => gssCode))
    expect(practice.codes.filter(({ gssCode }) => codes.has(gssCode))).toEqual([])
  })

  test('each go by one short name and one full name', () => {
    const normalised = practice.aliases.map((one) => one.normalised)
    expect(normalised).toHaveLength(new Set(normalised).size)
    expect(normalised).toHaveLength(2 * practice.councils.length)
  })

  test('are sixty with a letter, and some without', () => {
    const slugs = practice.councils.map(({ slug }) => slug)
    expect(WITHOUT_LETTER.every((slug) => slugs.includes(slug))).toBe(true)
    expect(slugs.length - WITHOUT_LETTER.length).toBe(60)
  })
})
