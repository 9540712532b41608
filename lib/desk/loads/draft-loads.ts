import { loadsIn } from '@/lib/data/loads'
import { groupBy } from '@/lib/domain/group-by'
import type { IngestFile } from '@/lib/ingest/ingest-file'
import { filesRead } from './load-files-read'
import { deskRegister } from './register'

/** All loads that are read and neither published nor cancelled, with what was read of their files; nothing is read again. */
export async function draftLoads(): Promise<{ id: string; files: IngestFile[] }[]> {
  const { version, councils } = deskRegister()
  const loads = await loadsIn(['read'])
  const ids = loads.map(({ id }) => id)
  const files = groupBy(await filesRead(ids, version, councils), ({ loadId }) => loadId)
  return ids.map((id) => ({ id, files: (files.get(id) ?? []).map(({ file }) => file) }))
}
