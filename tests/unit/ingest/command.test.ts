import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { withFreshDatabase } from '../../support/fresh-database'

const run = (...args: string[]) => runBundle('ingest', ...args)

function runBundle(command: 'ingest' | 'reviews', ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`.build/${command}.mjs`, ...args], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

describe('npm run ingest', () => {
  withFreshDatabase()
  let first: ReturnType<typeof run>
  beforeAll(() => {
    first = run('prisma/samples')
  })

  test('takes the sample data in as edition 1, a line a file', () => {
    const { status, stdout } = first
    // Some lines of the list are withheld.
    expect(status).toBe(1)
    expect(stdout).toContain(
      'accepted        prisma/samples/maidstone-borough-council-2020.txt: Maidstone Borough Council, 2019-20, 10 figures, 2 of them worked out',
    )
    expect(stdout).toContain(
      'Nothing else in the letter confirms it: compliance outcomes 6; compliance rate 100%.',
    )
    expect(stdout).toContain('without-figures prisma/samples/knowsley')
    expect(stdout).toContain('prisma/samples/published_figures.csv: 181 pages of the map, 2 of them withheld')
    expect(stdout).toContain(
      'Line 46: Cumbria County Council ended on 31 March 2023, and its page of 2024-25',
    )
    expect(stdout).toContain('7 files: 5 accepted, 1 without-figures, 1 review. Edition 1 is published.')
  })

  describe('after the sample data', () => {
    test('repeated, changes nothing; with --json, prints that and every figure, and only that', () => {
      const { stdout } = run('--json', 'prisma/samples')
      const report = JSON.parse(stdout)
      expect(report.edition).toBeNull()
      const { rows } = report.files.find(({ file }: { file: string }) => file.endsWith('figures.csv'))
      const outcomes = [...report.files, ...rows].map(({ outcome }: { outcome: string }) => outcome)
      expect(new Set(outcomes)).toEqual(new Set(['unchanged', 'review']))
      const luton = report.files.find((file: { council: string }) => file.council === 'luton')
      expect(luton).toMatchObject({
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        gssCode: 'E06000032',
        authorityType: 'unitary',
        reportingYear: '2023-24',
        layout: 'per-100k',
        notes: [],
        figures: {
          complianceOutcomes: { origin: 'printed', note: 'nothing else in the letter confirms it' },
          investigations: {
            value: 13,
            origin: 'printed',
            page: 1,
            quote:
              'Statistics are based on a total of 13 investigations for the period between 1 April 2023 to 31 March 2024',
          },
        },
      })
      const maidstone = report.files.find((file: { council: string }) => file.council === 'maidstone')
      expect(maidstone.figures.upheld).toMatchObject({
        value: 7,
        origin: 'worked-out',
        workedOutFrom: ['upheldRate', 'investigations'],
      })
    })

    test('npm run reviews lists the lines of the list that are withheld, each with its reason', () => {
      const { status, stdout } = runBundle('reviews')
      expect(status).toBe(0)
      expect(stdout).toContain('   1  Cumbria County Council, 2023-24 (published_figures.csv, line 45)\n')
      expect(stdout).toContain('      Upheld rate: 9 of 10 is not 91% (“upheld_rate: 91”).')
      expect(stdout).toContain('   2  London Borough of Hounslow, 2023-24 (published_figures.csv, line 76)\n')
      expect(stdout).toContain('      Upheld rate: 22 of 24 is not 93% (“upheld_rate: 93”).')
      expect(stdout).toContain('2 sources need a review.')
      const confirmed = runBundle(
        'reviews',
        'confirm',
        '2',
        '--by',
        'A. Reader',
        '--why',
        'The page prints both.',
      )
      expect(confirmed).toMatchObject({ status: 0, stdout: 'Edition 2 is published.\n' })
      expect(run('prisma/samples').stdout).toContain('181 pages of the map, 1 of them withheld')
    })

    test('with a file that cannot be taken in, says why and ends with 1', () => {
      const { status, stdout } = run('README.md', 'prisma/samples/luton-borough-council-2024.txt')
      expect(status).toBe(1)
      expect(stdout).toContain('rejected        README.md: not loaded')
      expect(stdout).toContain('unchanged       prisma/samples/luton')
    })
  })
})

describe('npm run ingest with nothing that it can take in', () => {
  withFreshDatabase()

  test.each([
    [['nowhere.txt'], 'There is no file or folder “nowhere.txt”.'],
    [['--what'], "Unknown option '--what'"],
    [[mkdtempSync(path.join(tmpdir(), 'upheld-'))], 'There are no files in'],
    [[], 'Name the files or folders to read.'],
  ])('used wrongly (%s), says how to use it and ends with 2', (args, message) => {
    const { status, stdout, stderr } = run(...args)
    expect(status).toBe(2)
    expect(stderr).toContain(message)
    expect(stderr).toContain('Usage: npm run ingest')
    expect(stdout).toBe('')
  })

  test('without a database, says that nothing was changed and ends with 2', () => {
    const { status, stderr } = spawnSync(process.execPath, ['.build/ingest.mjs', 'prisma/samples'], {
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nothing' },
    })
    expect(status).toBe(2)
    expect(stderr).toContain('Nothing was changed.')
  })
})
