import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadRegister } from '@/lib/data/register'
import { ingest } from '@/lib/ingest/ingest'
import { jsonReport } from '@/lib/ingest/json-report'
import { textReport } from '@/lib/ingest/text-report'
import { type InventedLetter, letterText } from '@/prisma/factories/letter'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { withFreshDatabase } from '../../support/fresh-database'

withFreshDatabase()
const register = inventedRegister(
  ['Ambleford', 'Wiltbridge', 'Eastley'].map((name) => inventedCouncil({ name })),
)
const folder = mkdtempSync(path.join(tmpdir(), 'upheld-confirmed-'))
beforeAll(() => loadRegister(register, '0'.repeat(64)))
afterAll(() => rmSync(folder, { recursive: true }))

const AVERAGE = 'earlyRemedyRateTypeAverage'
const ONLY_THIS = /^ +Only this letter gives it: .*average.* 12%/m
const NOTHING_ELSE =
  /^ +Nothing else in the letter confirms it: compliance outcomes \d+; compliance rate 100%\.$/m

async function take(names: string[], letter: Partial<InventedLetter> = {}, dryRun = false) {
  const files = names.map((name) => {
    writeFileSync(
      path.join(folder, `${name}.txt`),
      letterText({ council: `${name} Council`, year: '2019-20', ...letter }),
    )
    return `${name}.txt`
  })
  const report = await ingest(files, { from: folder, register, dryRun, threads: 1, onProgress() {} })
  const { files: told } = jsonReport(report) as {
    files: { figures: Record<string, { note?: string }> }[]
  }
  return { text: textReport(report), notes: told.map(({ figures }) => figures[AVERAGE]?.note), told }
}

// One story, told in order: no letter of 2019-20 is known whose average of early remedies could confirm these.
test('the report says of an average that only this letter gives it, before and after it is published', async () => {
  for (const dryRun of [true, false]) {
    const { text, notes, told } = await take(['Ambleford'], {}, dryRun)
    expect(notes).toEqual(['only this letter gives it'])
    expect(text).toMatch(ONLY_THIS)
    expect(text).toMatch(NOTHING_ELSE)
    expect(told[0]?.figures.complianceOutcomes?.note).toBe('nothing else in the letter confirms it')
    expect(told[0]?.figures.upheld?.note).toBeUndefined()
  }
})

test('what is published already is not told again, but is in the JSON', async () => {
  const { text, notes } = await take(['Ambleford'])
  expect(notes).toEqual(['only this letter gives it'])
  expect(text).not.toMatch(ONLY_THIS)
})

test('a second letter with the same average confirms it, and is confirmed', async () => {
  const { text, notes } = await take(['Wiltbridge'])
  expect(notes).toEqual([undefined])
  expect(text).not.toMatch(ONLY_THIS)
  expect((await take(['Ambleford'])).notes).toEqual([undefined])
})

test('letters that come together confirm each other', async () => {
  const { notes } = await take(['Ambleford', 'Eastley'], { year: '2020-21' }, true)
  expect(notes).toEqual([undefined, undefined])
})
