import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { type CollectSettings, collect } from '@/lib/collect/collect'
import { ANSWER_LIMITS, type AnswerLimits } from '@/lib/collect/http'
import { readLetter } from '@/lib/collect/read-letter'
import { readList } from '@/lib/collect/read-list'
import type { Target } from '@/lib/collect/targets'
import { LIST_LIMITS } from '@/lib/collect/wanted-lists'
import { nameIndex } from '@/lib/domain/name-index'
import { type Reader, startReader } from '@/lib/ingest/reader'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { type PretendSite, withPretendSite } from './pretend-site'

const COUNCILS = ['Ambleford', 'Brackenham', 'Coldwater', 'Dunmere'].map((name) => inventedCouncil({ name }))

export const REGISTER = inventedRegister(COUNCILS)

const pathOf = (slug: string) => `/your-councils-performance/${slug}-council/statistics`

/** Where the pretended site has a council's page. */
export const pageOf = (name: string) => pathOf(name.toLowerCase())

type Run = {
  councils?: string[]
  /** Those whose addresses were only guessed. */
  guessed?: string[]
  limits?: Partial<AnswerLimits>
} & Partial<Pick<CollectSettings, 'year' | 'letters' | 'lists' | 'ofAllCouncils' | 'listLimits' | 'restart'>>

/** Collecting from a pretended site into a folder, both new for each test. */
export type Collecting = {
  site: PretendSite
  folder: string
  run(given?: Run): ReturnType<typeof collect>
  /** The text of a file in the folder. */
  file(name: string): string
  councils: string[]
}

/** Gives each test of a file a pretended site, a folder and a way to collect from the one into the other. */
export function withCollecting(): Collecting {
  const site = withPretendSite()
  let folder = ''
  let reader: Reader
  beforeAll(() => {
    reader = startReader(REGISTER, 1, false)
  })
  afterAll(() => reader.close())
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'upheld-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  return {
    get site() {
      return site.current
    },
    get folder() {
      return folder
    },
    councils: COUNCILS.map(({ name }) => name),
    file: (name) => readFileSync(path.join(folder, name), 'utf8'),
    run({ councils = ['Ambleford'], guessed = [], limits = {}, ...given } = {}) {
      const targets = COUNCILS.filter(({ name }) => councils.includes(name)).map(
        (council): Target => ({
          council,
          address: `https://www.lgo.org.uk${pathOf(council.slug)}`,
          isKnown: !guessed.includes(council.name),
        }),
      )
      return collect({
        folder,
        shown: 'letters',
        year: '2023-24',
        letters: true,
        lists: [],
        ofAllCouncils: false,
        listLimits: LIST_LIMITS,
        restart: false,
        targets,
        names: nameIndex(REGISTER),
        readLetter: (file, sha256) => readLetter(reader, file, sha256),
        readList: (file, sha256) => readList(reader, file, sha256),
        visitor: {
          contact: 'reader@council.test',
          pause: 2000,
          clock: site.current.clock,
          limits: { ...ANSWER_LIMITS, ...limits },
          origin: site.current.origin,
        },
        ...given,
      })
    },
  }
}

/** What came of each address, in short: 'brought ambleford-2023-24.html'. */
export function inShort({ collected }: Awaited<ReturnType<typeof collect>>): string[] {
  return collected.map(({ outcome, file, kind }) => `${outcome} ${file ?? kind}`)
}
