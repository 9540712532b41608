import { expect, test } from 'vitest'
import type { Council } from '@/lib/domain/council'
import { projectRegister } from '@/lib/ingest/project-register'
import { readTextLetter } from '@/lib/letters/read-letter'
import { letterText } from '@/prisma/factories/letter'
import { oneOf, type Random, seededRandom } from '@/prisma/factories/pdf/seeded-random'
import { rounds } from '../../support/long'
import { mutated } from '../../support/mutations'
import { realNames } from '../../support/sample-letters'

const YEAR = '2023-24'

/** Each real council several times over, or many. */
const RUNS = rounds(1000, 60_000)

/** Every real council and other body of a year. The letters to them have no figures. */
const COUNCILS = projectRegister().register.councils.filter(
  ({ years }) => years && years.first <= YEAR && YEAR <= years.last,
)

/** What stands before the council's name, some of it in no list of job titles. */
const BEFORE = [
  'Ms Example\nChief Executive\n',
  'Ms Example Chief Executive ',
  'Ms Example\nHead of Legal\n',
  'Ms Example\nInterim Chief Officer ',
  'Ms Example\nActing CEO and Town Clerk\n',
  'Councillor Ms Example\nLeader of the Council\n',
] as const

/** The council that a letter with an address is taken for; null where it is withheld. */
function taken(address: string): string | null {
  const marked = letterText({ council: 'Nobody', year: YEAR, withoutStatistics: true })
  const text = marked.replace('Ms Example Chief Executive Nobody', () => address)
  const reading = readTextLetter(new TextEncoder().encode(text), realNames)
  return reading.outcome === 'without-figures' ? reading.identity.council.slug : null
}

function someAddress({ officialName }: Council, random: Random): string {
  const chance = oneOf(random, [0, 0.3, 0.6])
  return oneOf(random, BEFORE) + officialName.replace(/ /g, () => (random() < chance ? '\n' : ' '))
}

function misread(runs: number, seed: number, change: (address: string, random: Random) => string) {
  const wrong: string[] = []
  let right = 0
  for (let i = 0; i < runs; i++) {
    const council = COUNCILS[i % COUNCILS.length] as Council
    const random = seededRandom(seed * 1_000_003 + i)
    const address = change(someAddress(council, random), random)
    const slug = taken(address)
    if (slug === council.slug) right++
    else if (slug) wrong.push(`${JSON.stringify(address)} is taken for ${slug}`)
  }
  return { wrong, right }
}

test('an address names its council or none, wherever its lines break and whatever the job title', () => {
  const { wrong, right } = misread(RUNS, 1, (address) => address)
  expect(wrong).toEqual([])
  expect(right).toBeGreaterThan(RUNS / 2)
})

test('an address with a misread character names its council or none', () => {
  const names = ['deletes a character', 'doubles a character', 'swaps two characters', 'inserts a character']
  const { wrong, right } = misread(
    RUNS,
    2,
    (address, random) => mutated(address, random, { times: 1, names }).text,
  )
  expect(wrong).toEqual([])
  expect(right).toBeGreaterThan(RUNS / 6)
})
