import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { PRACTICE_MARK } from '@/lib/words/practice-words'

beforeEach(() => vi.resetModules())
afterEach(() => vi.unstubAllEnvs())

const asPractice = () => vi.stubEnv('DESK', 'practice')

describe('on the practice site', () => {
  beforeEach(asPractice)

  test('every credit says that councils and figures are invented, and none that they are the Ombudsman’s', async () => {
    const credits = await import('@/lib/words/credits')
    const said = [
      ...credits.CREDITS,
      credits.SHORT_CREDIT,
      credits.REGISTER_CREDIT,
      credits.SHORT_REGISTER_CREDIT,
    ]
    expect(said.filter((words) => !words.startsWith(PRACTICE_MARK))).toEqual([])
    expect(said.filter((words) => /copyright|Ombudsman/i.test(words))).toEqual([])
  })

  test('programs that search are kept out of every answer', async () => {
    const { robotsTxt } = await import('@/lib/sharing/robots')
    expect(robotsTxt('https://upheld.example')).toBe('User-agent: *\nDisallow: /\n')
    const { securityHeaders } = await import('@/scripts/server/security-headers')
    const headers = Object.fromEntries(securityHeaders('/councils/exampleport', { isSecure: false }))
    expect(headers['X-Robots-Tag']).toBe('noindex, nofollow')
  })

  test('there is no map: what it draws has names of real places', async () => {
    const { drawingAnswer, mapDataAnswer } = await import('@/lib/map/answer')
    const asked = new Request('http://upheld.test/map/names.json')
    const real = () => ({ luton: 'Luton' })
    for (const answer of [drawingAnswer(asked, real), mapDataAnswer(asked, null, async () => real())]) {
      expect((await answer).status).toBe(404)
      expect(await (await answer).text()).not.toContain('Luton')
    }
  })

  test('titles say so', async () => {
    const { siteTitle } = await import('@/app/page-metadata')
    expect(siteTitle('%s - Upheld')).toBe('%s - Upheld (practice: invented councils and figures)')
  })

  test('a picture has it drawn in', async () => {
    const { sitePictureSvg } = await import('@/lib/sharing/preview-picture')
    expect(sitePictureSvg()).toContain(PRACTICE_MARK)
  })
})

describe('on the public’s site', () => {
  test('nothing says practice', async () => {
    const { CREDITS } = await import('@/lib/words/credits')
    expect(CREDITS.join(' ')).not.toMatch(/practice|invented/i)
    const { robotsTxt } = await import('@/lib/sharing/robots')
    expect(robotsTxt('https://upheld.example')).toContain('Sitemap:')
    const { securityHeaders } = await import('@/scripts/server/security-headers')
    expect(Object.fromEntries(securityHeaders('/', { isSecure: false }))).not.toHaveProperty('X-Robots-Tag')
    const { siteTitle } = await import('@/app/page-metadata')
    expect(siteTitle('Luton')).toBe('Luton')
  })
})
