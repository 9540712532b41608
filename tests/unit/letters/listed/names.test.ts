import { describe, expect, test } from 'vitest'
import { listText } from '@/prisma/factories/listed/list-page'
import { type InventedRow, inventedRows } from '@/prisma/factories/listed/rows'
import { codesOf, LISTED_NAMES, listIn, PRINTED } from '../../../support/read-listed'
import { realNames } from '../../../support/sample-letters'

const [ROW] = inventedRows(1, { names: PRINTED }) as [InventedRow]

/** What comes of a row with a name: the councils, the codes of what is wrong, how many are of other bodies. */
async function rowOf(name: string, given: Partial<InventedRow> = {}, names = LISTED_NAMES) {
  const list = await listIn(listText([{ ...ROW, name, ...given }]), 'x.txt', names)
  return {
    councils: list.decisions.flatMap(({ councils }) => councils.map(({ slug }) => slug)),
    codes: codesOf(list),
    others: list.ofOtherBodies,
  }
}
const found = (...councils: string[]) => ({ councils, codes: [], others: 0 })
const unsure = (...codes: string[]) => ({ councils: [], codes, others: 0 })
const OTHER = { councils: [], codes: [], others: 1 }

describe('a name in a row', () => {
  test.each([
    ['London Borough of Enfield', '2026-05-14', 'enfield'],
    ['Royal Borough of Greenwich', '2026-05-14', 'greenwich'],
    ['Royal Borough of Kensington & Chelsea', '2026-05-14', 'kensington-and-chelsea'],
    ['City Of Bradford Metropolitan District Council', '2026-05-14', 'bradford'],
    ['Wolverhampton City Council', '2026-05-14', 'wolverhampton'],
    ['Poole Borough Council', '2018-06-14', 'poole'],
    ['Barrow in Furness Borough Council', '2022-06-14', 'barrow-in-furness'],
    ['Westmorland & furness Council', '2026-05-14', 'westmorland-and-furness'],
    ['Somerset Council', '2025-07-15', 'somerset-unitary'],
    ['North Yorkshire County Council', '2017-04-25', 'north-yorkshire-county'],
  ] as const)('as the Ombudsman prints it: %s on %s', async (name, day, slug) => {
    const reference = `${day.slice(2, 4) === '26' ? 25 : Number(day.slice(2, 4)) - 1} 001 234`
    expect(await rowOf(name, { day, reference }, realNames)).toEqual(found(slug))
  })

  test.each([
    'Cornerstone CofE (VA) Primary School',
    'Our Lady & St. Swithins Primary School',
    'Barchester Healthcare Homes Limited',
    'Greater London Authority',
    'Mayor’s Office for Policing and Crime',
    'NHS Chelsea and Westminster Hospital NHS Foundation Trust - West Middlesex University Hospital',
    'Jane Example',
  ])('of a body that is no council of ours is counted and left: %s', async (name) => {
    expect(await rowOf(name, {}, realNames)).toEqual(OTHER)
  })

  test.each([
    'Western Suffolk Council',
    'Northampton Town Council',
    'Luton Borough Counil',
    'Luton Bourough Councl',
    'Borough of Nowhere',
    'Lutn Borough Council',
  ])('that is near to a council’s is nobody’s: %s', async (name) => {
    expect(await rowOf(name, {}, realNames)).toEqual(unsure('council-unknown'))
  })

  test('that a home or a person may have, too, is nobody’s', async () => {
    expect(await rowOf('Kent', {}, realNames)).toEqual(unsure('council-unclear'))
  })

  test('of two councils means the one that was there on the day', async () => {
    const before = { day: '2022-06-01', reference: '21 001 234' } as const
    const after = { day: '2024-06-01', reference: '23 001 234' } as const
    expect(await rowOf('Merrowshire Council', before)).toEqual(found('merrowshire-county-council'))
    expect(await rowOf('Merrowshire Council', after)).toEqual(found('merrowshire-council'))
    expect(await rowOf('Merrowshire County Council', after)).toEqual(found('merrowshire-county-council'))
    const late = { day: '2026-05-01', reference: '25 001 234' } as const
    expect(await rowOf('Merrowshire County Council', late)).toEqual(unsure('council-not-of-that-year'))
  })

  test('of several councils gives each of them, without the bodies that are none of ours', async () => {
    expect(await rowOf('Wiltbridge Council and Cornmarch County Council')).toEqual(
      found('wiltbridge-council', 'cornmarch-county-council'),
    )
    expect(await rowOf('Fenwick & Harbury District Council & London Borough of Quillham')).toEqual(
      found('fenwick-and-harbury-district-council', 'london-borough-of-quillham'),
    )
    expect(await rowOf('Wiltbridge Council & Merran NHS Foundation Trust')).toEqual(
      found('wiltbridge-council'),
    )
    expect(await rowOf('Wiltbridge Council and Wiltbrige Council')).toEqual(unsure('council-unknown'))
  })
})

describe('a reference', () => {
  test.each(['23 008 512', '23008512', '23-008-512', '23\u00a0008\u00a0512'])('as %s', async (reference) => {
    const { decisions } = await listIn(listText([{ ...ROW, reference, day: '2024-05-14' }]))
    expect(decisions[0]?.reference).toBe('23 008 512')
  })

  test('stands in the last brackets of a line', async () => {
    const names = 'Ambleford (formerly Amble) Borough Council'
    expect(await rowOf(names)).toEqual(unsure('council-unknown'))
    const list = await listIn(listText([{ ...ROW, name: names }]))
    expect(list.withheld[0]?.read.reference).toBe(ROW.reference)
  })

  test('with a letter is that of another body in a joint case: it is never a council’s', async () => {
    const reference = '19 004 021a'
    const day = '2020-05-14'
    expect(await rowOf('Merran NHS Foundation Trust', { reference, day })).toEqual(OTHER)
    expect(await rowOf('Wiltbridge Council', { reference, day })).toEqual(unsure('reference-of-other-body'))
  })

  test.each(['2 008 512', '23 008 51', '23 008 5l2'])('that is none keeps the row: %s', async (reference) => {
    const list = await listIn(listText([ROW, { ...ROW, reference }, ROW]))
    expect(list.decisions).toHaveLength(1)
    expect(list.decisions[0]?.summary).toBe(ROW.summary)
    expect(list.withheld).toHaveLength(1)
  })

  test('several in one line are one decision with the others beside it', async () => {
    const line = `Wiltbridge Council (25 001 001, 25 001 002 and 25 001 003)`
    const { decisions } = await listIn(listText([ROW]).replace(`${ROW.name} (${ROW.reference})`, line))
    expect(decisions[0]).toMatchObject({
      reference: '25 001 001',
      alsoReferences: ['25 001 002', '25 001 003'],
    })
  })
})
