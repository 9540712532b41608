import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { loadRegister } from '@/lib/data/register'
import { ingest } from '@/lib/ingest/ingest'
import { type InventedLetter, letterText } from '@/prisma/factories/letter'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'

const BEGINNINGS = ['Amble', 'Wilt', 'Old', 'East', 'Stoke', 'Thorn', 'Marl']
const ENDS = ['ford', 'bridge', 'minster', 'leigh', 'combe', 'wick', 'stead']

/** More invented councils than are read from the database at a time. */
export const NAMES = BEGINNINGS.flatMap((beginning) => ENDS.map((end) => `${beginning}${end}`))

const register = inventedRegister([
  ...NAMES.map((name) => inventedCouncil({ name })),
  inventedCouncil({ name: 'Gonebury', status: 'abolished', years: { first: '2012-13', last: '2020-21' } }),
  inventedCouncil({ name: 'Comebury', status: 'planned', years: null, gssCode: null, validFrom: null }),
  inventedCouncil({ name: 'Hillpark Authority', type: 'other', region: null }),
])

/**
 * Loads a register of invented councils into the test's database.
 * @returns takes in letters to them, as one edition
 */
export function withInventedRegister(): (letters: InventedLetter[]) => Promise<number | null> {
  const folder = mkdtempSync(path.join(tmpdir(), 'upheld-'))
  let taken = 0
  beforeAll(() => loadRegister(register, '0'.repeat(64)))
  afterAll(() => rmSync(folder, { recursive: true }))

  return async (letters) => {
    const files = letters.map((letter) => {
      const file = `${taken++}.txt`
      writeFileSync(path.join(folder, file), letterText(letter))
      return file
    })
    const report = await ingest(files, {
      from: folder,
      register,
      dryRun: false,
      threads: 1,
      onProgress: () => {},
    })
    const refused = report.files.filter(
      ({ outcome }) => outcome !== 'accepted' && outcome !== 'without-figures',
    )
    if (refused.length > 0) throw new Error(`Not taken in: ${JSON.stringify(refused)}`)
    return report.edition
  }
}

/** Letters of all kinds: of two years to all, with nothing upheld, nothing due, and without figures. */
export const FIRST_LETTERS: InventedLetter[] = [
  ...NAMES.map((name, i): InventedLetter => {
    const council = `${name} Council`
    if (i === 3) return { council, year: '2023-24', withoutStatistics: true }
    if (i === 4) return { council, year: '2023-24', compliance: 'none due' }
    if (i === 5)
      return {
        council,
        year: '2023-24',
        upheld: { count: 0, base: 4, rate: 0 },
        earlyRemedies: 'none upheld',
      }
    return { council, year: '2023-24' }
  }),
  ...NAMES.slice(0, 12).map((name): InventedLetter => ({ council: `${name} Council`, year: '2019-20' })),
  { council: 'Gonebury Council', year: '2019-20' },
]

/** A newer version of one of those letters. */
export const CHANGED_LETTER: InventedLetter = {
  council: 'Ambleford Council',
  year: '2023-24',
  date: '25 July 2024',
  upheld: { count: 10, base: 13, rate: 77 },
  earlyRemedies: { count: 3, base: 10, rate: 30 },
}
