import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadRegister } from '@/lib/data/register'
import { type LetterFile, practiceFiles } from '@/lib/desk/practice/letters-to-load'
import { bytesOf } from '@/lib/desk/practice/make-letters'
import { ingest } from '@/lib/ingest/ingest'
import { projectRegister } from '@/lib/ingest/project-register'
import { withFreshDatabase } from '../../../support/fresh-database'

withFreshDatabase()

const setting = process.env.DESK
const { register, sha256 } = projectRegister('practice')
const files = practiceFiles(register.councils)
const folder = mkdtempSync(path.join(tmpdir(), 'upheld-'))

beforeAll(async () => {
  process.env.DESK = 'practice'
  await loadRegister(register, sha256)
})
afterAll(() => {
  if (setting === undefined) delete process.env.DESK
  else process.env.DESK = setting
  rmSync(folder, { recursive: true })
})

async function load(name: string, letters: LetterFile[]) {
  const into = path.join(folder, name)
  mkdirSync(into)
  for (const letter of letters) writeFileSync(path.join(into, letter.name), await bytesOf(letter))
  return ingest([into], { from: '/', register, dryRun: false, onProgress: () => {} })
}

describe('the letters to practise on', () => {
  test('of the year before are published when practice begins, and none is withheld', async () => {
    const report = await load('before', files.before)
    expect(report.edition).toBe(1)
    expect(report.files.filter(({ outcome }) => outcome !== 'accepted')).toEqual([])
  })

  test('are sixty, of which six are withheld for six reasons', async () => {
    const report = await load('to-load', files.toLoad)
    expect(report.files).toHaveLength(60)
    const withheld = report.files.filter(({ outcome }) => outcome !== 'accepted')
    expect(withheld.map(({ outcome }) => outcome)).toEqual(Array(6).fill('review'))
    const reasons = withheld.map(({ file, notes }) => [path.basename(file), notes.map(({ code }) => code)])
    expect(Object.fromEntries(reasons)).toEqual({
      'exampleport-letter-2025-26.pdf': ['rate-disagrees'],
      'fablechester-letter-2025-26.pdf': ['recognised'],
      'samplebury-letter-2025-26.pdf': ['council-unknown'],
      'madeup-city-letter-2025-26.pdf': ['two-of-one-year'],
      'inventedshire-letter-2025-26.pdf': ['type-average-implausible'],
      'pretend-park-letter-2025-26.pdf': ['not-shown'],
    })
  })

  test('are listed on the page with what is to be found in them', () => {
    expect(files.toFind).toHaveLength(6)
    expect(files.toFind.every(({ file }) => files.toLoad.some(({ name }) => name === file))).toBe(true)
  })
})

test('a letter made twice is the same file', async () => {
  const [one] = files.toLoad
  if (!one) throw new Error('There are no letters to practise on.')
  expect(await bytesOf(one)).toEqual(await bytesOf(one))
})
