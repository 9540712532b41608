import { changeFiles } from '@/lib/data/load-files'
import { type Load, loadsIn } from '@/lib/data/loads'
import { withholdDraft } from '@/lib/desk/draft/publish-draft'
import type { Council } from '@/lib/domain/council'
import { tellChange } from './changes'
import { said } from './file-report'
import { filesRead } from './load-files-read'

/**
 * When all files of a load are read: what needs a review is stored for one, next to all that is published and all that
 * waits to be; nothing is published. The load is read then. What is said of each file is what an edition would do with it now.
 */
export async function afterReading(
  load: Load,
  { version, councils }: { version: string; councils: Map<string, Council> },
): Promise<void> {
  const before = (await loadsIn(['read'])).map(({ id }) => id)
  const all = await filesRead([...before, load.id], version, councils)
  const person = { id: load.personId, name: load.by }
  const plan = await withholdDraft(
    all.map(({ file }) => file),
    person,
    // Those who follow the load are told whose turn it is.
    () => tellChange(load.id),
  )
  const changes = all.flatMap(({ loadId, number, file }) =>
    loadId === load.id ? [said(number, file, plan)] : [],
  )
  await changeFiles(load.id, changes, ['reading'], 'read')
  tellChange(load.id)
}
