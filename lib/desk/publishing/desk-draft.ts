import { loadsIn } from '@/lib/data/loads'
import type { Draft } from '@/lib/desk/draft/draft'
import { draftLoads } from '@/lib/desk/loads/draft-loads'
import { deskRegister } from '@/lib/desk/loads/register'
import type { ReadyLetter } from '../progress/progress-page'

/** All that waits to be published: loads that are read, and what is proposed. */
export async function deskDraft(): Promise<Draft> {
  return { register: deskRegister().register, loads: await draftLoads() }
}

/** How many loads are still being sent or read, so that a draft has nothing of them. */
export async function unreadLoads(): Promise<number> {
  return (await loadsIn(['receiving', 'waiting', 'reading'])).length
}

/** The letters that are read, pass every check by themselves, and wait to be published. */
export async function readyLetters(): Promise<ReadyLetter[]> {
  return (await draftLoads())
    .flatMap(({ files }) => files)
    .flatMap(({ reading }) => (reading.kind === 'read' ? reading.sources : []))
    .flatMap((source) =>
      source.kind === 'letter' && source.state === 'accepted'
        ? [{ slug: source.council.slug, year: source.reportingYear }]
        : [],
    )
}
