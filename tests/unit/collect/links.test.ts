import { describe, expect, test } from 'vitest'
import { lettersAmong, linksIn, toYear } from '@/lib/collect/links'

const PAGE = 'https://www.lgo.org.uk/your-councils-performance/ambleford-council/statistics'
const linksOf = (html: string) => linksIn(html, PAGE, null)
const wordsOf = (links: { words: string }[]) => links.map(({ words }) => words)

describe('the links of a page', () => {
  test('are whole addresses of the site, with the words that a reader sees or hears', () => {
    expect(
      linksOf(
        '<a href="/a?b=1#c"><b>View</b> all\n <img alt="letters"></a><a href="x.pdf" aria-label="Of 2024">PDF</a>',
      ),
    ).toEqual([
      { address: 'https://www.lgo.org.uk/a?b=1', words: 'View all letters', isPdf: false },
      {
        address: 'https://www.lgo.org.uk/your-councils-performance/ambleford-council/x.pdf',
        words: 'Of 2024 PDF',
        isPdf: true,
      },
    ])
  })

  test.each([
    'https://elsewhere.test/',
    'mailto:a@b.test',
    'javascript:void(0)',
    'http://',
    'ftp://lgo.org.uk/a',
  ])('are not %s', (href) => {
    expect(linksOf(`<a href="${href}">Annual letters</a>`)).toEqual([])
  })

  test('that are written without https are asked for with it', () => {
    expect(linksOf('<a href="http://lgo.org.uk/a">A</a>')[0]?.address).toBe('https://lgo.org.uk/a')
  })
})

describe('what leads to letters', () => {
  const among = (links: string) => lettersAmong(linksOf(links), ['Ambleford'])

  test.each([
    'Annual letters',
    'View annual letters',
    'Annual review letter',
    'Annual Review Letter 2024 (PDF, 120 KB)',
    'Annual Ombudsman letter',
    'Review letter 2023',
  ])('is a link with the words "%s"', (words) => {
    expect(wordsOf(among(`<a href="/x">${words}</a>`).letters)).toEqual([words])
  })

  test.each(['2024', '2023-24', '2023/24 (PDF, 1.2 MB)', 'Ambleford Council', 'Letter'])(
    'is a PDF that is called "%s"',
    (words) => {
      expect(wordsOf(among(`<a href="/x.pdf">${words}</a>`).letters)).toEqual([words])
    },
  )

  test('is a PDF whose file is called so', () => {
    expect(among('<a href="/a/annual-review-letter-2024.pdf">Download</a>').letters).toHaveLength(1)
  })

  test.each([
    ['/privacy.pdf', 'Privacy notice'],
    ['/x.pdf', 'Review of Local Government Complaints 2023-24'],
    ['/a/newsletter.pdf', 'Spring'],
  ])('is not the PDF %s that is called "%s", which is named instead', (href, words) => {
    const { letters, others } = among(`<a href="${href}">${words}</a>`)
    expect(letters).toEqual([])
    expect(wordsOf(others)).toEqual([words])
  })

  test.each(['2024', 'Letter to a friend', 'Complaints'])('is no page that is called "%s"', (words) => {
    expect(among(`<a href="/x">${words}</a>`)).toEqual({ letters: [], others: [] })
  })

  test('is asked for once, however often it stands on a page', () => {
    const twice = '<a href="/x">Annual letters</a><a href="/x#all">Annual letters</a>'
    expect(among(twice).letters).toHaveLength(1)
  })
})

describe('what leads to the same page in another year', () => {
  const toThe = (links: string) => toYear(linksOf(links), PAGE, '2023-24').map(({ address }) => address)

  test('is the link that names the year', () => {
    expect(toThe('<a href="?displaypref=1">2024-25</a><a href="?displaypref=3">2023 to 2024</a>')).toEqual([
      `${PAGE}?displaypref=3`,
    ])
  })

  test('is each that names no year, where none names it', () => {
    const links =
      '<a href="?displaypref=0">Earlier</a><a href="?displaypref=2">2022-23</a><a href="?print=1">Print</a>'
    expect(toThe(links)).toEqual([`${PAGE}?displaypref=0`])
  })

  test('is not the page of another council', () => {
    expect(toThe('<a href="../brackenham-council/statistics?displaypref=3">2023-24</a>')).toEqual([])
  })
})
