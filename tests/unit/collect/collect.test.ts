import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { textReport } from '@/lib/collect/text-report'
import { letterPdf } from '@/prisma/factories/letter-pdf'
import { inShort, pageOf, withCollecting } from './collecting'
import { ANNUAL_LETTERS, councilPage, lettersPage } from './council-page'

const here = withCollecting()

const ambleford = (links = '') => councilPage({ council: 'Ambleford Council', year: '2023-24', links })
const letter = (year: '2022-23' | '2023-24') => letterPdf({ council: 'Ambleford Council', year })

describe('a council', () => {
  test('brings its page, and its letters over one more page that it links to', async () => {
    here.site.has(pageOf('Ambleford'), ambleford(ANNUAL_LETTERS('/annual-letters?c=12')))
    here.site.has(
      '/annual-letters?c=12',
      lettersPage(
        '<li><a href="/assets/attach/1/a.pdf">Annual review letter 2024</a></li><li><a href="assets/attach/2/b.pdf">2023 (PDF, 90 KB)</a></li>',
      ),
    )
    here.site.has('/assets/attach/1/a.pdf', await letter('2023-24'))
    here.site.has('/assets/attach/2/b.pdf', await letter('2022-23'))

    const report = await here.run()
    expect(inShort(report)).toEqual([
      'brought ambleford-2023-24.html',
      'brought letters-page',
      'brought ambleford-letter-2023-24.pdf',
      'brought ambleford-letter-2022-23.pdf',
    ])
    expect(readdirSync(here.folder).sort()).toEqual([
      '.collect.json',
      'ambleford-2023-24.html',
      'ambleford-letter-2022-23.pdf',
      'ambleford-letter-2023-24.pdf',
    ])
    expect(here.file('ambleford-2023-24.html')).toMatch(
      /^<!DOCTYPE html>\n<!-- saved from url=\(0077\)https:\/\/www\.lgo\.org\.uk\/your-councils-performance\/ambleford-council\/statistics -->\n/,
    )
    expect(textReport(report)).toBe(
      [
        'brought         ambleford-2023-24.html: Ambleford Council, 2023-24',
        'brought         Ambleford Council, page with letters',
        '                Links on https://www.lgo.org.uk/annual-letters?c=12 that are not letters: “Privacy notice”.',
        'brought         ambleford-letter-2023-24.pdf: Ambleford Council, letter, 2023-24',
        'brought         ambleford-letter-2022-23.pdf: Ambleford Council, letter, 2022-23',
        '',
        '1 page of 2023-24, 2 letters.',
        'Nothing is published yet. Go on with: npm run ingest -- letters',
      ].join('\n'),
    )
  })

  test('whose page links to no letters says so, and to a letter itself brings it', async () => {
    here.site.has(pageOf('Ambleford'), ambleford())
    here.site.has(
      pageOf('Brackenham'),
      councilPage({
        council: 'Brackenham Council',
        year: '2023-24',
        links:
          '<a href="/letter/7">Annual review letter</a><a href="/report.pdf">Report against Brackenham</a>',
      }),
    )
    here.site.has('/letter/7', await letterPdf({ council: 'Brackenham Council', year: '2023-24' }))
    const report = await here.run({ councils: ['Ambleford', 'Brackenham'] })
    expect(inShort(report)).toEqual([
      'brought ambleford-2023-24.html',
      'brought brackenham-2023-24.html',
      'brought brackenham-letter-2023-24.pdf',
    ])
    expect(report.collected[0]?.notes).toEqual(['The page links to no letters.'])
  })

  test('without its letters brings its page only', async () => {
    here.site.has(pageOf('Ambleford'), ambleford(ANNUAL_LETTERS('/letters')))
    expect(inShort(await here.run({ letters: false }))).toEqual(['brought ambleford-2023-24.html'])
  })

  test('whose letters lead from page to page is not followed for ever', async () => {
    here.site.has(pageOf('Ambleford'), ambleford(ANNUAL_LETTERS('/letters/1')))
    for (const n of [1, 2, 3, 4]) {
      here.site.has(`/letters/${n}`, lettersPage(`<a href="/letters/${n + 1}">Annual letters</a>`))
    }
    const report = await here.run()
    expect(here.site.paths()).not.toContain('/letters/4')
    expect(report.collected.at(-1)?.notes).toEqual([
      'https://www.lgo.org.uk/letters/3 is another page, where we expected a letter.',
    ])
  })

  test('whose page with letters has none says so, and its words reach no terminal but as words', async () => {
    here.site.has(pageOf('Ambleford'), ambleford(ANNUAL_LETTERS('/letters')))
    here.site.has('/letters', lettersPage('<a href="/evil.pdf">\u001b[2J\u202eNot one</a>'))
    const text = textReport(await here.run())
    expect(text).toContain('There are no links to letters on https://www.lgo.org.uk/letters.')
    expect(text).toContain('[2J')
    for (const control of ['\u001b', '\u202e']) expect(text).not.toContain(control)
  })

  test('a PDF that is no letter that we know is kept under its bytes, and says so', async () => {
    here.site.has(pageOf('Ambleford'), ambleford('<a href="/x.pdf">Annual letter</a>'))
    here.site.has('/x.pdf', Buffer.from('%PDF-1.4 of no use\n%%EOF'))
    const report = await here.run()
    expect(report.collected[1]).toMatchObject({
      outcome: 'brought',
      file: expect.stringMatching(/^ambleford-letter-[0-9a-f]{8}\.pdf$/),
      notes: ['We don’t recognise it as an annual review letter. npm run ingest will say why.'],
    })
  })
})

describe('the year', () => {
  test('is the one that the page shows, and a page that shows another says so', async () => {
    here.site.has(pageOf('Ambleford'), councilPage({ council: 'Ambleford Council', year: '2024-25' }))
    const report = await here.run()
    expect(inShort(report)).toEqual(['brought ambleford-2024-25.html'])
    expect(report.collected[0]?.notes).toContain('This page shows 2024-25, not 2023-24.')
    expect(textReport(report)).toContain('0 pages of 2023-24, 1 of other years')
  })

  test('is asked for where the page links to it, by the words of the link', async () => {
    const link = `${pageOf('Ambleford')}?displaypref=3`
    const links = `<a href="?displaypref=2">2022-23</a><a href="?displaypref=3">2023/24</a>`
    here.site.has(pageOf('Ambleford'), councilPage({ council: 'Ambleford Council', year: '2024-25', links }))
    here.site.has(link, ambleford())
    const report = await here.run()
    expect(inShort(report)).toEqual(['brought ambleford-2024-25.html', 'brought ambleford-2023-24.html'])
    expect(here.site.paths()).toEqual(['/robots.txt', pageOf('Ambleford'), link])
    expect(here.file('ambleford-2023-24.html')).toContain('statistics?displaypref=3 -->')
  })

  test('that has no figures has a page all the same, of which nothing is kept', async () => {
    const notice =
      '<html><body><h1>Ambleford Council</h1><h2>Impact of COVID-19 on statistics</h2></body></html>'
    here.site.has(pageOf('Ambleford'), notice)
    const report = await here.run({ year: '2020-21' })
    expect(inShort(report)).toEqual(['without-figures page'])
    expect(report.collected[0]?.notes.slice(0, 2)).toEqual([
      'The page shows no figures, so we did not keep it.',
      expect.stringContaining('Impact of COVID-19'),
    ])
    expect(readdirSync(here.folder)).toEqual(['.collect.json'])
  })
})

describe('the same command again', () => {
  test('asks only whether anything has changed, and leaves the files as they are', async () => {
    here.site.has(pageOf('Ambleford'), ambleford(ANNUAL_LETTERS('/letters')))
    here.site.has('/letters', lettersPage('<a href="/a.pdf">Letter 2024</a>'))
    here.site.has('/a.pdf', await letter('2023-24'))
    await here.run()
    const before = here.file('ambleford-2023-24.html')
    here.site.forget()

    const report = await here.run()
    expect(inShort(report)).toEqual([
      'unchanged ambleford-2023-24.html',
      'unchanged letters-page',
      'unchanged ambleford-letter-2023-24.pdf',
    ])
    expect(here.site.asked.slice(1).map(({ headers }) => headers['if-none-match'])).toEqual([
      expect.any(String),
      expect.any(String),
      expect.any(String),
    ])
    expect(here.file('ambleford-2023-24.html')).toBe(before)
  })

  test('asks by the day of the last change where the site gives that', async () => {
    const day = 'Tue, 21 Jul 2026 09:00:00 GMT'
    here.site.replies.set(pageOf('Ambleford'), (headers) =>
      headers['if-modified-since'] === day
        ? { status: 304 }
        : { body: ambleford(), headers: { 'last-modified': day } },
    )
    await here.run()
    expect(inShort(await here.run())).toEqual(['unchanged ambleford-2023-24.html'])
  })

  test('writes a page anew that has changed, and one of a new year beside that of before', async () => {
    here.site.has(pageOf('Ambleford'), ambleford())
    await here.run()
    here.site.has(
      pageOf('Ambleford'),
      councilPage({ council: 'Ambleford Council', year: '2023-24', upheld: 10 }),
      '"2"',
    )
    expect(inShort(await here.run())).toEqual(['brought ambleford-2023-24.html'])
    expect(here.file('ambleford-2023-24.html')).toContain('10 upheld decisions')
    here.site.has(pageOf('Ambleford'), councilPage({ council: 'Ambleford Council', year: '2024-25' }), '"3"')
    expect(inShort(await here.run({ year: '2024-25' }))).toEqual(['brought ambleford-2024-25.html'])
    expect(here.file('ambleford-2023-24.html')).toContain('10 upheld decisions')
  })

  test.each([
    ['is gone', (file: string) => rmSync(file)],
    ['was changed by somebody', (file: string) => writeFileSync(file, 'half of it')],
  ])('brings a file again that %s', async (_, change) => {
    here.site.has(pageOf('Ambleford'), ambleford())
    await here.run()
    change(path.join(here.folder, 'ambleford-2023-24.html'))
    expect(inShort(await here.run())).toEqual(['brought ambleford-2023-24.html'])
    expect(here.file('ambleford-2023-24.html')).toContain('9 upheld decisions')
  })

  test('never writes over a file that somebody else put there', async () => {
    writeFileSync(path.join(here.folder, 'ambleford-2023-24.html'), 'Mine.')
    here.site.has(pageOf('Ambleford'), ambleford())
    expect(inShort(await here.run())).toEqual([
      expect.stringMatching(/^brought ambleford-2023-24-[0-9a-f]{8}\.html$/),
    ])
    expect(here.file('ambleford-2023-24.html')).toBe('Mine.')
  })

  test('takes away what a killed run has left half written', async () => {
    writeFileSync(path.join(here.folder, '.collect-4711.part'), '<html>half of')
    here.site.has(pageOf('Ambleford'), ambleford())
    await here.run()
    expect(readdirSync(here.folder).sort()).toEqual(['.collect.json', 'ambleford-2023-24.html'])
  })

  test('says what to do where what is kept beside the files is damaged', async () => {
    writeFileSync(path.join(here.folder, '.collect.json'), '{"kept": {')
    await expect(here.run()).rejects.toThrow(/\.collect\.json cannot be read .* Delete it/)
    writeFileSync(
      path.join(here.folder, '.collect.json'),
      JSON.stringify({ kept: { 'https://www.lgo.org.uk/x': { file: { name: '../x', sha256: '' } } } }),
    )
    await expect(here.run()).rejects.toThrow('is not the name of a file in the folder')
  })
})
