import { expect, test } from 'vitest'
import { mapAddressOnTop } from '@/lib/map/map-address-on-top'

const asked = new URLSearchParams('year=2018-19&measure=compliance-rate&council=luton')

test('a link of a map that is not there yet changes its own choice and no other', () => {
  expect(mapAddressOnTop('/?year=2024-25&tier=counties', 'tier', asked)).toBe(
    '/?year=2018-19&measure=compliance-rate&tier=counties&council=luton',
  )
  expect(mapAddressOnTop('/?year=2024-25&council=knowsley#chosen', 'council', asked)).toBe(
    '/?year=2018-19&measure=compliance-rate&council=knowsley',
  )
})

test('back to what is shown is a choice too', () => {
  expect(mapAddressOnTop('/?year=2024-25', 'year', asked)).toBe(
    '/?year=2024-25&measure=compliance-rate&council=luton',
  )
  expect(mapAddressOnTop('/?year=2024-25', 'measure', asked)).toBe('/?year=2018-19&council=luton')
})
