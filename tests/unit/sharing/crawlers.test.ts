import robotsParser from 'robots-parser'
import { beforeAll, describe, expect, test } from 'vitest'
import { compareAddress } from '@/lib/compare/address'
import { MEASURES } from '@/lib/domain/measures'
import { councilDecisionsAddress } from '@/lib/listed/address'
import { mapAddress, regionAddress } from '@/lib/map/address'
import { relationTo } from '@/lib/platform/many-forms'
import { chartAddress } from '@/lib/series/chart-address'
import { sitemapEntries } from '@/lib/sharing/sitemap'
import { typeAddress } from '@/lib/types/address'
import { putListed } from '@/prisma/factories/listed/put-listed'
import { askRoute } from '../../support/ask-route'
import { withFreshDatabase } from '../../support/fresh-database'
import { CHANGED_LETTER, FIRST_LETTERS, NAMES, withInventedRegister } from '../../support/published-letters'
import { routeOf } from '../../support/routes'

withFreshDatabase()
const publish = withInventedRegister()

const SITE = 'http://upheld.test'

async function robots() {
  return robotsParser(`${SITE}/robots.txt`, await (await askRoute('/robots.txt')).text())
}

describe('the sitemap', () => {
  test('names pages and councils before anything is published, without days', async () => {
    const entries = await sitemapEntries()
    expect(entries.map(({ address }) => address)).toEqual(
      expect.arrayContaining(['/', '/councils', '/types/unitary', '/regions/london', '/councils/ambleford']),
    )
    expect(entries.every(({ changedOn }) => changedOn === null)).toBe(true)
  })

  describe('with two editions', () => {
    beforeAll(async () => {
      await publish(FIRST_LETTERS)
      await publish([CHANGED_LETTER])
      await putListed({ councils: [{ slug: 'wiltford', officialName: 'Wiltford Council' }], improvements: 1 })
    })

    test('names every council, and every year of it that is published, once', async () => {
      const addresses = (await sitemapEntries()).map(({ address }) => address)
      expect(new Set(addresses).size).toBe(addresses.length)
      const ofCouncils = addresses.filter((address) => /^\/councils\/[a-z-]+$/.test(address))
      expect(ofCouncils.length).toBe(NAMES.length + 3)
      expect(addresses.filter((address) => address.startsWith('/councils/ambleford'))).toEqual([
        '/councils/ambleford',
        '/councils/ambleford/2023-24',
        '/councils/ambleford/2019-20',
      ])
      expect(addresses.filter((address) => address.startsWith('/councils/comebury'))).toEqual([
        '/councils/comebury',
      ])
    })

    test('leads to pages of this site only, and to none that robots.txt keeps programs out of', async () => {
      const rules = await robots()
      const xml = await (await askRoute('/sitemap.xml')).text()
      const named = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => String(address))
      expect(named.length).toBe((await sitemapEntries()).length)
      for (const address of named) {
        expect(address.startsWith(`${SITE}/`)).toBe(true)
        expect(routeOf(address.slice(SITE.length)).route).not.toBe('')
        expect([address, rules.isAllowed(address, 'SomeCrawler')]).toEqual([address, true])
      }
    })

    test('says the day of the edition that last changed a council, and is named by robots.txt', async () => {
      const entries = new Map((await sitemapEntries()).map((entry) => [entry.address, entry.changedOn]))
      const { editions } = await (await askRoute('/api/v1/editions')).json()
      const [third, second, first] = editions.map((one: { published_on: string }) => one.published_on)
      expect(entries.get('/councils/ambleford')).toBe(second)
      expect(entries.get('/councils/wiltford')).toBe(first)
      expect(entries.get('/councils/wiltford/decisions')).toBe(third)
      expect(entries.has('/councils/ambleford/decisions')).toBe(false)
      expect(entries.get('/editions/1')).toBe(first)
      expect(entries.get('/councils/comebury')).toBeNull()
      expect((await robots()).getSitemaps()).toEqual([`${SITE}/sitemap.xml`])
    })
  })
})

describe('robots.txt', () => {
  const forms = [
    mapAddress({ year: '2023-24' }),
    mapAddress({ council: 'luton' }),
    regionAddress('london', { year: '2023-24' }),
    compareAddress({ councils: ['luton', 'knowsley'] }),
    typeAddress('unitary', { year: '2023-24', measure: 'compliance-rate' }),
    typeAddress('unitary', { year: '2023-24', sort: 'count' }),
    '/councils?year=2023-24',
    '/councils/luton?year=2023-24',
    '/councils/luton/briefing?year=2023-24',
    councilDecisionsAddress('luton', { year: '2023-24' }),
    '/coverage?type=unitary',
    '/search?q=luton',
    '/data?edition=1',
    '/api/v1/figures',
    '/map/view.json?year=2023-24',
    chartAddress({
      state: { view: 'trend', measure: MEASURES[0], council: 'luton', from: '2018-19', to: '2023-24' },
      edition: 3,
    }),
  ]

  test.each(forms)('keeps programs that follow links out of %s', async (address) => {
    expect((await robots()).isDisallowed(`${SITE}${address}`, 'SomeCrawler')).toBe(true)
  })

  test.each(forms)('and links say so too: %s', (address) => {
    expect(relationTo(address)).toBe('nofollow')
  })

  test.each([
    '/',
    '/councils/luton',
    '/councils/luton/decisions',
    '/councils/luton/2023-24',
    '/types/unitary?year=2023-24',
    '/data',
  ])('links to %s may be followed', (address) => {
    expect(relationTo(address)).toBeUndefined()
  })

  test.each(forms)('lets those that show a shared link open %s', async (address) => {
    expect((await robots()).isAllowed(`${SITE}${address}`, 'Twitterbot/1.0')).toBe(true)
  })

  test('lets all have the pictures of pages', async () => {
    const picture = `${SITE}/councils/luton/2023-24/picture.png?edition=3`
    expect((await robots()).isAllowed(picture, 'SomeCrawler')).toBe(true)
  })
})
