// Runs a copied project whose .data is on a small disk: fills the disk while the site runs, loads letters, makes room,
// and loads them once more. Run where that disk is mounted.
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { runCommand } from '../../processes/command'
import { tellStep, toldStep } from '../step'
import { filesOfEdition, newestEdition } from './files-of-edition'
import { type Site, startCommand, startedSite, stopSite } from './own-site'
import { hasStackTrace } from './sentences'

export type FullDisk = { copy: string; batch: string }

/** What the ingest said while the disk was full, and everything that was wrong then and afterwards. */
export type FullDiskTold = { said: string; problems: string[] }

const { copy, batch } = toldStep<FullDisk>()

await runCommand(async () => {
  const problems: string[] = []
  const site = await startedSite(copy)
  const before = await filesOfEdition(site.address, 1)
  const filler = path.join(copy, '.data', 'filler')
  fill(filler)
  const { status, said } = await startCommand(copy, ['ingest', batch]).ended
  if (status !== 2) problems.push(`the ingest ended with ${status}`)
  if (hasStackTrace(said + site.said())) problems.push('a stack trace was shown')
  rmSync(filler)
  const again = await untilUp(site)
  const loaded = await startCommand(copy, ['ingest', batch]).ended
  if ((await newestEdition(again.address)) !== 2)
    problems.push(`after there was room, the ingest said: ${loaded.said}`)
  const after = await filesOfEdition(again.address, 1)
  if (JSON.stringify(after) !== JSON.stringify(before)) problems.push('edition 1 is not as it was')
  await stopSite(again)
  tellStep<FullDiskTold>({ said: said.trim(), problems })
})

/** Writes until there is no room for another kilobyte. */
function fill(file: string): void {
  const opened = openSync(file, 'w')
  for (const size of [1_000_000, 1000]) {
    try {
      for (;;) writeSync(opened, Buffer.alloc(size))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    }
  }
  closeSync(opened)
}

/** The site as it is, or started again where it has ended. */
async function untilUp(site: Site): Promise<Site> {
  const hasEnded = await Promise.race([
    site.ended.then(() => true),
    newestEdition(site.address).then(
      () => false,
      () => true,
    ),
  ])
  if (!hasEnded) return site
  await stopSite(site)
  return startedSite(copy)
}
