import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCompareAddress } from '@/lib/compare/address'
import { select } from '@/lib/compare/selection'
import { inventedCouncil } from '@/prisma/factories/register'

describe('the address of a comparison', () => {
  test('names councils joined with a tilde, a measure and years', () => {
    expect(
      readCompareAddress({
        councils: 'ambleford~thornbury',
        measure: 'upheld-rate',
        from: '2018-19',
        to: '2024-25',
      }),
    ).toEqual({
      councils: ['ambleford', 'thornbury'],
      measure: 'upheld-rate',
      from: '2018-19',
      to: '2024-25',
      add: null,
      byForm: false,
    })
  })

  test.each(['together', 'apart'])(
    'that was given out when it could ask for charts %s shows the same comparison as without',
    (view) => {
      const asked = {
        councils: 'ambleford~thornbury',
        measure: 'upheld-rate',
        from: '2018-19',
        to: '2024-25',
      }
      expect(readCompareAddress({ ...asked, view })).toEqual(readCompareAddress(asked))
    },
  )

  test('may be a form, which sends each council by itself and a name to add', () => {
    const asked = readCompareAddress({ councils: ['ambleford', 'thornbury'], add: ' Dunmere ' })
    expect(asked).toMatchObject({ councils: ['ambleford', 'thornbury'], add: 'Dunmere', byForm: true })
  })

  test('is read in small letters and without empty places', () => {
    expect(readCompareAddress({ councils: '~Ambleford~~THORNBURY~' }).councils).toEqual([
      'ambleford',
      'thornbury',
    ])
  })

  test('that says nothing asks for nothing', () => {
    expect(readCompareAddress({})).toMatchObject({
      councils: [],
      measure: null,
      from: null,
      to: null,
    })
  })

  test('leads to some comparison whatever it says', () => {
    const register = ['Ambleford', 'Thornbury'].map((name) => inventedCouncil({ name }))
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('ambleford', 'ambleford~thornbury', '2018-19', '2099-00'),
    )
    const value = fc.option(fc.oneof(text, fc.array(text)), { nil: undefined })
    const query = fc.record({
      councils: value,
      measure: value,
      from: value,
      to: value,
      view: value,
      add: value,
    })
    fc.assert(
      fc.property(query, (given) => {
        const { selection } = select(readCompareAddress(given), register, '2024-25')
        expect(selection.years.length).toBeGreaterThan(0)
        expect(selection.councils.length).toBeLessThanOrEqual(2)
      }),
    )
  })
})
