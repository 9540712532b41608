import { beforeEach, describe, expect, test } from 'vitest'
import { allCouncils } from '@/lib/data/councils'
import { loadRegister } from '@/lib/data/register'
import type { Draft } from '@/lib/desk/draft/draft'
import { previewDraft } from '@/lib/desk/draft/publish-draft'
import { undoEdition } from '@/lib/desk/draft/undo-edition'
import { type ListedOfCouncil, listedByCouncil } from '@/lib/desk/publishing/listed-by-council'
import { headOfSearch, listHtml, listText } from '@/prisma/factories/listed/list-page'
import { type InventedRow, inventedRows } from '@/prisma/factories/listed/rows'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { ASHA, withDesk } from '../../../support/desk-draft'
import { withFreshDatabase } from '../../../support/fresh-database'

withFreshDatabase({ forEach: 'test' })

const register = inventedRegister([
  inventedCouncil({ name: 'Borley' }),
  inventedCouncil({ name: 'Ambleford' }),
])
const desk = withDesk(register)
const EDUCATION = 'https://www.lgo.org.uk/decisions/education'
const AMBLEFORD = 'https://www.lgo.org.uk/Decisions/SearchResults?aname=Ambleford+Council&fd=0001-01-01'

beforeEach(() => loadRegister(register, '0'.repeat(64)))

const rowsOf = (name: string, count: number, seed = 1) => inventedRows(count, { names: [name], seed })
const head = (rows: InventedRow[]) => headOfSearch(rows.length)
const list = (rows: InventedRow[], address = AMBLEFORD) => listText(rows, { address, head: head(rows) })
const page = (rows: InventedRow[], savedOn: string, address = AMBLEFORD) =>
  listHtml(rows, { address, head: head(rows), savedOn })

async function previewed(draft: Draft): Promise<ListedOfCouncil[]> {
  const { listed } = await previewDraft(draft, ASHA)
  return listedByCouncil(listed, new Map((await allCouncils()).map((council) => [council.slug, council])))
}

describe('what an edition does with entries of lists', () => {
  test('stands by council as pages will show it, the newest first, and only some where there are many', async () => {
    const rows = rowsOf('Ambleford Council', 12)
    const [first] = rows
    const load = await desk.loadAndWithhold({
      'a.txt': list(rows),
      'b.txt': list(rowsOf('Borley Council', 1, 5), EDUCATION),
    })
    const [ambleford, borley] = await previewed(desk.draftOf(load))
    expect(ambleford).toMatchObject({ name: 'Ambleford Council', page: null, overview: '12 new' })
    expect(ambleford?.parts).toMatchObject([{ title: 'New', more: 'and 2 more' }])
    expect(ambleford?.parts[0]?.entries).toHaveLength(10)
    expect(ambleford?.parts[0]?.entries[0]?.words).toBe(
      `${first?.kind === 'Report' ? 'Public report' : 'Decision'} ${first?.reference} · 14 May 2026 · ${first?.outcome} · ${first?.subcategory}`,
    )
    expect(borley).toMatchObject({ name: 'Borley Council', overview: '1 new' })
  })

  test('says what differs in an entry that is shown already, what is listed no longer and what waits', async () => {
    const [one, gone, other] = rowsOf('Ambleford Council', 3)
    if (!one || !gone || !other) throw new Error('There are no rows.')
    const upheld = { ...one, outcome: 'Upheld' }
    await desk.publish(
      desk.draftOf(await desk.loadAndWithhold({ 'a.html': page([upheld, gone, other], '2026-06-01') })),
    )
    const notUpheld = { ...one, outcome: 'Not upheld', summary: 'It was put otherwise.' }
    const load = await desk.loadAndWithhold({
      'b.html': page([notUpheld, other], '2026-07-01'),
      'c.html': page([{ ...notUpheld, outcome: 'Upheld' }, other], '2026-07-01', EDUCATION),
    })
    const waiting = await previewed(desk.draftOf(load))
    expect(waiting).toMatchObject([
      { page: '/councils/ambleford/decisions', overview: '1 listed no longer, 2 withheld' },
    ])
    expect(waiting[0]?.parts[0]).toMatchObject({
      title: 'Listed no longer',
      entries: [
        {
          words: expect.stringContaining(gone.reference),
          detail: 'Listed until 1 July 2026. Its summary goes.',
        },
      ],
      more: null,
    })
    const later = await desk.loadAndWithhold({ 'd.html': page([notUpheld, other], '2026-08-01') })
    const [ambleford] = await previewed(desk.draftOf(later))
    expect(ambleford?.parts.find(({ fate }) => fate === 'replaced')?.entries).toMatchObject([
      {
        words: expect.stringContaining('Not upheld'),
        detail: 'What changes: outcome (before: Upheld) and summary.',
      },
    ])
  })

  test('is there again where files come back to the desk whose edition was undone', async () => {
    const files = { 'a.html': page(rowsOf('Ambleford Council', 2), '2026-06-01') }
    const { edition } = await desk.publish(desk.draftOf(await desk.loadAndWithhold(files)))
    await undoEdition({ number: edition ?? 0, person: ASHA, register, why: 'Too early.', note: null })
    const load = await desk.loadAndWithhold(files)
    expect(await previewed(desk.draftOf(load))).toMatchObject([{ overview: '2 new' }])
    expect((await desk.publish(desk.draftOf(load))).summary).toBe('2 decisions added.')
  })
})
