import { existsSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { currentEdition } from '@/lib/data/editions'
import { readingsOf } from '@/lib/data/files'
import { filesIn } from '@/lib/data/load-files'
import { openReviews } from '@/lib/data/reviews'
import { draftLoads } from '@/lib/desk/loads/draft-loads'
import { instructionSchema } from '@/lib/desk/loads/instruction'
import { cancel } from '@/lib/desk/loads/queue'
import { ask } from '../../../support/database-moments'
import {
  ASHA,
  GOOD,
  inWords,
  loadTheRegister,
  ODD,
  readLoadOf,
  shownFiles,
  THREE_COUNCILS,
  withDeskFolder,
} from '../../../support/desk-loads'
import { withFreshDatabase } from '../../../support/fresh-database'

withFreshDatabase({ forEach: 'test' })

const { folder } = withDeskFolder(THREE_COUNCILS)
beforeEach(() => loadTheRegister(THREE_COUNCILS))

describe('a load', () => {
  test('is read file by file, each with its sentence, and nothing of it is published', async () => {
    const load = await readLoadOf([GOOD, ODD, { path: 'notes.bin', content: 'x' }])
    expect(load.state).toBe('read')
    expect(await inWords(load)).toEqual([
      'ambleford.txt: ready to publish',
      'brackwater.txt: needs a review',
      'notes.bin: can’t be used',
    ])
    const [good, odd, other] = await shownFiles(load)
    expect(good?.says[0]).toMatch(/^Ambleford Council, 2023-24, \d+ figures/)
    expect(odd?.says.join(' ')).toContain('11%')
    expect(other?.says.join(' ')).toContain('Save the letter as PDF.')
    expect(await currentEdition()).toBeNull()
    expect(await openReviews()).toMatchObject([{ council: { slug: 'brackwater' }, state: 'open' }])
  })

  test('that is cancelled loses its bytes alone: readings and reviews stay', async () => {
    const load = await readLoadOf([ODD])
    const [file] = await filesIn(load.id, ['read'])
    await cancel(load, ASHA)
    expect(existsSync(path.join(folder(), 'loads', load.id))).toBe(false)
    expect(await openReviews()).toHaveLength(1)
    const [row] = await ask<{ reader: string }>(`SELECT "reader" FROM "Reading"`)
    expect(await readingsOf([file?.sha256 ?? ''], row?.reader ?? '')).toHaveProperty('size', 1)
    expect(await draftLoads()).toEqual([])
  })
})

test('what is wrong with what is said of a data file is said as a person would fill in a form', () => {
  const wrong = instructionSchema.safeParse({ year: '2025' })
  expect(wrong.error?.issues[0]?.message).toBe('“2025” is not a reporting year. Write it as 2025-26.')
})
