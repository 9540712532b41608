import { describe, expect, test } from 'vitest'
import { readTellUsAddress, tellUsAddress } from '@/lib/feedback/address'
import { tellUsPage } from '@/lib/feedback/tell-us-page'

const site = 'https://upheld.example'
const contact = 'figures@upheld.example'

function asked(given: Partial<Parameters<typeof tellUsPage>[0]> = {}) {
  return tellUsPage({ page: null, referrer: null, site, contact, ...given })
}

const bodyOf = (mailto: string | null) => new URL(mailto ?? '').searchParams.get('body') ?? ''

describe('the report of a wrong figure', () => {
  test('is a mail to the contact, with the address of the page', () => {
    const { mailto } = asked({ page: '/councils/luton/2023-24#page-4-line-6' })
    expect(mailto).toMatch(/^mailto:figures@upheld\.example\?subject=A%20figure%20on%20Upheld&body=/)
    expect(bodyOf(mailto)).toContain('Page: https://upheld.example/councils/luton/2023-24#page-4-line-6')
  })

  test('without a script names the page that the reader came from', () => {
    const referrer = 'https://upheld.example/charts/upheld-rate/luton?edition=1'
    expect(asked({ referrer }).about).toBe(referrer)
    expect(bodyOf(asked({ referrer }).mailto)).toContain(`Page: ${referrer}`)
  })

  test('names no page of another site', () => {
    expect(asked({ referrer: 'https://elsewhere.example/councils/luton' }).about).toBeNull()
    expect(asked({ referrer: 'https://upheld.example.elsewhere/councils/luton' }).about).toBeNull()
    for (const page of [
      'https://elsewhere.example/',
      '//elsewhere.example/',
      '/\\elsewhere.example',
      'javascript:alert(1)',
    ])
      expect(readTellUsAddress({ page })).toBeNull()
    expect(readTellUsAddress({ page: ['/councils/luton', '/councils/knowsley'] })).toBeNull()
  })

  test('offers no mail where no contact is set', () => {
    expect(asked({ contact: null, page: '/councils/luton' })).toEqual({
      about: 'https://upheld.example/councils/luton',
      contact: null,
      mailto: null,
    })
  })

  test('of an address that is too long is cut off where it is written', () => {
    expect(tellUsAddress(`/${'a'.repeat(5000)}`).length).toBeLessThan(2100)
  })
})
