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

  test('titles say so', async () => {
    const { siteTitle } = await import('@/app/page-metadata')
    expect(siteTitle('%s - Upheld')).toBe('%s - Upheld (practice: invented councils and figures)')
  })

  test('a picture has it drawn in', async () => {
    const { sitePictureSvg } = await import('@/lib/sharing/preview-picture')
    expect(sitePictureSvg()).toContain(PRACTICE_MARK)
  })

  test('pages that were built for the public are not served', async () => {
    const { requireBuiltFor } = await import('@/lib/platform/practice')
    expect(() => requireBuiltFor('Abc123')).toThrow(
      /not built for the practice site.*DESK=practice npm run build/,
    )
    expect(() => requireBuiltFor('practice-1')).not.toThrow()
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

  test('pages that were built for practice are not served', async () => {
    const { requireBuiltFor } = await import('@/lib/platform/practice')
    expect(() => requireBuiltFor('practice-1')).toThrow(/built for the practice site.*npm run build/)
    expect(() => requireBuiltFor('Abc123')).not.toThrow()
  })
})
