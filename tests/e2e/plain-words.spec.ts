import { type APIRequestContext, expect, test } from '@playwright/test'
import { projectRegister } from '@/lib/ingest/project-register'
import { type Piece, piecesOf } from '../support/page-text'
import { refusedWords, straightQuotes } from '../support/plain-words'
import { gradeOf, sentencesOf } from '../support/reading-age'
import { MORE_PAGES, PAGES } from './pages'

/** The highest grade of Flesch-Kincaid that the text of a page may have. */
const HIGHEST_GRADE = 9

const ALL_PAGES = [...PAGES, ...MORE_PAGES]

test('every page can be read by most: Flesch-Kincaid grade 9 at most', async ({ request }) => {
  const names = namesOfCouncils()
  const tooHard: string[] = []
  for (const { path, pieces } of await textOf(request, ALL_PAGES)) {
    const sentences = sentencesOf(pieces, names)
    const grade = gradeOf(sentences)
    expect(grade, `${path} has sentences`).not.toBeNull()
    if (grade !== null && grade > HIGHEST_GRADE)
      tooHard.push(`${path}: grade ${grade.toFixed(1)}; hardest: ${hardest(sentences)}`)
  }
  expect(tooHard).toEqual([])
})

test('every page is in words of every day, with curly quotation marks and apostrophes', async ({
  request,
}) => {
  const faults: string[] = []
  for (const { path, pieces } of await textOf(request, ALL_PAGES)) {
    faults.push(...refusedWords(pieces).map((fault) => `${path}: ${fault}`))
    faults.push(...straightQuotes(pieces).map((words) => `${path}: straight quotes in ${words}`))
  }
  expect([...new Set(faults)]).toEqual([])
})

async function textOf(
  request: APIRequestContext,
  paths: string[],
): Promise<{ path: string; pieces: Piece[] }[]> {
  const pages = []
  for (const path of paths) pages.push({ path, pieces: piecesOf(await (await request.get(path)).text()) })
  return pages
}

function hardest(sentences: string[]): string {
  const byGrade = sentences.toSorted((a, b) => (gradeOf([b]) ?? 0) - (gradeOf([a]) ?? 0))
  return byGrade.slice(0, 3).join(' | ')
}

/** Names of councils, their counties and regions, the longest first. */
function namesOfCouncils(): RegExp {
  const { councils } = projectRegister().register
  const names = councils.flatMap(({ name, officialName, county, region }) => [
    officialName,
    name,
    county,
    region,
  ])
  const longestFirst = [...new Set(names.filter((name) => name !== null))].toSorted(
    (a, b) => b.length - a.length,
  )
  return new RegExp(`\\b(?:${longestFirst.map(escaped).join('|')})\\b`, 'g')
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
