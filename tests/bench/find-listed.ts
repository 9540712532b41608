import { closeDatabase } from '@/lib/data/client'
import { currentEdition } from '@/lib/data/editions'
import { type ListedFilter, listedCounts, listedDecisions } from '@/lib/data/listed-decisions'
import { listedSubjects } from '@/lib/data/listed-subjects'
import { searchesOfPage } from './search-listed'

/** How long it took to find decisions, in milliseconds: the median and the worst of several askings of each kind. */
export type FoundListed = {
  total: number
  found: { name: string; total: number; median: number; worst: number }[]
}

const PART = { page: 1, perPage: 20 }
const TIMES = 9

/** What readers ask for, from what few decisions have to what all have. */
const ASKED: Record<string, ListedFilter> = {
  'two words, “education plan”': { words: 'education plan' },
  'a phrase with other names, “EHC plan”': { words: 'EHC plan' },
  'words and filters': { words: 'blue badge', category: 'Transport and highways', outcome: 'upheld' },
  'a word that no decision has': { words: 'hippopotamus' },
  'a council’s': { council: 'testville-0001' },
  'a council’s of a category': { council: 'testville-0001', category: 'Education' },
  'a category’s of a year, upheld': { category: 'Education', year: '2024-25', outcome: 'upheld' },
  all: {},
}

/** Finds decisions in the database in DATABASE_URL, where nothing is kept of what was found before. */
export async function findListed(): Promise<FoundListed> {
  const edition = await currentEdition()
  if (!edition) throw new Error('Nothing is published.')
  const { number } = edition
  const found: FoundListed['found'] = []
  const measure = async (name: string, ask: () => Promise<number>) => {
    let total = await ask()
    const times: number[] = []
    for (let time = 0; time < TIMES; time++) {
      const began = performance.now()
      total = await ask()
      times.push(performance.now() - began)
    }
    times.sort((a, b) => a - b)
    found.push({ name, total, median: times[Math.floor(TIMES / 2)] ?? 0, worst: times.at(-1) ?? 0 })
  }
  for (const [name, filter] of Object.entries(ASKED))
    await measure(name, async () => (await listedDecisions(number, filter, PART)).total)
  for (const [name, ask] of Object.entries(searchesOfPage(number))) await measure(name, ask)
  await measure('counts of a council', async () => (await listedCounts(number, 'testville-0001')).length)
  await measure('what a year was about', async () => (await listedSubjects(number, '2024-25')).decisions)
  const { total } = await listedDecisions(number, {}, PART)
  await closeDatabase()
  return { total, found }
}
