import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Council } from '@/lib/domain/council'
import { dayOf } from '@/lib/domain/day'
import type { ListedReading } from '@/lib/domain/listed'
import { readOmbudsmanAddress } from '@/lib/domain/ombudsman-address'
import { decodeText } from '@/lib/letters/decode-text'
import { savedDayOf } from '@/lib/letters/html/html-address'
import { nameOfList } from './file-names'
import { judgeList, type LinkToList } from './judge-list'
import { linksIn, linksOfUse } from './links'
import { type Kept, sha256Of } from './manifest'
import type { CollectOutcome } from './report'
import type { CollectRun } from './run'
import { savedPage } from './saved-page'
import type { Answer } from './visitor'
import { writePart } from './write-whole'

type Content = Extract<Answer, { kind: 'content' }>

/** A page of what the Ombudsman lists, as it is kept; or why it is not. */
export type BroughtList =
  | { kind: 'kept'; kept: Kept; listed: ListedReading; isNew: boolean; notes: string[] }
  | {
      kind: 'problem'
      outcome: CollectOutcome
      problem: string
      /** Whether it says nothing of the site: links die by rule, and may lead to another page that is known. */
      isExpected: boolean
    }

/**
 * Brings a page of what the Ombudsman lists, and keeps it with its address and the day where it is what the link to it
 * said. A page that is as it was before keeps its day.
 * @param council null for a list that is of all councils
 * @throws StopAsking
 */
export async function bringList(
  run: CollectRun,
  council: Council | null,
  link: LinkToList,
): Promise<BroughtList> {
  const { address } = link
  const brought = await run.bringList(address)
  if (brought.kind === 'problem') {
    const { outcome, problem } = brought
    const isExpected = outcome === 'not-there' && link.leadsTo === 'report'
    return { kind: 'problem', outcome, problem, isExpected }
  }
  if (brought.kind === 'as-before') return readAgain(brought.kept)
  const { answer } = brought
  if (answer.type === 'pdf') return unlike('is a PDF, not a page')
  const html = decodeText(answer.bytes)
  if (typeof html !== 'string') return unlike('is not text')
  const common = {
    links: linksOfUse(linksIn(html, answer.address, run.settings.origin), answer.address),
    ...answer.validators,
  }
  const before = unchangedSince(run, address, answer)
  return before ? readAgain(run.keep(address, { ...before, ...common })) : keepNew(answer)

  /** What is kept is judged as it was then, so that a run goes on from it as if it had just come. */
  async function readAgain(kept: Kept): Promise<BroughtList> {
    if (kept.file === null) throw new Error(`Of ${address} no file was kept.`)
    const file = path.join(run.settings.folder, kept.file.name)
    const judged = judgeList(await run.settings.readList(file, kept.file.sha256), link, council)
    if (judged.kind !== 'good') return problem(judged)
    return { kind: 'kept', kept, listed: judged.listed, isNew: false, notes: judged.notes }
  }

  async function keepNew({ bytes: page, address: at }: Content): Promise<BroughtList> {
    const bytes = savedPage(page, at, dayOf(new Date(run.settings.now())))
    const sha256 = sha256Of(bytes)
    const part = writePart(run.settings.folder, bytes)
    const judged = judgeList(await run.settings.readList(part.path, sha256), link, council)
    if (judged.kind !== 'good') {
      rmSync(part.path)
      return problem(judged)
    }
    const { listed, owner, notes } = judged
    const { name, isNew } = run.nameFile(part, nameOfList(owner, address), address, sha256)
    const asked = readOmbudsmanAddress(address)
    const year = asked?.kind === 'decisions-of-year' ? asked.year : null
    const kept = run.keep(address, { file: { name, sha256 }, council: owner, year, ...common })
    return { kind: 'kept', kept, listed, isNew, notes }
  }

  function problem({ kind, problem: what }: { kind: 'other' | 'unlike'; problem: string }): BroughtList {
    return { ...unlike(what), isExpected: kind === 'other' }
  }
  function unlike(what: string) {
    return { kind: 'problem', outcome: 'unlike', problem: `${address} ${what}.`, isExpected: false } as const
  }
}

/** What is kept of an address, where the site gives the same page as on the day of the copy. */
function unchangedSince(run: CollectRun, address: string, answer: Content): Kept | null {
  const kept = run.keptOf(address)
  if (!kept?.file) return null
  const text = decodeText(readFileSync(path.join(run.settings.folder, kept.file.name)))
  const day = typeof text === 'string' ? savedDayOf(text) : null
  return sha256Of(savedPage(answer.bytes, answer.address, day)) === kept.file.sha256 ? kept : null
}
