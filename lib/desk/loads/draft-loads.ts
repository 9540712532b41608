import { type Load, loadsIn } from '@/lib/data/loads'
import { groupBy } from '@/lib/domain/group-by'
import type { IngestFile } from '@/lib/ingest/ingest-file'
import { filesRead } from './load-files-read'
import { deskRegister } from './register'

/** All loads that are read and neither published nor cancelled. */
export function loadsToPublish(): Promise<Load[]> {
  return loadsIn(['read'])
}

/**
 * What a load says, without reading it: of a load that is read, all that was read follows from this, and changes with it.
 */
export function versionOf({ id, revision }: Load): string {
  return `${id} ${revision} ${deskRegister().version}`
}

/**
 * Loads with what was read of their files; nothing is read again.
 * @param loads all that are to be published, where left out
 */
export async function draftLoads(loads?: Load[]): Promise<{ id: string; files: IngestFile[] }[]> {
  const { version, councils } = deskRegister()
  const ids = (loads ?? (await loadsToPublish())).map(({ id }) => id)
  const files = groupBy(await filesRead(ids, version, councils), ({ loadId }) => loadId)
  return ids.map((id) => ({ id, files: (files.get(id) ?? []).map(({ file }) => file) }))
}
