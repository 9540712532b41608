import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { dryRunReport } from '@/lib/collect/dry-run'
import { isAllThere } from '@/lib/collect/report'
import { textReport } from '@/lib/collect/text-report'
import { LIST_LIMITS } from '@/lib/collect/wanted-lists'
import { inShort, pageOf, withCollecting } from './collecting'
import { councilPage } from './council-page'
import { categoryList, decisionPage, improvementsPage, linksPage, yearList } from './list-pages'

const here = withCollecting()

const ON = '/your-councils-performance/ambleford-council'
const YEAR_LIST = `${ON}/decisions/2023/u`
const REPORT = '/decisions/education/school-transport/23-000-301'
const IMPROVEMENTS = `${ON}/serviceimprovements?category=0&current=true&year=0`
const LISTS = { letters: false, lists: ['decisions', 'reports', 'improvements'] } as const
const DECISIONS = { letters: false, lists: ['decisions'] } as const

const to = (address: string, words = 'View') => `<a href="${address}">${words}</a>`
const ambleford = (...links: string[]) =>
  here.site.has(
    pageOf('Ambleford'),
    councilPage({ council: 'Ambleford Council', year: '2023-24', links: links.join('\n') }),
  )

describe('what a council’s page links to', () => {
  test('is brought: its decisions of the year to the end of the list, its reports, what it agreed to change', async () => {
    ambleford(
      to(YEAR_LIST, 'View upheld decisions'),
      to(`${ON}/decisions/2022/u`, 'Of another year'),
      to('/your-councils-performance/brackenham-council/decisions/2023/u', 'Of another council'),
      to(REPORT, 'Bus passes decided too late'),
      to(IMPROVEMENTS, 'View service improvements'),
    )
    here.site.has(
      YEAR_LIST,
      yearList([{ reference: '23 000 101' }], {
        results: 2,
        links: to('?page=2', '2') + to('?page=9', 'Last'),
      }),
    )
    here.site.has(`${YEAR_LIST}?page=2`, yearList([{ reference: '23 000 102' }], { results: 2 }))
    here.site.has(REPORT, decisionPage('23 000 301'))
    here.site.has(IMPROVEMENTS, improvementsPage())

    const report = await here.run(LISTS)
    expect(textReport(report)).toBe(
      [
        'brought         ambleford-2023-24.html: Ambleford Council, 2023-24',
        'brought         ambleford-decisions-2023-24-upheld.html: Ambleford Council, list of decisions, 2023-24',
        'brought         ambleford-decisions-2023-24-upheld-page-2.html: Ambleford Council, list of decisions, 2023-24',
        'brought         ambleford-report-23-000-301.html: Ambleford Council, public report',
        'brought         ambleford-improvements-category-0-current-true-year-0.html: Ambleford Council, service improvements',
        '',
        '1 page of 2023-24, 0 letters, 2 pages of decisions, 1 public report, 1 page of service improvements.',
        'Nothing is published yet. Go on with: npm run ingest -- letters',
      ].join('\n'),
    )
    expect(isAllThere(report)).toBe(true)
    expect(here.site.paths()).toEqual([
      '/robots.txt',
      pageOf('Ambleford'),
      YEAR_LIST,
      `${YEAR_LIST}?page=2`,
      REPORT,
      IMPROVEMENTS,
    ])
    expect(here.file('ambleford-decisions-2023-24-upheld-page-2.html')).toMatch(
      /^<!DOCTYPE html>\n<!-- saved from url=\(\d+\)https:\/\/www\.lgo\.org\.uk\/your-councils-performance\/ambleford-council\/decisions\/2023\/u\?page=2 -->\n<!-- saved on 2026-11-29 -->\n/,
    )
  })

  test('is asked for only as far as it is wanted, and what no link leads to is said and not guessed', async () => {
    ambleford(to(YEAR_LIST), to(IMPROVEMENTS))
    here.site.has(IMPROVEMENTS, improvementsPage())
    const report = await here.run({ letters: false, lists: ['reports', 'improvements'] })
    expect(report.collected[0]?.notes).toEqual(['The page links to no public reports.'])
    expect(here.site.paths()).toEqual(['/robots.txt', pageOf('Ambleford'), IMPROVEMENTS])
  })

  test('is kept where it is empty, which is news as well', async () => {
    ambleford(to(YEAR_LIST))
    here.site.has(YEAR_LIST, yearList([]))
    const report = await here.run(DECISIONS)
    expect(inShort(report)[1]).toBe('brought ambleford-decisions-2023-24-upheld.html')
    expect(isAllThere(report)).toBe(true)
  })

  test('may be found over one more page on the council, and reports in a list by their rows', async () => {
    ambleford(to(`${ON}/public-reports`, 'Public reports'), to(`${ON}/decisions`, 'Decisions'))
    here.site.has(
      `${ON}/public-reports`,
      linksPage('Ambleford Council', to(REPORT) + to(`${ON}/older-reports`)),
    )
    here.site.has(`${ON}/decisions`, linksPage('Ambleford Council', to(YEAR_LIST)))
    here.site.has(REPORT, decisionPage('23 000 301'))
    here.site.has(
      YEAR_LIST,
      yearList([
        { reference: '23 000 101' },
        { reference: '23 000 302', kind: 'Report' },
        { reference: '23 000 301', kind: 'Report' },
      ]),
    )
    here.site.has(REPORT.replace('301', '302'), decisionPage('23 000 302'))
    expect(inShort(await here.run(LISTS))).toEqual([
      'brought ambleford-2023-24.html',
      'brought lists-page',
      'brought ambleford-report-23-000-301.html',
      'brought lists-page',
      'brought ambleford-decisions-2023-24-upheld.html',
      'brought ambleford-report-23-000-302.html',
    ])
  })

  test('ends where a list that is newest first comes to earlier years', async () => {
    const found = '/Decisions/SearchResults?aname=Ambleford+Council&dc=c%2Bnu%2Bu%2B&page=1'
    ambleford(to(found.replaceAll('&', '&amp;')))
    here.site.has(
      found,
      yearList([{ reference: '23 000 101' }, { reference: '22 000 102', day: '30-Mar-2023' }], {
        results: 70,
        links: to(found.replace('page=1', 'page=2').replaceAll('&', '&amp;'), 'Next'),
      }).replace(/<p>Decisions for .*/, ''),
    )
    const report = await here.run(DECISIONS)
    expect(inShort(report)[1]).toMatch(/^brought ambleford-decisions-found-/)
    expect(report.collected[1]?.notes).toEqual([
      'Its later pages have decisions of earlier years, so we did not fetch them.',
    ])
  })
})

describe('a page that is not what its link said', () => {
  test.each([
    [
      'decisions of another council',
      YEAR_LIST,
      yearList([{ council: 'Brackenham Council', reference: '23 000 101' }], {
        council: 'Brackenham Council',
      }),
      'not Ambleford Council',
    ],
    [
      'a statement, where a report should be',
      REPORT,
      decisionPage('23 000 301', { isStatement: true }),
      'is a decision statement, not a public report',
    ],
    [
      'improvements of another council',
      IMPROVEMENTS,
      improvementsPage('Brackenham Council'),
      'not Ambleford Council',
    ],
    ['no list', YEAR_LIST, '<html><body><h1>Our new site</h1></body></html>', 'is not a list of decisions'],
  ] as const)('but %s is not kept, and is said', async (_, address, page, problem) => {
    ambleford(to(address.replaceAll('&', '&amp;')))
    here.site.has(address, page)
    const report = await here.run(LISTS)
    expect(report.collected[1]).toMatchObject({ outcome: 'unlike', file: null })
    expect(report.collected[1]?.notes[0]).toContain(`https://www.lgo.org.uk${address} `)
    expect(report.collected[1]?.notes[0]).toContain(problem)
    expect(isAllThere(report)).toBe(false)
    expect(readdirSync(here.folder).sort()).toEqual(['.collect.json', 'ambleford-2023-24.html'])
  })

  test('but a report on another council is kept under that one', async () => {
    ambleford(to(REPORT))
    here.site.has(REPORT, decisionPage('23 000 301', { council: 'Brackenham Council' }))
    const report = await here.run(LISTS)
    expect(report.collected[1]).toMatchObject({
      file: 'brackenham-report-23-000-301.html',
      notes: ['It is on brackenham, found through the page of ambleford.'],
    })
  })

  test('since the site keeps reports for some years only, dead links to them do not end the run', async () => {
    const reports = ['301', '302', '303', '304'].map((end) => REPORT.replace('301', end))
    ambleford(...reports.map((report) => to(report)))
    const report = await here.run(LISTS)
    expect(report.stopped).toBeNull()
    expect(inShort(report).slice(1)).toEqual(reports.map(() => 'not-there report'))
  })
})

describe('the number of pages', () => {
  const three = (n: number) =>
    yearList([{ reference: `23 000 10${n}` }], { results: 9, links: to(`?page=${n + 1}`, 'Next') })
  const withLongList = (...others: string[]) => {
    ambleford(to(YEAR_LIST), ...others)
    here.site.has(YEAR_LIST, three(1))
    for (const n of [2, 3, 4]) here.site.has(`${YEAR_LIST}?page=${n}`, three(n))
  }

  test('of a list has an end, which is said', async () => {
    withLongList(to(IMPROVEMENTS))
    here.site.has(IMPROVEMENTS, improvementsPage())
    const report = await here.run({ ...LISTS, listLimits: { ...LIST_LIMITS, list: 2 } })
    expect(inShort(report).slice(1)).toEqual([
      'brought ambleford-decisions-2023-24-upheld.html',
      'brought ambleford-decisions-2023-24-upheld-page-2.html',
      'left-out decisions',
      'brought ambleford-improvements-category-0-current-true-year-0.html',
    ])
    expect(report.collected[3]?.notes).toEqual([
      `https://www.lgo.org.uk${YEAR_LIST}?page=3 was left out. The list goes on. We fetch at most 2 pages of a list.`,
    ])
    expect(isAllThere(report)).toBe(false)
  })

  test('of a council has one, too', async () => {
    withLongList(to(IMPROVEMENTS))
    const report = await here.run({ ...LISTS, listLimits: { ...LIST_LIMITS, council: 2 } })
    expect(report.collected.at(-1)?.notes[0]).toContain('at most 2 such pages of a council. 2 links left.')
    expect(here.site.paths()).not.toContain(IMPROVEMENTS)
  })

  test('of a run ends it, and the next goes on from there', async () => {
    withLongList()
    const few = { ...DECISIONS, listLimits: { ...LIST_LIMITS, all: 2 } }
    const report = await here.run(few)
    expect(report.stopped?.why).toMatch(
      /^One run fetches at most 2 pages of .* Run the same command to go on/,
    )
    here.site.forget()
    await here.run(few)
    expect(here.site.paths()).toEqual(['/robots.txt', `${YEAR_LIST}?page=3`, `${YEAR_LIST}?page=4`])
  })
})

describe('the same command again', () => {
  test('leaves a list that is as it was with its day, and saves one that changed with the new day', async () => {
    ambleford(to(YEAR_LIST), to(IMPROVEMENTS))
    here.site.has(YEAR_LIST, yearList([{ reference: '23 000 101' }]))
    here.site.replies.set(IMPROVEMENTS, { body: improvementsPage(), type: 'text/html; charset=utf-8' })
    await here.run(LISTS)
    await here.site.clock.sleep(3 * 86_400_000)
    here.site.forget()
    expect(inShort(await here.run(LISTS)).slice(1)).toEqual([
      'unchanged ambleford-decisions-2023-24-upheld.html',
      'unchanged ambleford-improvements-category-0-current-true-year-0.html',
    ])
    expect(here.site.asked[2]?.headers['if-none-match']).toEqual(expect.any(String))
    here.site.has(YEAR_LIST, yearList([{ reference: '23 000 102' }, { reference: '23 000 103' }]))
    expect(inShort(await here.run(LISTS))[1]).toBe('brought ambleford-decisions-2023-24-upheld.html')
    expect(here.file('ambleford-decisions-2023-24-upheld.html')).toContain('<!-- saved on 2026-12-02 -->')
    expect(here.file('ambleford-improvements-category-0-current-true-year-0.html')).toContain(
      '<!-- saved on 2026-11-29 -->',
    )
  })

  test('finds the lists of a page that was kept by a version which knew of none', async () => {
    ambleford(to(YEAR_LIST))
    here.site.has(YEAR_LIST, yearList([{ reference: '23 000 101' }]))
    await here.run({ letters: false })
    const file = path.join(here.folder, '.collect.json')
    const { form, ...manifest } = JSON.parse(readFileSync(file, 'utf8'))
    for (const kept of Object.values<{ links: unknown[] }>(manifest.kept)) kept.links = []
    writeFileSync(file, JSON.stringify(manifest))
    expect(inShort(await here.run(DECISIONS))).toEqual([
      'unchanged ambleford-2023-24.html',
      'brought ambleford-decisions-2023-24-upheld.html',
    ])
  })
})

test('lists by category that pages lead to come last, where all councils are wanted', async () => {
  const whole = '/decisions/education'
  ambleford(
    to(`${whole}/school-transport`),
    to(whole),
    to('/decisions/planning/enforcement?displaypref=2'),
    to('/decisions/how-we-decide'),
  )
  here.site.has(
    whole,
    categoryList([{ reference: '23 000 101' }, { council: 'Borley School', reference: '23 000 102' }]),
  )
  expect(inShort(await here.run(DECISIONS))).toEqual(['brought ambleford-2023-24.html'])
  const report = await here.run({ ...DECISIONS, ofAllCouncils: true })
  expect(inShort(report)).toEqual([
    'unchanged ambleford-2023-24.html',
    'brought decisions-education.html',
    'not-there decisions',
  ])
  expect(report.collected[1]).toMatchObject({
    council: null,
    notes: ['1 entry is on bodies that are no councils.'],
  })
  expect(textReport(report)).toContain('decisions-education.html: all councils, list of decisions')
  for (const other of [`${whole}/school-transport`, '/decisions/how-we-decide']) {
    expect(here.site.paths()).not.toContain(other)
  }
})

test('a dry run says what it would follow, and how far', () => {
  const said = dryRunReport({
    year: '2023-24',
    targets: [],
    letters: false,
    lists: ['decisions', 'improvements'],
    ofAllCouncils: true,
    pause: 2000,
    before: null,
  })
  expect(said).toContain(
    'and the lists of decisions of the year and service improvements that these pages link to: at most 40 pages of a list, 100 of a council, and 5,000 in all.',
  )
  expect(said).toContain('lists of decisions by category')
  expect(said).toContain('and longer with decisions and improvements.')
})

test('a list that programs are to leave alone is not asked for', async () => {
  here.site.replies.set('/robots.txt', {
    type: 'text/plain',
    body: `User-agent: *\nDisallow: ${ON}/decisions`,
  })
  ambleford(to(YEAR_LIST), to(IMPROVEMENTS))
  here.site.has(IMPROVEMENTS, improvementsPage())
  expect(inShort(await here.run(LISTS)).slice(1)).toEqual([
    'not-allowed decisions',
    'brought ambleford-improvements-category-0-current-true-year-0.html',
  ])
  expect(here.site.paths()).not.toContain(YEAR_LIST)
})
