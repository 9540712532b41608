import type { Actor } from '@/lib/data/desk-steps'
import { type Load, loadsIn } from '@/lib/data/loads'
import { shownNow } from '@/lib/data/page-version'
import { waitingProposals } from '@/lib/data/proposals'
import type { Draft, DraftPreview } from '@/lib/desk/draft/draft'
import { previewDraft } from '@/lib/desk/draft/publish-draft'
import { draftLoads, loadsToPublish, versionOf } from '@/lib/desk/loads/draft-loads'
import { deskRegister } from '@/lib/desk/loads/register'
import { dayOf } from '@/lib/domain/day'
import { ofContent, shownState } from '@/lib/platform/cache'
import type { ReadyLetter } from '../progress/progress-page'

/** All that waits to be published: loads that are read, and what is proposed. */
export async function deskDraft(): Promise<Draft> {
  return draftOf(await loadsToPublish())
}

async function draftOf(loads: Load[]): Promise<Draft> {
  return { register: deskRegister().register, loads: await draftLoads(loads) }
}

/**
 * What an edition of all that waits would change. It is worked out once for everyone who looks, until something is
 * loaded, proposed, taken back or published: it follows from these and the day, and working it out makes an edition.
 * @throws DecisionError as `previewDraft`
 */
export async function deskPreview(person: Actor): Promise<DraftPreview> {
  const [loads, proposals, { version, register }] = await Promise.all([
    loadsToPublish(),
    waitingProposals(),
    shownNow(),
  ])
  const from = [
    register,
    version,
    dayOf(new Date()),
    ...proposals.map(({ id }) => id),
    ...loads.map(versionOf),
  ]
  const preview = async () => previewDraft(await draftOf(loads), person)
  // Where nobody watches the editions, as in commands, one database may follow another.
  return shownState() ? ofContent('the next edition', from.join('\n'), preview) : preview()
}

/** How many loads are still being sent or read, so that a draft has nothing of them. */
export async function unreadLoads(): Promise<number> {
  return (await loadsIn(['receiving', 'waiting', 'reading'])).length
}

/**
 * The letters that are read, pass every check by themselves, and wait to be published.
 * @param given all loads that are to be published, where the caller has them
 */
export async function readyLetters(given?: Load[]): Promise<ReadyLetter[]> {
  const loads = given ?? (await loadsToPublish())
  const ready = loads.map((load) => ofContent('letters ready', versionOf(load), () => readyIn(load)))
  return (await Promise.all(ready)).flat()
}

async function readyIn(load: Load): Promise<ReadyLetter[]> {
  return (await draftLoads([load]))
    .flatMap(({ files }) => files)
    .flatMap(({ reading }) => (reading.kind === 'read' ? reading.sources : []))
    .flatMap((source) =>
      source.kind === 'letter' && source.state === 'accepted'
        ? [{ slug: source.council.slug, year: source.reportingYear }]
        : [],
    )
}
