import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { projectRegister } from '@/lib/ingest/project-register'
import { projectOutcodes } from '@/lib/search/outcodes'
import { councilSearch, type Found } from '@/lib/search/search'
import { searchIndex } from '@/lib/search/search-index'

const { register } = projectRegister()
const EVERY = new Set(register.councils.map(({ slug }) => slug))
const index = searchIndex(register.councils, register.aliases, projectOutcodes(), register.announced, EVERY)
const search = councilSearch(index)
const slugs = (found: Found[]) => found.map(({ council }) => council.slug)

function names(query: string) {
  const finding = search(query)
  if (finding.kind !== 'names') throw new Error(`“${query}” was not taken for a name`)
  return { ...finding, named: slugs(finding.named), near: slugs(finding.near) }
}

function postcode(query: string) {
  const finding = search(query)
  if (finding.kind !== 'postcode') throw new Error(`“${query}” was not taken for a postcode`)
  return finding
}

const shares = (query: string) => postcode(query).found.map(({ council, share }) => [council.slug, share])

describe('a name', () => {
  test('in any form that the register knows finds its council', () => {
    const missed = register.aliases.filter(({ slug, alias }) => !names(alias).named.includes(slug))
    expect(missed).toEqual([])
  })

  test('in any capitals and spaces finds that council alone', () => {
    for (const name of ['Luton', 'luton borough council', 'LUTON UA', '  Luton   Council '])
      expect(names(name).named).toEqual(['luton'])
  })

  test('that two councils share finds both, that of today first', () => {
    for (const [name, today, past] of [
      ['Buckinghamshire', 'buckinghamshire-unitary', 'buckinghamshire-county'],
      ['Dorset', 'dorset-unitary', 'dorset-county'],
      ['North Yorkshire', 'north-yorkshire-unitary', 'north-yorkshire-county'],
      ['Somerset', 'somerset-unitary', 'somerset-county'],
    ] as const)
      expect(names(name).named).toEqual([today, past])
  })

  test('of a place with two tiers finds the district and its county', () => {
    expect(names('St Albans').named).toEqual(['st-albans', 'hertfordshire'])
    expect(names('malvern').near).toEqual(['malvern-hills', 'worcestershire'])
  })

  test('with its first letters only finds what begins so, councils before other bodies', () => {
    expect(names('milt')).toMatchObject({ named: [], near: ['milton-keynes'], misspelt: false })
    const york = names('york')
    expect(york.named).toEqual(['york'])
    expect(york.near.indexOf('north-yorkshire-unitary')).toBeLessThan(
      york.near.indexOf('yorkshire-dales-national-park-authority'),
    )
  })

  test('that is nobody’s finds nothing, and nothing typed asks for nothing', () => {
    expect(names('Ambleford zzz')).toEqual({ kind: 'names', named: [], near: [], misspelt: true })
    for (const blank of ['', '   ', '?!']) expect(search(blank)).toEqual({ kind: 'nothing typed' })
  })
})

describe('the name of a council that is announced', () => {
  test('is never taken for a council of today, whatever the two have in common', () => {
    for (const [typed, of] of [
      ['Greater Norwich', 'norwich'],
      ['greater norwich council', 'norwich'],
      ['Western Suffolk', 'west-suffolk'],
      ['West Norfolk Council', 'kings-lynn-and-west-norfolk'],
      ['Ipswich and South Suffolk', 'ipswich'],
      ['Ipswich & South Suffolk Council', 'ipswich'],
      ['Mid Hampshire', 'hampshire'],
    ] as const) {
      const finding = search(typed)
      if (finding.kind !== 'announced') throw new Error(`“${typed}” was taken for a council of today`)
      expect(slugs(finding.found)).toContain(of)
    }
  })

  test('finds the councils of its area, those nearest in name first', () => {
    const finding = search('West Norfolk')
    if (finding.kind !== 'announced') throw new Error('It was taken for a council of today')
    expect(finding).toMatchObject({ name: 'West Norfolk', change: { area: 'Norfolk' } })
    expect(slugs(finding.found)[0]).toBe('kings-lynn-and-west-norfolk')
    expect(new Set(slugs(finding.found)).size).toBe(8)
    for (const [typed, first] of [
      ['Greater Norwich', 'norwich'],
      ['Western Suffolk', 'west-suffolk'],
    ] as const)
      expect(search(typed)).toHaveProperty('found.0.council.slug', first)
  })

  test('leaves councils of today with nearly that name as they are', () => {
    for (const [typed, named] of [
      ['West Suffolk', ['west-suffolk', 'suffolk']],
      ['Norwich', ['norwich', 'norfolk']],
      ['Ipswich', ['ipswich', 'suffolk']],
      ["King's Lynn & West Norfolk", ['kings-lynn-and-west-norfolk', 'norfolk']],
      ['Surrey', ['surrey']],
      ['East Surrey', ['east-surrey']],
      ['Essex', ['essex']],
    ] as const)
      expect(names(typed).named, typed).toEqual(named)
  })
})

describe('a name with typing errors', () => {
  test('finds the council that was meant first', () => {
    for (const [typed, meant] of [
      ['lutn', 'luton'],
      ['Lutno', 'luton'],
      ['Audr', 'adur'],
      ['tower hamlts', 'tower-hamlets'],
      ['Leister', 'leicester'],
      ['Brimingham city council', 'birmingham'],
      ['luton borogh council', 'luton'],
      ['stoke on trend', 'stoke-on-trent'],
      ['wst suffolk', 'west-suffolk'],
    ] as const)
      expect(names(typed).near[0], typed).toBe(meant)
  })

  test('finds it while the word is not typed to its end', () => {
    expect(names('wolverhapt').near).toEqual(['wolverhampton'])
  })

  test('finds it with a space too many, too few, or a saint in full', () => {
    expect(names('miltonkeynes').near).toEqual(['milton-keynes'])
    expect(names('wands worth').near).toEqual(['wandsworth'])
    expect(names('Saint Albans').near).toEqual(['st-albans', 'hertfordshire'])
  })

  test('finds any council of today through any one slip of the finger in a name of six letters or more', () => {
    const today = register.councils.filter(
      ({ status, type, name }) => status === 'current' && type !== 'other' && name.length >= 6,
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...today),
        fc.constantFrom('left out', 'doubled', 'wrong', 'swapped'),
        fc.nat(),
        ({ slug, name }, slip, seed) => {
          const { named, near } = names(withSlip(name, slip, 1 + (seed % (name.length - 2))))
          expect([...named, ...near].slice(0, 8)).toContain(slug)
        },
      ),
      { numRuns: 500, seed: 5 },
    )
  })
})

describe('the first half of a postcode', () => {
  test('that lies in one district finds it and its county', () => {
    expect(shares('AL1')).toEqual([
      ['st-albans', 1000],
      ['hertfordshire', 1000],
    ])
  })

  test('that spans councils lists them, largest share first, the county once', () => {
    expect(shares('al2')).toEqual([
      ['st-albans', 987],
      ['hertfordshire', 1000],
      ['hertsmere', 13],
    ])
    expect(postcode('AL2').found[1]?.over.map(({ slug }) => slug)).toEqual(['st-albans', 'hertsmere'])
  })

  test('with more of the postcode behind it is found by its first half', () => {
    for (const typed of ['AL2 1AA', 'al21aa', 'AL2 1', 'AL2 1A'])
      expect(postcode(typed)).toMatchObject({ outcode: 'AL2', more: true })
    expect(postcode('sw1a1aa')).toMatchObject({ outcode: 'SW1A', more: true })
    expect(postcode('AL10')).toMatchObject({ outcode: 'AL10', more: false })
    expect(postcode('AL10 1AA')).toMatchObject({ outcode: 'AL10', more: true })
  })

  test('that no council has may be the beginning of a postcode typed without its space', () => {
    expect(postcode('AL11')).toMatchObject({ outcode: 'AL1', more: true })
  })

  test('that reaches beyond England says so', () => {
    expect(postcode('CH4').partlyOutside).toBe(true)
    expect(postcode('AL2').partlyOutside).toBe(false)
  })

  test('that is in no council’s area is named', () => {
    expect(search('ZZ99')).toEqual({ kind: 'unknown postcode', outcode: 'ZZ99' })
    expect(search('zz99 1aa')).toEqual({ kind: 'unknown postcode', outcode: 'ZZ99' })
  })

  test('says “all” of nobody’s area where another council has some, and of each that has the whole', () => {
    for (const outcode of Object.keys(index.outcodes)) {
      const { found, partlyOutside } = postcode(outcode)
      const lower = found.filter(({ over }) => over.length === 0)
      for (const { share } of lower)
        expect(share === 1000, outcode).toBe(lower.length === 1 && !partlyOutside)
    }
  })
})

test('what a browser is sent to search by itself is at most 60 kB', () => {
  expect(gzipSync(JSON.stringify(index)).length).toBeLessThan(60_000)
})

function withSlip(name: string, slip: string, at: number): string {
  const [before, letter, next, after] = [
    name.slice(0, at),
    name[at] ?? '',
    name[at + 1] ?? '',
    name.slice(at + 2),
  ]
  if (slip === 'left out') return before + next + after
  if (slip === 'doubled') return before + letter + letter + next + after
  if (slip === 'wrong') return `${before}x${next}${after}`
  return before + next + letter + after
}
