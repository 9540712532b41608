import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { NameIndex } from '@/lib/domain/name-index'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { inFull } from '@/lib/words/numbers'
import { freeName } from './file-names'
import { isIntact, type Kept, type Manifest, sha256Of, writeManifest } from './manifest'
import type { LetterSays } from './read-letter'
import type { ListSays } from './read-list'
import { type Collected, isThere } from './report'
import type { SiteOrigin } from './site'
import { type Answer, StopAsking, type Visitor } from './visitor'
import type { ListLimits, ListWant } from './wanted-lists'
import type { Part } from './write-whole'

/** So many answers in a row that are not what is known of the site end a run: it may have changed. */
const MOST_IN_A_ROW = 3

export type RunSettings = {
  folder: string
  year: ReportingYear
  letters: boolean
  lists: readonly ListWant[]
  /** Whether lists of all councils are wanted, too, where pages lead to them. */
  ofAllCouncils: boolean
  listLimits: ListLimits
  names: NameIndex
  origin: SiteOrigin
  now: () => number
  readLetter: (file: string, sha256: string) => Promise<LetterSays>
  readList: (file: string, sha256: string) => Promise<ListSays>
}

/** What is there of an address: as it was brought before, or what the site has now. */
type Brought =
  | { kind: 'as-before'; kept: Kept }
  | { kind: 'new'; answer: Extract<Answer, { kind: 'content' }> }
  | { kind: 'problem'; outcome: 'not-there' | 'not-allowed' | 'unlike' | 'no-answer'; problem: string }

/** A run as it goes on: what it has asked, what came of it, and what is kept for the next. */
export class CollectRun {
  readonly collected: Collected[] = []
  private readonly visited = new Set<string>()
  private readonly inARow = new Map<Collected['kind'], number>()
  private listsAsked = 0

  /** @param began what was asked for since then is not asked for again */
  constructor(
    readonly settings: RunSettings,
    readonly manifest: Manifest,
    private readonly visitor: Visitor,
    private readonly began: number,
  ) {}

  /** Whether an address comes up for the first time. */
  isFirstVisit(address: string): boolean {
    const isFirst = !this.visited.has(address)
    this.visited.add(address)
    return isFirst
  }

  /** What is kept of an address, where its file is as it was brought. */
  keptOf(address: string): Kept | null {
    const before = this.manifest.kept[address]
    return before && isIntact(this.settings.folder, before) ? before : null
  }

  /** Whether an address was asked for in this run, or before it was stopped. */
  private isAsked(kept: Kept | null): kept is Kept {
    return kept !== null && Date.parse(kept.asked) > this.began
  }

  /**
   * A page with lists, of which a run may ask for so many only.
   * @throws StopAsking
   */
  async bringList(address: string): Promise<Brought> {
    const most = this.settings.listLimits.all
    if (!this.isAsked(this.keptOf(address)) && ++this.listsAsked > most) {
      throw new StopAsking(
        `One run fetches at most ${inFull(most)} pages of decisions, reports and improvements. Run the same command to go on from here.`,
      )
    }
    return this.bring(address)
  }

  /** @throws StopAsking */
  async bring(address: string): Promise<Brought> {
    const kept = this.keptOf(address)
    if (this.isAsked(kept)) return { kind: 'as-before', kept }
    const answer = await this.visitor.ask(address, kept)
    if (answer.kind === 'content') return { kind: 'new', answer }
    if (answer.kind !== 'unchanged') {
      return { kind: 'problem', outcome: answer.kind, problem: `${address} ${answer.problem}.` }
    }
    if (!kept) throw new Error(`${address} cannot be unchanged: nothing of it was kept.`)
    return { kind: 'as-before', kept: this.keep(address, kept) }
  }

  keep(address: string, kept: Omit<Kept, 'asked'>): Kept {
    const now = { ...kept, asked: new Date(this.settings.now()).toISOString() }
    this.manifest.kept[address] = now
    this.write()
    return now
  }

  /** Gives a file that was written its name in the folder; it is new unless that name has the same bytes already. */
  nameFile(part: Part, wanted: string, address: string, sha256: string): { name: string; isNew: boolean } {
    const { folder } = this.settings
    const name = freeName(folder, wanted, address, sha256, this.manifest)
    const file = path.join(folder, name)
    const isNew = !existsSync(file) || sha256Of(readFileSync(file)) !== sha256
    part.name(name)
    return { name, isNew }
  }

  write(): void {
    writeManifest(this.settings.folder, this.manifest)
  }

  /** Adds sentences to what was said of an address. */
  addNotes(address: string, notes: string[]): void {
    this.collected.findLast((one) => one.address === address)?.notes.push(...notes)
  }

  /**
   * Takes note of what came of an address.
   * @param isExpected whether there being nothing says nothing of the site: its address was only guessed
   * @throws StopAsking where it was the third in a row that is not what is known of the site
   */
  record(one: Collected, isExpected = false): void {
    this.collected.push(one)
    if (isThere(one) || one.outcome === 'without-figures') this.inARow.set(one.kind, 0)
    else if (!isExpected) {
      const count = (this.inARow.get(one.kind) ?? 0) + 1
      this.inARow.set(one.kind, count)
      if (count >= MOST_IN_A_ROW) throw new StopAsking(`${IN_A_ROW} The last: ${one.notes[0]}`)
    }
  }
}

const IN_A_ROW =
  'Three answers in a row were not what we expected, so we stopped. The site may have changed, or be out of order. Look at these addresses in a browser. Run the same command to go on from here.'
