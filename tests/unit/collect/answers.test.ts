import { readdirSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { inShort, pageOf, withCollecting } from './collecting'
import { councilPage } from './council-page'
import type { Reply } from './pretend-site'

const here = withCollecting()

const PAGE = councilPage({ council: 'Ambleford Council', year: '2023-24' })
const PATH = pageOf('Ambleford')
const ADDRESS = `https://www.lgo.org.uk${PATH}`

describe('a redirect', () => {
  test.each([
    ['within the site', `${PATH}/`],
    ['to the site without www', `https://lgo.org.uk${PATH}/`],
    ['to an address without https, which is asked for with it', `http://www.lgo.org.uk${PATH}/`],
  ])('%s is followed, and the page keeps the address where it was found', async (_, location) => {
    here.site.replies.set(PATH, { status: 301, headers: { location } })
    here.site.has(`${PATH}/`, PAGE)
    expect(inShort(await here.run())).toEqual(['brought ambleford-2023-24.html'])
    const found = new URL(location, ADDRESS).href.replace('http:', 'https:')
    expect(here.file('ambleford-2023-24.html')).toContain(`)${found} -->`)
  })

  test.each([
    'https://elsewhere.test/statistics',
    'https://www.lgo.org.uk.elsewhere.test/',
    'https://someone@www.lgo.org.uk/',
    'https://www.lgo.org.uk:8443/',
    'file:///etc/passwd',
  ])('to %s is not followed', async (location) => {
    here.site.replies.set(PATH, { status: 302, headers: { location } })
    const { collected } = await here.run()
    expect(collected[0]?.outcome).toBe('unlike')
    expect(collected[0]?.notes).toEqual([
      `${ADDRESS} leads to ${location}, outside the Ombudsman’s site. We did not follow it.`,
    ])
    expect(here.site.paths()).toEqual(['/robots.txt', PATH])
  })

  test('that goes round is given up', async () => {
    here.site.replies.set(PATH, { status: 302, headers: { location: PATH } })
    const { collected } = await here.run()
    expect(collected[0]?.notes).toEqual([`${ADDRESS} was redirected more than 5 times.`])
  })
})

const FAULTS: [string, Reply, string][] = [
  [
    'that does not come to its end in time',
    { body: PAGE, fault: 'hangs' },
    'gave no answer within 60 seconds',
  ],
  ['that is cut off', { body: PAGE, fault: 'cut' }, 'gave only a part: the answer was cut off'],
  [
    'in pieces that is cut off',
    { body: PAGE, fault: 'cut-in-chunks' },
    'gave only a part: the answer was cut off',
  ],
  [
    'that is far too large once it is unpacked',
    { body: gzipSync(`${PAGE}${' '.repeat(3_000_000)}`), headers: { 'content-encoding': 'gzip' } },
    'is larger than 2 MB, so we did not fetch it',
  ],
  [
    'that is cut off without having said how long it is',
    { body: PAGE, fault: 'cut-without-a-length' },
    'gave only a part: the answer was cut off',
  ],
  [
    'that is far too large',
    { body: `${PAGE}${' '.repeat(3_000_000)}` },
    'is larger than 2 MB, so we did not fetch it',
  ],
  [
    'of another type',
    { body: PAGE, type: 'application/json' },
    'gave application/json, which is neither a page nor a PDF',
  ],
  [
    'that is called a PDF and is none',
    { body: PAGE, type: 'application/pdf' },
    'was labelled as a PDF, but is not one',
  ],
  ['that is a PDF', { body: '%PDF-1.7\n%%EOF', type: 'application/pdf' }, 'is a PDF, not a page'],
  ['that is empty', { body: '' }, 'gave an empty answer'],
  ['with a fault of the server', { status: 500 }, 'answered 500'],
  ['with no address to go to', { status: 302 }, 'answered 302 with no address to go to'],
  ['that nobody asked for', { status: 304 }, 'answered 304, though we had no copy of it'],
  ['that is not text', { body: `<html>${'\0'.repeat(300)}` }, 'is not text'],
]

test.each(FAULTS)('an answer %s is not kept', async (_, reply, problem) => {
  here.site.replies.set(PATH, reply)
  const { collected } = await here.run({ limits: { html: 2_000_000 } })
  expect(collected).toHaveLength(1)
  expect(collected[0]?.notes).toEqual([`${ADDRESS} ${problem}.`])
  expect(readdirSync(here.folder)).toEqual(['.collect.json'])
})

test('a page that was brought stays as it is where a later answer is cut off', async () => {
  here.site.has(PATH, PAGE)
  await here.run()
  const before = here.file('ambleford-2023-24.html')
  here.site.replies.set(PATH, { body: PAGE, fault: 'cut' })
  expect(inShort(await here.run())).toEqual(['no-answer page'])
  expect(here.file('ambleford-2023-24.html')).toBe(before)
})

test('a site that is not there is said not to be reached', async () => {
  await here.site.close()
  expect((await here.run()).stopped?.why).toMatch(/robots\.txt could not be reached \(ECONNREFUSED\)/)
  await here.site.open()
})

test('a page that does not say its year is not kept, and the report says what is wrong with it', async () => {
  here.site.has(PATH, PAGE.replaceAll(/for the period between [^<]*/g, 'for the year'))
  const { collected } = await here.run()
  expect(collected[0]?.notes).toEqual([
    `${ADDRESS} could not be read as a page of the map: The page does not say for which period its figures are.`,
  ])
})

test('a page whose figures do not agree is kept, and said to need a review', async () => {
  here.site.has(PATH, PAGE.replace('9 upheld decisions</p>', '8 upheld decisions</p>'))
  const { collected } = await here.run()
  expect(collected[0]).toMatchObject({ outcome: 'brought', file: 'ambleford-2023-24.html' })
  expect(collected[0]?.notes[0]).toContain('It will be withheld until a person reviews it.')
})
