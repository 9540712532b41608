import { describe, expect, test } from 'vitest'
import type { ListedReading } from '@/lib/domain/listed'
import { pageIn, wholeTogether } from '@/lib/domain/listed-pages'
import type { ListedFile } from '@/lib/domain/listed-plan'
import { inventedDecision, inventedImprovement } from '@/prisma/factories/listed/entries'
import { listedFile } from '@/prisma/factories/listed/reading'
import { inventedCouncil } from '@/prisma/factories/register'

const ambleford = inventedCouncil({ name: 'Ambleford' })
const SEARCH = 'https://www.lgo.org.uk/Decisions/SearchResults?aname=Ambleford+Council&fd=0001-01-01'

/** One page of a list of 7 decisions, 3 to a page. */
function page(number: number, given: Partial<ListedReading> = {}): ListedFile {
  const first = (number - 1) * 3
  return listedFile({
    address: `${SEARCH}&page=${number}&sortOrder=descending`,
    says: 7,
    decisions: [first, first + 1, first + 2]
      .filter((at) => at < 7)
      .map((at) => inventedDecision(at, ambleford)),
    ...given,
  })
}

const groups = (files: ListedFile[]) => wholeTogether(files.map(pageIn))

const all = () => [page(3), page(1), page(2)]

describe('pages of a list', () => {
  test('are whole together where all are there, in whatever order they come', () => {
    const pages = all()
    expect(groups(pages)).toEqual([pages.map(pageIn)])
    const first = page(1, { address: `${SEARCH.replace('www.', '')}&sortOrder=descending` })
    expect(groups([first, page(2), page(3)])).toHaveLength(1)
    expect(groups([...pages, ...pages])).toEqual([pages.map(pageIn)])
  })

  test('have what waits for a person, too, where its reference can be read', () => {
    const withheld = (reference?: string): ListedReading['withheld'] => [
      {
        what: 'decision',
        read: reference ? { reference } : {},
        place: { line: 1, quote: 'A line' },
        reasons: [],
      },
    ]
    const others = [page(1), page(2)]
    expect(groups([...others, page(3, { decisions: [], withheld: withheld('24 000 001') })])).toHaveLength(1)
    expect(groups([...others, page(3, { decisions: [], withheld: withheld() })])).toEqual([])
  })

  test.each<[string, ListedFile[]]>([
    ['the last one is missing', [page(1), page(2)]],
    ['one between them is missing', [page(1), page(3)]],
    ['the first one is missing', [page(2), page(3)]],
    ['there is only one', [page(1)]],
    ['one is there twice, of other bytes', [page(1), page(2), page(2), page(3)]],
    ['one is there twice in place of another', [page(1), page(2), page(2)]],
    ['they were saved on two days', [page(1), page(2), page(3, { seenOn: '2026-06-04' })]],
    ['one does not say when it was saved', [page(1), page(2), page(3, { seenOn: null })]],
    ['none says when it was saved', all().map(({ listed }) => listedFile({ ...listed, seenOn: null }))],
    [
      'none says how many results there are',
      all().map(({ listed }) => listedFile({ ...listed, says: null })),
    ],
    ['one says another number of results', [page(1), page(2), page(3, { says: 8 })]],
    ['they have less than they say', all().map(({ listed }) => listedFile({ ...listed, says: 8 }))],
    ['they have more than they say', all().map(({ listed }) => listedFile({ ...listed, says: 6 }))],
    [
      'an entry is on two pages, since the list changed meanwhile',
      [page(1), page(2), page(3, { decisions: [inventedDecision(5, ambleford)] })],
    ],
    [
      'one has an entry of another body, which may be on two pages',
      [page(1), page(2), page(3, { decisions: [], ofOtherBodies: 1 })],
    ],
    [
      'one is of another list',
      [page(1), page(2), page(3, { address: 'https://www.lgo.org.uk/decisions/education?page=3' })],
    ],
    ['one has no address', [page(1), page(2), page(3, { address: null })]],
    [
      'one is of other decisions',
      [page(1), page(2), page(3, { scope: { ...page(3).listed.scope, outcome: 'upheld' } })],
    ],
    ['one is of service improvements', [page(1), page(2), page(3, { page: 'improvements' })]],
  ])('are not whole where %s', (_, pages) => {
    expect(groups(pages)).toEqual([])
  })

  test('are not whole where one has an improvement twice, once in words that nobody can read', () => {
    const improvement = inventedImprovement(5, ambleford)
    const of = (number: number, given: Partial<ListedReading>) =>
      page(number, { page: 'improvements', says: 2, decisions: [], ...given })
    const again: ListedReading['withheld'] = [
      { what: 'improvement', read: improvement, place: { line: 1, quote: 'A line' }, reasons: [] },
    ]
    expect(groups([of(1, { improvements: [improvement] }), of(2, { withheld: again })])).toEqual([])
  })

  test('of service improvements are whole together, too', () => {
    const address =
      'https://www.lgo.org.uk/your-councils-performance/ambleford-council/serviceimprovements?year=0'
    const of = (number: number) =>
      listedFile({
        page: 'improvements',
        address: `${address}&page=${number}`,
        says: 2,
        improvements: [inventedImprovement(number, ambleford)],
      })
    expect(groups([of(1), of(2)])).toHaveLength(1)
    expect(groups([of(1)])).toEqual([])
  })
})
