import { expect, test } from 'vitest'
import { mapAddressOnTop } from '@/lib/views/map-address-on-top'

const onTop = (href: string, asked: string) =>
  mapAddressOnTop(href, '/?year=2024-25&measure=compliance-rate', new URLSearchParams(asked))

test('what a link changes is changed in what is asked for already', () => {
  const asked = 'year=2018-19&measure=compliance-rate'
  expect(onTop('/?year=2024-25&measure=compliance-rate&tier=counties', asked)).toBe(
    '/?year=2018-19&measure=compliance-rate&tier=counties',
  )
  expect(onTop('/?year=2024-25', asked)).toBe('/?year=2018-19')
  expect(onTop('/?year=2022-23&measure=compliance-rate', asked)).toBe(
    '/?year=2022-23&measure=compliance-rate',
  )
  expect(onTop('/?year=2024-25&measure=compliance-rate&council=luton#chosen', asked)).toBe(
    '/?year=2018-19&measure=compliance-rate&council=luton',
  )
})

test('a choice that was taken back stays taken back, and a council that was chosen stays chosen', () => {
  expect(onTop('/?year=2022-23&measure=compliance-rate', 'year=2024-25&council=luton')).toBe(
    '/?year=2022-23&council=luton',
  )
})
