import { describe, expect, test } from 'vitest'
import { isAllThere } from '@/lib/collect/report'
import { textReport } from '@/lib/collect/text-report'
import { inShort, pageOf, withCollecting } from './collecting'
import { ANNUAL_LETTERS, councilPage } from './council-page'
import type { Reply } from './pretend-site'

const here = withCollecting()

const has = (...names: string[]) => {
  for (const name of names) {
    here.site.has(pageOf(name), councilPage({ council: `${name} Council`, year: '2023-24' }))
  }
}
const answers = (reply: Reply, ...names: string[]) => {
  for (const name of names) here.site.replies.set(pageOf(name), reply)
}
const TOO_MANY: Reply = { status: 429, headers: { 'retry-after': '3600' } }

describe('a site that has had enough', () => {
  test('is not asked again before the moment that it names, and then from where it was', async () => {
    has('Ambleford', 'Coldwater', 'Dunmere')
    answers(TOO_MANY, 'Brackenham')
    const all = { councils: here.councils }
    const report = await here.run(all)
    expect(inShort(report)).toEqual(['brought ambleford-2023-24.html'])
    expect(report.stopped?.why).toBe(
      `https://www.lgo.org.uk${pageOf('Brackenham')} answered 429: there were too many requests for the site. It asks us to wait until 29 November 2026, 15:01 UTC. Run the same command after that to go on from here.`,
    )
    expect(textReport(report)).toContain('1 page of 2023-24, 0 letters. 3 councils of 4 are not done yet.')
    expect(isAllThere(report)).toBe(false)

    here.site.forget()
    const tooEarly = await here.run(all)
    expect(tooEarly.stopped?.why).toContain('asked us to wait until 29 November 2026, 15:01 UTC')
    expect(here.site.paths()).toEqual([])

    await here.site.clock.sleep(3_660_000)
    has('Brackenham')
    const rest = await here.run(all)
    expect(here.site.paths()).toEqual(['/robots.txt', ...['Brackenham', 'Coldwater', 'Dunmere'].map(pageOf)])
    expect(textReport(rest)).toContain(
      'This goes on from 29 November 2026, 14:00 UTC: 1 council of 4 was done before.',
    )
    expect(isAllThere(rest)).toBe(true)
  })

  test.each([undefined, 'soon', '99999999999', 'Mon, 30 Nov 9999 08:00:00 GMT'])(
    'that says %j of when is left alone for a day',
    async (after) => {
      answers({ status: 429, headers: after === undefined ? {} : { 'retry-after': after } }, 'Ambleford')
      expect((await here.run()).stopped?.why).toContain('Run the same command tomorrow')
    },
  )

  test.each([
    ['in seconds', '60', '29 November 2026, 14:02 UTC'],
    ['as a date', 'Mon, 30 Nov 2026 08:00:00 GMT', '30 November 2026, 08:00 UTC'],
  ])('and is only busy may say when %s', async (_, after, moment) => {
    answers({ status: 503, headers: { 'retry-after': after } }, 'Ambleford')
    expect((await here.run()).stopped?.why).toContain(`It asks us to wait until ${moment}.`)
  })
})

test.each([401, 403, 451])('a site that refuses with %s is not asked again', async (status) => {
  has('Brackenham')
  answers({ status }, 'Ambleford')
  const { stopped } = await here.run({ councils: ['Ambleford', 'Brackenham'] })
  expect(stopped?.why).toContain('Do not try again before you have agreed with the Ombudsman how')
  expect(here.site.paths()).toEqual(['/robots.txt', pageOf('Ambleford')])
})

test('a site whose rules are refused is not asked for anything', async () => {
  has('Ambleford')
  here.site.replies.set('/robots.txt', { status: 403 })
  expect((await here.run()).stopped?.why).toContain('robots.txt answered 403')
  expect(here.site.paths()).toEqual(['/robots.txt'])
})

describe('answers that are not what is known of the site', () => {
  const CHANGED: Reply = { body: '<html><body><h1>Our new site</h1></body></html>' }

  test('end the run where they are three in a row', async () => {
    answers(CHANGED, ...here.councils)
    const report = await here.run({ councils: here.councils })
    expect(inShort(report)).toEqual(Array(3).fill('unlike page'))
    expect(report.stopped?.why).toMatch(
      /^Three answers in a row were not what we expected.* The last: https:.*coldwater.* is not the page with the figures of Coldwater Council\.$/,
    )
  })

  test('go on being asked where others stand between them', async () => {
    answers(CHANGED, 'Ambleford', 'Brackenham', 'Dunmere')
    has('Coldwater')
    const report = await here.run({ councils: here.councils })
    expect(report.stopped).toBeNull()
    expect(inShort(report)).toEqual([
      'unlike page',
      'unlike page',
      'brought coldwater-2023-24.html',
      'unlike page',
    ])
  })

  test('are counted for letters by themselves, since pages stand between them', async () => {
    for (const name of here.councils) {
      const links = ANNUAL_LETTERS(`/letters/${name}`)
      here.site.has(pageOf(name), councilPage({ council: `${name} Council`, year: '2023-24', links }))
    }
    const report = await here.run({ councils: here.councils })
    expect(report.stopped?.why).toContain('The last: https://www.lgo.org.uk/letters/Coldwater answered 404')
  })

  test('are not those of addresses that were only guessed and lead to nothing', async () => {
    const report = await here.run({ councils: here.councils, guessed: here.councils })
    expect(report.stopped).toBeNull()
    expect(inShort(report)).toEqual(Array(4).fill('not-there page'))
    expect(report.collected[0]?.notes).toEqual([
      `https://www.lgo.org.uk${pageOf('Ambleford')} answered 404: there is no such page.`,
      'We guessed the address from the council’s name. Find the council on https://www.lgo.org.uk/your-councils-performance and save its page by hand.',
    ])
  })

  test('are those of addresses that were seen and lead to nothing', async () => {
    expect((await here.run({ councils: here.councils })).stopped?.why).toContain('Three answers in a row')
  })

  test('are pages on another council', async () => {
    here.site.has(pageOf('Ambleford'), councilPage({ council: 'Brackenham Council', year: '2023-24' }))
    const { collected } = await here.run()
    expect(collected[0]).toMatchObject({ outcome: 'unlike', file: null })
  })

  test('that were answered are not asked for again when the run is gone on with', async () => {
    answers(CHANGED, 'Ambleford', 'Brackenham', 'Coldwater')
    has('Dunmere')
    await here.run({ councils: here.councils })
    here.site.forget()
    await here.run({ councils: here.councils })
    expect(here.site.paths()).toEqual(['/robots.txt', pageOf('Coldwater'), pageOf('Dunmere')])
  })
})

test('what was not answered is asked for again by the same command, and nothing else', async () => {
  has('Ambleford')
  answers({ status: 500 }, 'Brackenham')
  const both = { councils: ['Ambleford', 'Brackenham'] }
  const report = await here.run(both)
  expect(inShort(report)).toEqual(['brought ambleford-2023-24.html', 'no-answer page'])
  expect(textReport(report)).toContain('Run the same command to try again for what is missing.')
  has('Brackenham')
  here.site.forget()
  expect(isAllThere(await here.run(both))).toBe(true)
  expect(here.site.paths()).toEqual(['/robots.txt', pageOf('Brackenham')])
})

test('a run for other councils, or one that is to begin anew, asks for everything', async () => {
  has('Ambleford', 'Brackenham')
  answers({ status: 500 }, 'Coldwater')
  await here.run({ councils: ['Ambleford', 'Coldwater'] })
  here.site.forget()
  await here.run({ councils: ['Ambleford', 'Brackenham'] })
  expect(here.site.paths()).toContain(pageOf('Ambleford'))
  await here.run({ councils: ['Ambleford', 'Coldwater'] })
  here.site.forget()
  await here.run({ councils: ['Ambleford', 'Coldwater'], restart: true })
  expect(here.site.paths()).toEqual(['/robots.txt', pageOf('Ambleford'), pageOf('Coldwater')])
})
