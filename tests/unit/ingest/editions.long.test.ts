import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { councilYear } from '@/lib/data/council-years'
import { currentEdition } from '@/lib/data/editions'
import { loadRegister } from '@/lib/data/register'
import { letterFile } from '@/lib/data/sources'
import { ingest } from '@/lib/ingest/ingest'
import { type InventedLetter, letterText } from '@/prisma/factories/letter'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { withFreshDatabase } from '../../support/fresh-database'

withFreshDatabase({ forEach: 'test' })

const register = inventedRegister([
  inventedCouncil({ name: 'Ambleford' }),
  inventedCouncil({ name: 'Wiltbridge' }),
])
const COLUMNS =
  'authority_id,gss_code,reporting_year,source_kind,investigations,upheld,upheld_rate,source_url,complaints_received,dealt_with,not_for_us,assessed_and_closed,upheld_rate_type_average,upheld_per_100k,upheld_per_100k_type_average,compliance_outcomes,compliance_rate,compliance_rate_type_average,early_remedies,early_remedy_rate,early_remedy_rate_type_average'
const folder = mkdtempSync(path.join(tmpdir(), 'upheld-'))

beforeEach(() => loadRegister(register, '0'.repeat(64)))
afterAll(() => rmSync(folder, { recursive: true }))

function write(file: string, text: string): string {
  writeFileSync(path.join(folder, file), text)
  return file
}

function letter(given: Partial<InventedLetter> = {}): string {
  return letterText({ council: 'Ambleford Council', year: '2023-24', ...given })
}

function take(files: string[], dryRun = false) {
  return ingest(files, { from: folder, register, dryRun, onProgress: () => {} })
}

/** Takes in files as one edition each. */
async function publish(...files: string[]): Promise<void> {
  for (const file of files) {
    const report = await take([file])
    if (report.edition === null) throw new Error(`Not published: ${JSON.stringify(report.files)}`)
  }
}

const NEWER = {
  upheld: { count: 10, base: 13, rate: 77 },
  earlyRemedies: { count: 3, base: 10, rate: 30 },
}

/** A letter to Ambleford of 2023-24, and a newer version of it. */
const first = () => write('first.txt', letter())
const second = () => write('second.txt', letter({ ...NEWER, date: '1 August 2024' }))

/** A line of a list of published figures. */
const line = (council: string, average: string) =>
  `${council},X${council.toUpperCase()},2019-20,ombudsman_map_page,13,9,69,https://www.lgo.org.uk/your-councils-performance/${council}-council/statistics${','.repeat(13)}${average}`

async function upheldIn(edition: number) {
  const published = await councilYear('ambleford', '2023-24', edition)
  return published?.letter?.figures.upheld?.value ?? null
}

describe('publishing letters in editions', () => {
  test('a dry run says what would happen and stores nothing', async () => {
    const report = await take([first()], true)
    expect(report).toMatchObject({ edition: null, files: [{ outcome: 'accepted' }] })
    expect(await currentEdition()).toBeNull()
  })

  test('the first letter makes edition 1, and is kept byte for byte', async () => {
    const report = await take([first()])
    expect(report).toMatchObject({
      edition: 1,
      files: [{ outcome: 'accepted', council: { slug: 'ambleford' } }],
    })
    expect(await upheldIn(1)).toBe(9)
    const file = await letterFile('ambleford', '2023-24', 1)
    expect(new TextDecoder().decode(file?.bytes)).toBe(letter())
  })

  test('the same letter again changes nothing and makes no edition', async () => {
    await publish(first())
    const report = await take(['first.txt'])
    expect(report).toMatchObject({ edition: null, files: [{ outcome: 'unchanged' }] })
    expect(Object.keys(report.files[0]?.figures ?? {})).toHaveLength(12)
    expect((await currentEdition())?.number).toBe(1)
  })

  test('a letter that fails a check changes nothing, and the others go in', async () => {
    await publish(first())
    write('withheld.txt', letter({ upheld: { count: 9, base: 13, rate: 10 } }))
    write('other.txt', letter({ council: 'Wiltbridge Council', withoutStatistics: true }))
    write('list.txt', 'milk and eggs')
    const report = await take(['withheld.txt', 'other.txt', 'list.txt'])
    expect(report.files.map(({ outcome }) => outcome)).toEqual(['review', 'without-figures', 'rejected'])
    expect(report.edition).toBe(2)
    expect(await upheldIn(2)).toBe(9)
  })

  test('a newer version replaces the figures, and the earlier edition still shows the earlier ones', async () => {
    await publish(first())
    const report = await take([second()])
    expect(report).toMatchObject({
      edition: 2,
      files: [{ outcome: 'accepted', notes: [{ code: 'date-unusual' }, { code: 'replaced' }] }],
    })
    expect(await upheldIn(2)).toBe(10)
    expect(await upheldIn(1)).toBe(9)
    expect(new TextDecoder().decode((await letterFile('ambleford', '2023-24', 1))?.bytes)).toBe(letter())
  })

  test('the version that was replaced does not come back', async () => {
    await publish(first(), second())
    const report = await take(['first.txt'])
    expect(report).toMatchObject({
      edition: null,
      files: [{ outcome: 'set-aside', notes: [{ code: 'superseded' }] }],
    })
    expect(await upheldIn(2)).toBe(10)
  })

  test('a copy without its statistics, or of an earlier date, does not take the place of the one published', async () => {
    await publish(first(), second())
    write('cut.txt', letter({ withoutStatistics: true }))
    write(
      'early.txt',
      letter({
        date: '1 July 2024',
        upheld: { count: 8, base: 13, rate: 62 },
        earlyRemedies: { count: 2, base: 8, rate: 25 },
      }),
    )
    for (const file of ['cut.txt', 'early.txt']) {
      expect(await take([file])).toMatchObject({
        edition: null,
        files: [{ outcome: 'review', notes: [{ code: 'says-less' }] }],
      })
    }
    expect(await upheldIn(2)).toBe(10)
  })

  test('both versions again, in one go, change nothing', async () => {
    await publish(first(), second())
    const report = await take(['first.txt', 'second.txt'])
    expect(report).toMatchObject({
      edition: null,
      files: [{ outcome: 'set-aside' }, { outcome: 'unchanged' }],
    })
  })

  test('of two letters for one council and year the later one is published, and the earlier one waits', async () => {
    const report = await take([first(), second()])
    expect(report).toMatchObject({ edition: 1, files: [{ outcome: 'review' }, { outcome: 'accepted' }] })
    expect(report.files[0]?.notes[0]?.message).toBe(
      '“second.txt” is of a later date, 1 August 2024, than this letter of 17 July 2024, so this one does not replace it.',
    )
    expect(await upheldIn(1)).toBe(10)
  })

  test('two files that say the same are one letter', async () => {
    write('unix.txt', letter({ year: '2019-20' }))
    write('windows.txt', letter({ year: '2019-20' }).replaceAll('\n', '\r\n'))
    const report = await take(['unix.txt', 'windows.txt'])
    expect(report.edition).toBe(1)
    expect(report.files.map(({ outcome }) => outcome)).toEqual(['accepted', 'unchanged'])
    expect(report.files[1]?.notes[0]?.message).toBe(
      'It gives the same figures as “unix.txt”, which was loaded.',
    )
  })

  test('a letter whose type average is not the one that others print is withheld', async () => {
    await publish(write('even.txt', letter({ year: '2019-20' })))
    write(
      'odd.txt',
      letter({
        council: 'Wiltbridge Council',
        year: '2019-20',
        earlyRemedies: { count: 3, base: 9, rate: 33, average: 9 },
      }),
    )
    const report = await take(['odd.txt'])
    expect(report).toMatchObject({ edition: null, files: [{ outcome: 'review' }] })
    expect(report.files[0]?.notes[0]?.message).toContain(
      'Early remedy rate, type average of 2019-20 is 9 here',
    )
  })

  test('a corrected list of published figures stays corrected when the older list is taken in again', async () => {
    const list = (upheld: number, rate: number) =>
      `${COLUMNS}\nambleford,XAMBLEFORD,2022-23,ombudsman_map_page,13,${upheld},${rate},https://www.lgo.org.uk/your-councils-performance/ambleford-council/statistics${','.repeat(13)}\n`
    write('old.csv', list(9, 69))
    write('new.csv', list(10, 77))
    expect((await take(['old.csv'])).edition).toBe(1)
    expect((await take(['new.csv'])).edition).toBe(2)
    const again = await take(['old.csv'])
    expect(again).toMatchObject({ edition: null, files: [{ outcome: 'set-aside' }] })
    const published = await councilYear('ambleford', '2022-23', 2)
    expect(published?.publication?.figures.upheld?.value).toBe(10)
  })

  test('a line of a list that cannot be right is withheld and named, and the others are published', async () => {
    await publish(write('before.txt', letter({ year: '2019-20' })))
    write('half.csv', `${COLUMNS}\n${line('ambleford', '12')}\n${line('wiltbridge', '9')}\n`)
    const report = await take(['half.csv'])
    expect(report).toMatchObject({ edition: 2, files: [{ outcome: 'review' }] })
    expect(report.files[0]?.notes.map(({ message }) => message)).toEqual([
      expect.stringContaining('Line 3: Early remedy rate, type average of 2019-20 is 9 here'),
    ])
    expect(report.files[0]?.rows.map(({ outcome }) => outcome)).toEqual(['accepted', 'review'])
    expect(await councilYear('ambleford', '2019-20', 2)).toMatchObject({ publication: { line: 2 } })
    expect(await councilYear('wiltbridge', '2019-20', 2)).toBeNull()
  })

  test('a line that says nothing readable is withheld alone', async () => {
    write('torn.csv', `${COLUMNS}\n${line('nowhere', '12')}\n${line('wiltbridge', '12')}\n`)
    const report = await take(['torn.csv'])
    expect(report).toMatchObject({ edition: 1, files: [{ outcome: 'review' }] })
    expect(report.files[0]?.notes[0]?.message).toBe(
      'Line 2: The register has no council “nowhere” with the code XNOWHERE.',
    )
    expect(report.files[0]?.rows).toMatchObject([
      { line: 2, outcome: 'review', council: null },
      { line: 3, outcome: 'accepted', council: { slug: 'wiltbridge' } },
    ])
  })

  test('a council-year that stands twice in a list is one where both say the same, and none where they differ', async () => {
    const other = line('wiltbridge', '11')
    write(
      'twice.csv',
      [COLUMNS, line('ambleford', '12'), line('ambleford', '12'), other, line('wiltbridge', '10'), ''].join(
        '\n',
      ),
    )
    const report = await take(['twice.csv'])
    expect(report.files[0]?.rows.map(({ outcome, notes }) => [outcome, notes[0]?.message])).toEqual([
      ['accepted', undefined],
      ['unchanged', 'It gives the same figures as line 2 of this file, which was loaded.'],
      [
        'review',
        expect.stringContaining(
          'Line 5 of this file gives different figures for Wiltbridge Council 2019-20.',
        ),
      ],
      [
        'review',
        expect.stringContaining(
          'Line 4 of this file gives different figures for Wiltbridge Council 2019-20.',
        ),
      ],
    ])
  })

  test('two ingests at once make two editions, one after the other', async () => {
    write('a.txt', letter({ year: '2021-22' }))
    write('b.txt', letter({ year: '2022-23' }))
    const reports = await Promise.all([take(['a.txt']), take(['b.txt'])])
    expect(reports.map(({ edition }) => edition).sort()).toEqual([1, 2])
  })
})
