import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach } from 'vitest'
import { loadRegister } from '@/lib/data/register'
import { act } from '@/lib/desk/reviews/act'
import { NO_QUEUE_FILTERS } from '@/lib/desk/reviews/address'
import { sourcePage } from '@/lib/desk/reviews/review-page'
import { type Standing, standingOfPublished, standingOfReview } from '@/lib/desk/reviews/standing'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { ingest } from '@/lib/ingest/ingest'
import { type InventedLetter, letterText } from '@/prisma/factories/letter'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { withFreshDatabase } from '../../../support/fresh-database'

const NAMES = ['Ambleford', 'Wiltbridge', 'Oldminster', 'Eastley', 'Westley', 'Northam']
export const register = inventedRegister(NAMES.map((name) => inventedCouncil({ name })))

export const asha = { id: 'a', name: 'Asha Rao' }
export const ben = { id: 'b', name: 'Ben Okoro' }
export const NOW = new Date(Date.UTC(2024, 6, 17, 9, 0))

/** A desk with invented councils and nothing loaded, anew for each test. */
export function withReviews() {
  withFreshDatabase({ forEach: 'test' })
  const folder = mkdtempSync(path.join(tmpdir(), 'upheld-'))
  beforeEach(() => loadRegister(register, '0'.repeat(64)))
  afterAll(() => rmSync(folder, { recursive: true }))
  return {
    take(files: Record<string, string | Uint8Array>, ocr = false) {
      const names = Object.entries(files).map(([name, content]) => {
        writeFileSync(path.join(folder, name), content)
        return name
      })
      return ingest(names, { from: folder, register, dryRun: false, threads: 1, ocr, onProgress: () => {} })
    },
  }
}

export function letter(given: Partial<InventedLetter> = {}): string {
  return letterText({ council: 'Ambleford Council', year: '2023-24', ...given })
}

/** A letter that prints 8 upheld where 69% of 13 were. */
export const WRONG = letter({ upheld: { count: 8, base: 13, rate: 69 }, per100k: { value: '4.5' } })

export async function standing(number = 1): Promise<Standing> {
  const found = await standingOfReview(number)
  if (!found) throw new Error(`There is no review ${number}.`)
  return found
}

export async function published(year: ReportingYear): Promise<Standing> {
  const found = await standingOfPublished('ambleford', year)
  if (!found) throw new Error(`No letter for ${year} is published.`)
  return found
}

export function pageFor(of: Standing, viewer = asha) {
  return sourcePage(of, { viewer, filters: NO_QUEUE_FILTERS, from: null, now: NOW })
}

/** Sends the form of a source's page, as it stands now. */
export async function send(of: Standing, fields: Record<string, string>, person = asha) {
  return act(of, { seen: of.seen, do: 'propose', ...fields }, person, NOW)
}
