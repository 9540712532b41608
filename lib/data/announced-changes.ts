import type { AnnouncedChange } from '@/lib/domain/announced-changes'
import { dayOf } from '@/lib/domain/day'
import { ofRegister } from '@/lib/platform/cache'
import { database } from './client'
import type { AnnouncedChange as ChangeRow, AnnouncedEnd as EndRow } from './generated/client'

/** Every reorganisation that is announced and not law, by area. */
export function allAnnounced(): Promise<AnnouncedChange[]> {
  return ofRegister('announced', async () => {
    const rows = await database().announcedChange.findMany({ include: ENDS, orderBy: { area: 'asc' } })
    return rows.map(changeFromRow)
  })
}

/** Those by which a council would end, by area. */
export async function announcedOf(slug: string): Promise<AnnouncedChange[]> {
  return (await allAnnounced()).filter(({ ends }) => ends.some(({ council }) => council === slug))
}

const ENDS = { ends: { orderBy: { councilSlug: 'asc' } } } as const

function changeFromRow(row: ChangeRow & { ends: EndRow[] }): AnnouncedChange {
  const { area, newCouncils, source, sourceUrl } = row
  return {
    area,
    newCouncils,
    source,
    sourceUrl,
    effectiveFrom: dayOf(row.effectiveFrom),
    seenOn: dayOf(row.seenOn),
    ends: row.ends.map(({ councilSlug, into }) => ({ council: councilSlug, into })),
  }
}
