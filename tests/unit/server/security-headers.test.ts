import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { SHOW_KEPT_COUNCIL } from '@/lib/council/show-kept-council'
import { EMBED_STYLE } from '@/lib/sharing/embed-style'
import { ASK_FOR_FACES } from '@/scripts/server/first-paint'
import { inlineScripts, sourceOf } from '@/scripts/server/inline-scripts'
import { securityHeaders } from '@/scripts/server/security-headers'

const START =
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["static/chunks/44is5unny0ti1.js","static/chunks/turbopack-077hmtqr.js"],"runtimeModuleIds":[94553]});'
const FIRST = '(self.__next_f=self.__next_f||[]).push([0])'
const DATA =
  'self.__next_f.push([1,"1:\\"$Sreact.fragment\\"\\n2:I[94553,[\\"/_next/static/a.js\\"]]\\u003c/script\\u003e"])'
const BYTES = 'self.__next_f.push([3,"AAECAwQ="])'

const page = (...scripts: string[]) =>
  `<!DOCTYPE html><html><body>${scripts.map((text) => `<script>${text}</script>`).join('<p>Words</p>')}</body></html>`

const hashed = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

describe('The inline scripts of a page', () => {
  test('are allowed by hash where they are Next’s calls with JSON, or ours', () => {
    const scripts = [START, FIRST, DATA, BYTES, SHOW_KEPT_COUNCIL, ASK_FOR_FACES]
    expect(inlineScripts(page(...scripts))).toEqual({ sources: scripts.map(hashed), unknown: 0 })
  })

  test('have one hash where they are the same, also with characters of more than one byte', () => {
    const same = 'self.__next_f.push([1,"“Köln” ●"])'
    expect(inlineScripts(page(same, same)).sources).toEqual([hashed(same)])
  })

  test.each([
    ['a call that is followed by another', `${DATA};alert(1)`],
    ['a call that is given more than JSON', 'self.__next_f.push([1,alert(1)])'],
    ['a call that is given a second thing', 'self.__next_f.push([1,""],alert(1))'],
    ['a call that ends and begins again', 'self.__next_f.push([1,""]);alert(1);self.__next_f.push([1,""])'],
    ['a template', 'self.__next_f.push([1,`text`])'],
    ['data of another kind', 'self.__next_f.push([2,{"form":"state"}])'],
    [
      'a start with files from elsewhere',
      START.replace('static/chunks/44is5unny0ti1.js', 'https://a.example/a.js'),
    ],
    ['a start with a file above', START.replace('static/chunks/44is5unny0ti1.js', 'static/chunks/../a.js')],
    ['a start with more in it', START.replace('"otherChunks"', '"more":1,"otherChunks"')],
    ['ours with a change', SHOW_KEPT_COUNCIL.replace('/councils/', '//a.example/')],
    ['what Next does not write', 'alert(1)'],
    ['nothing', ''],
  ])('are refused where one is %s', (_, text) => {
    expect(inlineScripts(page(text))).toEqual({ sources: [], unknown: 1 })
  })

  test('are found however their tags are written', () => {
    const html = '<SCRIPT type="module">alert(1)</SCRIPT><script\nasync>alert(2)</script>'
    expect(inlineScripts(html)).toEqual({ sources: [], unknown: 2 })
  })

  test('are not files and not data', () => {
    const html =
      '<script src="/_next/a.js" async=""></script><script type="application/json">{"a":1}</script>'
    expect(inlineScripts(html)).toEqual({ sources: [], unknown: 0 })
  })

  test('are allowed up to a number that leaves the header within what proxies take', () => {
    const many = Array.from({ length: 100 }, (_, i) => `self.__next_f.push([1,"${i}"])`)
    const { sources, unknown } = inlineScripts(page(...many))
    expect(sources.length + unknown).toBe(100)
    expect(sources.join(' ').length).toBeLessThan(3500)
  })
})

describe('The security headers', () => {
  const of = (path: string, options: Partial<Parameters<typeof securityHeaders>[1]> = {}) =>
    Object.fromEntries(securityHeaders(path, { isSecure: false, ...options }))

  test('of a page allow the scripts that are named, and no inline ones besides', () => {
    const policy = of('/councils/luton', { scripts: [sourceOf(FIRST)] })['Content-Security-Policy']
    expect(policy).toContain(`script-src 'self' ${hashed(FIRST)};`)
    expect(of('/councils/luton')['Content-Security-Policy']).toContain("script-src 'self';")
  })

  test('of a page keep it out of frames, and its window to itself', () => {
    expect(of('/')).toMatchObject({
      'X-Frame-Options': 'DENY',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
    })
  })

  test('of a framed chart allow frames, its one style, and no script', () => {
    const headers = of('/embed/upheld-rate/luton')
    expect(headers['Content-Security-Policy']).toContain('frame-ancestors *')
    expect(headers['Content-Security-Policy']).toContain(`style-src ${hashed(EMBED_STYLE)};`)
    expect(headers['Content-Security-Policy']).not.toMatch(/unsafe|script-src/)
    expect(headers).not.toHaveProperty('X-Frame-Options')
    expect(headers['Cross-Origin-Resource-Policy']).toBe('cross-origin')
  })

  test.each([
    '/charts/upheld-rate/luton/chart.png',
    '/charts/upheld-rate/luton/chart.svg',
    '/charts/upheld-rate/luton/data.csv',
    '/charts/upheld-rate/luton/data.json',
    '/data/figures.csv',
    '/api/v1/figures',
    '/api/oembed',
    '/editions/feed.atom',
    '/councils/luton/feed.atom',
    '/councils/luton/2023-24/picture.png',
    '/councils/luton/briefing/briefing.pdf',
    '/preview.png',
    '/icon.svg',
  ])('of %s let other sites show or load it', (path) => {
    expect(of(path)['Cross-Origin-Resource-Policy']).toBe('cross-origin')
  })

  test.each(['/charts/upheld-rate/luton', '/data', '/map/view.json', '/_next/static/media/a.png', '/search'])(
    'of %s keep it to this site',
    (path) => {
      expect(of(path)['Cross-Origin-Resource-Policy']).toBe('same-origin')
    },
  )

  test('ask for https where the site stands at an https address, and there alone', () => {
    expect(of('/', { isSecure: true })['Strict-Transport-Security']).toBe('max-age=31536000')
    expect(of('/')).not.toHaveProperty('Strict-Transport-Security')
  })
})
