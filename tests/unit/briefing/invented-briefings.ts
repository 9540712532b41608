import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { readBriefingAddress } from '@/lib/briefing/address'
import { type BriefingPage, briefingPage } from '@/lib/briefing/briefing-page'
import { loadRegister } from '@/lib/data/register'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { ingest } from '@/lib/ingest/ingest'
import { type InventedLetter, letterText } from '@/prisma/factories/letter'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'

export const SITE = 'https://upheld.example'

/** What the Ombudsman says to Ambleford alone: as long as such a passage ever is. */
export const OWN_WORDS = [
  "During the year, we issued a public report about your Council's handling of a footpath. Our investigation found that the Council lost the file twice, delayed its answer by nine months and did not explain to the complainant what would happen next.",
  'It is, however, disappointing that in four out of nine cases your Council did not complete the agreed actions on time. In one of the cases the remedy was completed 76 working days late, and nobody at the Council told the complainant why.',
  'I ask the Council to think again about who looks after such dates, and to write to this office by the end of the summer with what it has decided to do, so that members of the scrutiny committee can see it before their autumn meeting.',
]

/** An invented letter with passages of its own, and a page break before its statistics. */
export function letterWith(letter: InventedLetter, own: string[] = []): string {
  const text = letterText(letter)
  const [body, ...rest] = text.split('Yours sincerely,')
  return [`${[body?.trimEnd(), ...own].join('\n\n')}\n\nYours sincerely,`, ...rest]
    .join('')
    .replace('Complaints upheld\n', '\fComplaints upheld\n')
}

const upheld = (count: number, base: number) => ({
  count,
  base,
  rate: Math.round((100 * count) / base),
})

const YEARS: ReportingYear[] = ['2018-19', '2019-20', '2020-21', '2021-22', '2022-23', '2023-24']

const register = inventedRegister([
  inventedCouncil({ name: 'Ambleford' }),
  ...['Combe', 'Downton', 'Eastmere', 'Fordham'].map((name) => inventedCouncil({ name })),
  inventedCouncil({ name: 'Unheard' }),
])

/** Publishes invented letters: six years of Ambleford in edition 1, and in edition 2 one of them put right. */
export function withInventedBriefings(): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'upheld-'))
  const take = async (file: string, text: string) => {
    writeFileSync(path.join(folder, file), text)
    return file
  }
  const publish = async (files: string[], edition: number) => {
    const report = await ingest(files, { from: folder, register, dryRun: false, onProgress: () => {} })
    if (report.edition !== edition) throw new Error(JSON.stringify(report.files, null, 2))
  }

  beforeAll(async () => {
    await loadRegister(register, '0'.repeat(64))
    const own = { compliance: { outcomes: 45, rate: 98 } }
    const files = await Promise.all([
      ...YEARS.map((year) => {
        const letter = {
          council: 'Ambleford Council',
          year,
          upheld: upheld(38, 40),
          earlyRemedies: { count: 3, base: 38, rate: 8 },
          ...own,
        }
        return take(`ambleford-${year}.txt`, letterWith(letter, year === '2023-24' ? OWN_WORDS : []))
      }),
      ...['Combe', 'Downton', 'Eastmere'].map((name) =>
        take(`${name}.txt`, letterWith({ council: `${name} Council`, year: '2023-24' })),
      ),
      take(
        'fordham.txt',
        letterWith({ council: 'Fordham Council', year: '2023-24', withoutStatistics: true }),
      ),
    ])
    await publish(files, 1)
    const again = letterWith(
      {
        council: 'Ambleford Council',
        year: '2022-23',
        date: '31 August 2023',
        upheld: upheld(35, 40),
        earlyRemedies: { count: 3, base: 35, rate: 9 },
        ...own,
      },
      [],
    )
    await publish([await take('again.txt', again)], 2)
  })
  afterAll(() => rmSync(folder, { recursive: true }))
}

/** What an address gives. */
export function asked(slug: string, query: Record<string, string> = {}) {
  return briefingPage(slug, readBriefingAddress(query), SITE)
}

/** The briefing that an address gives. */
export async function briefed(slug: string, query: Record<string, string> = {}): Promise<BriefingPage> {
  const page = await asked(slug, query)
  if (page.kind !== 'briefing') throw new Error(`not a briefing: ${JSON.stringify(page)}`)
  return page
}
