import { describe, expect, test } from 'vitest'
import { compareAddress, readCompareAddress } from '@/lib/compare/address'
import { asAddressed, select } from '@/lib/compare/selection'
import { inventedCouncil } from '@/prisma/factories/register'

const NAMES = ['Ashby', 'Brill', 'Cole', 'Dean', 'Eden', 'Firth', 'Grove', 'Holt', 'Ince', 'Jarrow']
const register = NAMES.map((name) => inventedCouncil({ name }))

function selected(query: Record<string, string>) {
  const { selection, remarks } = select(readCompareAddress(query), register, '2024-25')
  const { councils, years, measure } = selection
  return {
    names: councils.map(({ name }) => name),
    years: [years[0], years.at(-1)],
    measure: measure.id,
    remarks,
    selection,
  }
}

describe('what is compared', () => {
  test('is what was asked, in the order asked', () => {
    expect(
      selected({ councils: 'dean~ashby', measure: 'early-remedy-rate', from: '2019-20', to: '2022-23' }),
    ).toMatchObject({
      names: ['Dean', 'Ashby'],
      measure: 'early-remedy-rate',
      years: ['2019-20', '2022-23'],
      remarks: [],
    })
  })

  test('is complaints upheld from the first year of the measures to the newest published, where nothing is said', () => {
    expect(selected({ councils: 'ashby' })).toMatchObject({
      measure: 'upheld-rate',
      years: ['2018-19', '2024-25'],
      remarks: [],
    })
  })

  test('leaves out what the register does not know, and says so', () => {
    const { names, remarks } = selected({ councils: 'ashby~asby~brll' })
    expect(names).toEqual(['Ashby'])
    expect(remarks).toEqual(['We don’t know these councils: “asby” and “brll”.'])
  })

  test('shows a council that is named twice once, and says so', () => {
    const { names, remarks } = selected({ councils: 'ashby~brill~ashby' })
    expect(names).toEqual(['Ashby', 'Brill'])
    expect(remarks).toEqual(['The address names Ashby twice. We show it once.'])
  })

  test('is the first eight by name where more are asked for, and says so', () => {
    const { names, remarks } = selected({
      councils: [...register]
        .reverse()
        .map(({ slug }) => slug)
        .join('~'),
    })
    expect(names).toEqual(NAMES.slice(0, 8))
    expect(remarks).toEqual([
      'The address names 10 councils. A page compares 8 at most, so we show the first 8 by name.',
    ])
  })

  test('takes years that run backwards the right way round, and says so', () => {
    const { years, remarks } = selected({ councils: 'ashby', from: '2024-25', to: '2018-19' })
    expect(years).toEqual(['2018-19', '2024-25'])
    expect(remarks).toEqual(['2024-25 is after 2018-19, so we show the years from 2018-19 to 2024-25.'])
  })

  test('shows at most the last eight of the years asked for, and says so', () => {
    const { years, remarks } = selected({ councils: 'ashby', from: '2012-13', to: '2024-25' })
    expect(years).toEqual(['2017-18', '2024-25'])
    expect(remarks).toEqual(['A page shows 8 years at most. These are the last 8, from 2017-18.'])
  })

  test.each([
    [{ from: '1999-00' }, '“1999-00” is not a reporting year.'],
    [{ from: '2018' }, '“2018” is not a reporting year.'],
    [{ from: '2005-06' }, 'There are no letters before 2012-13.'],
    [{ to: '2031-32' }, 'We have nothing for 2031-32 yet; 2024-25 is the newest year.'],
    [{ measure: 'speed' }, 'There is no measure called “speed”, so we show complaints upheld.'],
  ])('of %o says what is wrong, and shows the usual', (query, remark) => {
    expect(selected({ councils: 'ashby', ...query })).toMatchObject({
      measure: 'upheld-rate',
      years: ['2018-19', '2024-25'],
      remarks: [remark],
    })
  })

  test('begins no later than it ends where only its end is asked for', () => {
    expect(selected({ councils: 'ashby', to: '2014-15' }).years).toEqual(['2014-15', '2014-15'])
  })

  test('tells councils of one short name apart by their full names', () => {
    const county = inventedCouncil({
      name: 'Ashby',
      slug: 'ashby-county',
      officialName: 'Ashby County Council',
    })
    const { selection } = select(
      readCompareAddress({ councils: 'ashby~ashby-county~brill' }),
      [...register, county],
      '2024-25',
    )
    expect(selection.councils.map(({ name }) => name)).toEqual([
      'Ashby Council',
      'Ashby County Council',
      'Brill',
    ])
  })

  test('has one plain address, which says every choice', () => {
    const { selection } = selected({ councils: 'Ashby~~brill', view: 'together' })
    const address = compareAddress(asAddressed(selection))
    expect(address).toBe('/compare?councils=ashby~brill&measure=upheld-rate&from=2018-19&to=2024-25')
  })
})
