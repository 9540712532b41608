import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readLabels } from '../accuracy/label'
import { run } from '../accuracy/run'

describe("a user's own folder", () => {
  const FILE = 'luton-borough-council-2024.txt'
  const FIGURES = {
    investigations: 13,
    upheld: 9,
    upheldRate: 69,
    upheldRateTypeAverage: 79,
    upheldPer100k: 4,
    upheldPer100kTypeAverage: 4.6,
    complianceOutcomes: 7,
    complianceRate: 100,
    complianceRateTypeAverage: 100,
    earlyRemedies: 3,
    earlyRemedyRate: 33,
    earlyRemedyRateTypeAverage: 13,
  }
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'upheld-accuracy-'))
    copyFileSync(`prisma/samples/${FILE}`, path.join(folder, FILE))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  async function measured(labels: unknown): Promise<{ status: number; said: string }> {
    writeFileSync(path.join(folder, 'labels.json'), JSON.stringify(labels))
    let said = ''
    const status = await run([path.basename(folder)], path.dirname(folder), (text) => {
      said += text
    })
    return { status, said }
  }

  function luton(figures: Record<string, unknown>, changes: Record<string, unknown> = {}) {
    return { [FILE]: { outcome: 'accepted', council: 'luton', year: '2023-24', figures, ...changes } }
  }

  test('meets the bar with right labels', async () => {
    const { status, said } = await measured(luton(FIGURES))
    expect(status).toBe(0)
    expect(said).toContain('Every case is as labelled.')
    expect(said).toMatch(/0 wrong accepted.*\n100\.00 % right of the 12 printed/)
  })

  test('has a figure of another value reported as wrong', async () => {
    const { status, said } = await measured(luton({ ...FIGURES, upheld: 8 }))
    expect(status).toBe(1)
    expect(said).toContain(`own files, ${FILE}:\n  upheld 9, not 8\n`)
    expect(said).toContain('1 wrong accepted (the bar: 0)')
    expect(said).toContain('The bar is NOT met.')
  })

  test('has a figure that no label has reported as wrong', async () => {
    const { upheldPer100k: _, ...others } = FIGURES
    const { status, said } = await measured(luton(others))
    expect(status).toBe(1)
    expect(said).toContain('upheldPer100k 4, not in the label')
  })

  test('has a figure that the reader does not give reported as missing', async () => {
    const { status, said } = await measured(luton({ ...FIGURES, received: 30 }))
    expect(status).toBe(1)
    expect(said).toContain('received 30 is missing')
    expect(said).toContain('92.30 % right of the 13 printed')
  })

  test('has all figures of another council or year reported as wrong', async () => {
    const ofLeeds = await measured(luton(FIGURES, { council: 'leeds' }))
    expect(ofLeeds.said).toContain('read as of the council luton, not leeds')
    expect(ofLeeds.said).toContain('12 wrong accepted')
    const earlier = await measured(luton(FIGURES, { year: '2022-23' }))
    expect(earlier.said).toContain('read as of the year 2023-24, not 2022-23')
    expect(earlier.status).toBe(1)
  })

  test('has a letter reported that should have been held', async () => {
    const { status, said } = await measured({ [FILE]: { outcome: ['review', 'rejected'] } })
    expect(status).toBe(1)
    expect(said).toContain('accepted, not review or rejected')
    expect(said).toContain('12 wrong accepted')
  })

  test('has a number reported that is said to be printed and is worked out', async () => {
    const { said } = await measured(luton({ ...FIGURES, upheld: { workedOut: 9 } }))
    expect(said).toContain('upheld is printed, not worked-out')
  })

  test('is refused with a sentence where its labels are not as they should be', async () => {
    expect(await measured({ 'gone.pdf': { outcome: 'accepted' } })).toMatchObject({
      status: 2,
      said: expect.stringContaining('labels.json names “gone.pdf”, which is not in'),
    })
    expect((await measured(luton(FIGURES, { council: 'lutton' }))).said).toContain(
      `${FILE} the council “lutton”, which is not in the register`,
    )
    expect((await measured(luton({ upholds: 9 }))).status).toBe(2)
    expect(await run(['nowhere'], folder, () => {})).toBe(2)
  })

  test('names files that have no label', async () => {
    copyFileSync(`prisma/samples/${FILE}`, path.join(folder, 'other.txt'))
    expect((await measured(luton(FIGURES))).said).toContain('other.txt has no label')
  })
})

test('labels say where they are wrong', () => {
  expect(() => readLabels('{"a.txt": {"outcome": "acepted"}}')).toThrow(/^a\.txt, outcome: /)
  expect(() => readLabels('{"a.txt": {"outcome": "accepted", "year": "2023-25"}}')).toThrow(
    'a.txt, year: "2023-25" is no reporting year such as 2023-24.',
  )
})
