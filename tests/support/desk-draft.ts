import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { Draft, DraftLoad } from '@/lib/desk/draft/draft'
import { previewDraft, publishDraft, withholdDraft } from '@/lib/desk/draft/publish-draft'
import type { Register } from '@/lib/domain/register-files'
import { findFiles } from '@/lib/ingest/find-files'
import { ingest } from '@/lib/ingest/ingest'
import { readFiles } from '@/lib/ingest/read-files'
import { type Reader, startReader } from '@/lib/ingest/reader'

export const ASHA = { id: 'asha', name: 'Asha Rao' }
export const BEN = { id: 'ben', name: 'Ben Cole' }

/** What tests do at the desk and with commands, with the same files. */
export function withDesk(register: Register) {
  const folder = mkdtempSync(path.join(tmpdir(), 'upheld-desk-'))
  const councils = new Map(register.councils.map((council) => [council.slug, council]))
  let reader: Reader
  let loads = 0

  beforeAll(() => {
    reader = startReader(register, 1)
  })
  afterAll(async () => {
    await reader.close()
    rmSync(folder, { recursive: true })
  })

  const written = (files: Record<string, string>) =>
    Object.entries(files).map(([name, text]) => {
      writeFileSync(path.join(folder, name), text)
      return name
    })

  /** Brings files to the desk, which reads them. */
  async function load(files: Record<string, string>): Promise<DraftLoad> {
    const found = await findFiles(written(files), folder)
    const read = await readFiles(found, { reader, councils, dryRun: false, onProgress() {} })
    loads++
    return { id: `load-${loads}`, files: read }
  }

  const draftOf = (...of: DraftLoad[]): Draft => ({ loads: of, register })

  return {
    folder,
    load,
    draftOf,
    /** Reads files at the desk, opens the reviews that they need, and publishes nothing. */
    async loadAndWithhold(files: Record<string, string>, ...before: DraftLoad[]): Promise<DraftLoad> {
      const read = await load(files)
      await withholdDraft(
        [...before, read].flatMap((one) => one.files),
        ASHA,
      )
      return read
    },
    /** Publishes what waits, as somebody who looked at it first. */
    async publish(draft: Draft = draftOf(), note: string | null = null) {
      const { fingerprint } = await previewDraft(draft, ASHA)
      return publishDraft(draft, { person: ASHA, note, fingerprint })
    },
    /** Loads files with the command’s function. */
    ingest: (files: Record<string, string>) =>
      ingest(written(files), { from: folder, register, dryRun: false, threads: 1, onProgress() {} }),
  }
}
