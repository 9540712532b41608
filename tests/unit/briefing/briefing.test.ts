import { describe, expect, test } from 'vitest'
import { needsSmallPrint } from '@/lib/briefing/briefing'
import { councilPage } from '@/lib/council/council-page'
import { headlineInWords } from '@/lib/series/measure-view'
import { withFreshDatabase } from '../../support/fresh-database'
import { asked, briefed, OWN_WORDS, withInventedBriefings } from './invented-briefings'

withFreshDatabase()
withInventedBriefings()

describe('a briefing', () => {
  test("gives the council page's figures in the same words, counts first", async () => {
    const { briefing } = await briefed('ambleford', { year: '2023-24' })
    const page = await councilPage('ambleford', '2023-24')
    const ofPage = page?.featured?.measures.map((view) => view.kind === 'published' && headlineInWords(view))
    expect(briefing.figures.rows.map(({ cells }) => cells[0]?.words)).toEqual(ofPage)
    expect(
      briefing.figures.rows.map(({ head, cells }) => [head, ...cells].map(({ words }) => words)),
    ).toEqual([
      ['Complaints upheld', '38 of 40 upheld', '95%', '79%', '26 to 36'],
      ['Compliance with recommendations', '44 of 45 carried out, 1 not', '98%', '100%', 'not compared'],
      ['Early remedies', '3 of 38 put right early', '8%', '13%', '1 to 9'],
    ])
  })

  test('begins with the answer in a sentence', async () => {
    const { briefing } = await briefed('ambleford', { year: '2023-24' })
    expect(briefing.headline).toBe(
      'In 2023-24 the Ombudsman upheld 38 of 40 complaints it investigated about Ambleford. That is more than the 26 to 36 expected for a unitary council; 1 in 20 councils would be outside by chance alone. The council carried out 44 of the 45 recommendations due; 1 was not carried out.',
    )
  })

  test('looks back over six years, newest first, and draws the two measures that chance can be told of', async () => {
    const { briefing } = await briefed('ambleford', { year: '2023-24' })
    expect(briefing.years.rows.map(({ head }) => head.words)).toEqual([
      '2023-24',
      '2022-23',
      '2021-22',
      '2020-21',
      '2019-20',
      '2018-19',
    ])
    expect(briefing.charts.map(({ id }) => id)).toEqual(['upheld-rate', 'early-remedy-rate'])
    expect(briefing.charts[0]?.address).toBe(
      'https://upheld.example/charts/upheld-rate/ambleford?view=trend&from=2018-19&to=2023-24&edition=2',
    )
  })

  test('is printed in smaller letters where there is very much in it', async () => {
    const { briefing } = await briefed('ambleford', { year: '2023-24', with: 'combe~downton~eastmere' })
    expect(needsSmallPrint(briefing)).toBe(true)
    expect(needsSmallPrint((await briefed('combe')).briefing)).toBe(false)
  })

  test('sets up to three councils beside it, and says which it left out or does not know', async () => {
    const { briefing, remarks } = await briefed('ambleford', {
      year: '2023-24',
      with: 'combe~ambleford~nowhere~downton~fordham~eastmere',
    })
    expect(briefing.others).toEqual(['combe', 'downton', 'fordham'])
    expect(briefing.beside?.table.rows.map(({ head }) => head.words)).toEqual([
      'Ambleford',
      'Combe',
      'Downton',
      'Fordham',
    ])
    expect(briefing.beside?.table.rows[3]?.cells[0]).toMatchObject({ words: '[x]' })
    expect(remarks).toEqual([
      'We don’t know a council called “nowhere”.',
      'A briefing has room for 3 other councils. We left out Eastmere.',
    ])
  })

  test('quotes what no other letter says, with its place, and says how sure that is', async () => {
    const { briefing } = await briefed('ambleford', { year: '2023-24' })
    if (briefing.own.kind === 'none') throw new Error('nothing is quoted')
    expect(briefing.own.title).toMatch(/^Not in the \d other letters we have$/)
    expect(briefing.own.passages.flatMap(({ paragraphs }) => paragraphs).join(' ')).toContain(OWN_WORDS[1])
    expect(briefing.own.passages[0]?.place.href).toMatch(
      /^https:\/\/upheld\.example\/councils\/ambleford\/2023-24#letter-1-\d+$/,
    )
    const { briefing: before } = await briefed('ambleford', { year: '2021-22' })
    expect(before.own.kind).toBe('none')
  })

  test('names page and line of the letter for each figure, and the address at which it stays', async () => {
    const { briefing } = await briefed('ambleford', { year: '2023-24', with: 'combe' })
    expect(briefing.sources.map(({ words }) => words)).toEqual([
      'The letter of 17 July 2024',
      expect.stringMatching(/^Complaints upheld: Letter of 17 July 2024, page 2, line \d+$/),
      expect.stringMatching(/^Compliance with recommendations: Letter of 17 July 2024, page 2, line \d+$/),
      expect.stringMatching(/^Early remedies: Letter of 17 July 2024, page 2, line \d+$/),
      expect.stringMatching(/^Upheld per 100,000 residents: Letter of 17 July 2024, page 2, line \d+$/),
      'Combe: letter of 17 July 2024, page 2',
      'Earlier years: the page of Ambleford names the source of each figure',
    ])
    expect(briefing.address).toBe(
      'https://upheld.example/councils/ambleford/briefing?year=2023-24&with=combe&edition=2',
    )
  })

  test('asks what follows from the figures and the letter, and of ordinary figures nothing', async () => {
    const { briefing } = await briefed('ambleford', { year: '2023-24' })
    expect(briefing.questions.map(({ id }) => id)).toEqual([
      'not-complied-with',
      'not-complied-with-before',
      'upheld-outside-range',
      'public-report',
      'late-remedies',
    ])
    expect((await briefed('combe')).briefing.questions).toEqual([])
    expect((await briefed('fordham')).briefing.questions.map(({ id }) => id)).toEqual(['no-statistics'])
  })

  test('at an edition shows the figures of that edition, and says what is otherwise since', async () => {
    const { briefing, since, controls } = await briefed('ambleford', { year: '2022-23', edition: '1' })
    expect(briefing.figures.rows[0]?.cells[0]?.words).toBe('38 of 40 upheld')
    expect(briefing.editionInWords).toMatch(/^Upheld, edition 1, published /)
    expect(since).toMatchObject({ newest: 2, following: '/councils/ambleford/briefing?year=2022-23' })
    expect(since?.changes.map(({ of, before, now }) => `${of}: ${before}; ${now}`)).toEqual([
      'Ambleford Council, 2022-23, complaints upheld: 38 of 40 upheld, 95%, type average 72%; 35 of 40 upheld, 88%, type average 72%',
      'Ambleford Council, 2022-23, early remedies: 3 of 38 put right early, 8%, type average 13%; 3 of 35 put right early, 9%, type average 13%',
    ])
    expect(controls.files[0]?.href).toBe('/councils/ambleford/briefing/briefing.pdf?year=2022-23&edition=1')
    const newest = await briefed('ambleford', { year: '2022-23' })
    expect(newest.since).toBeNull()
    expect(newest.briefing.figures.rows[0]?.cells[0]?.words).toBe('35 of 40 upheld')
  })

  test('adds a council by a name that somebody typed, and offers those that it may mean', async () => {
    expect(await asked('ambleford', { year: '2023-24', with: 'combe', add: 'Downton council' })).toEqual({
      kind: 'elsewhere',
      href: '/councils/ambleford/briefing?year=2023-24&with=combe~downton',
    })
    const { remarks, controls } = await briefed('ambleford', { add: 'Zzzz' })
    expect(remarks[0]).toContain('“Zzzz”')
    expect(controls.typed).toBe('Zzzz')
  })

  test.each([
    [{ edition: '9' }, 'There is no edition “9”; the newest is edition 2.'],
    [{ edition: 'last' }, 'There is no edition “last”; the newest is edition 2.'],
    [
      { year: '2016-17' },
      'We have no letter or figures for Ambleford in 2016-17. So there is no briefing for that year.',
    ],
    [{ year: 'soon' }, '“soon” is not a reporting year. Write it like 2023-24.'],
  ])('helps where an address asks for what there is not: %o', async (query, problem) => {
    const help = await asked('ambleford', query as Record<string, string>)
    expect(help).toMatchObject({ kind: 'help', problem })
    if (help.kind === 'help') expect(help.ways.length).toBeGreaterThan(0)
  })

  test('helps where nothing of a council is published', async () => {
    expect(await asked('unheard')).toMatchObject({
      kind: 'help',
      problem:
        'We don’t have a letter to Unheard, or figures from the Ombudsman’s map or data files. So there is no briefing.',
    })
  })
})
