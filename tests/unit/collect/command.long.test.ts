import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { councilPage } from './council-page'
import { yearList } from './list-pages'
import { withPretendSite } from './pretend-site'

const site = withPretendSite()
let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'upheld-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const LUTON = '/your-councils-performance/luton-borough-council/statistics'
const WYRE = '/your-councils-performance/wyre-borough-council/statistics'

function run(...args: string[]) {
  const child = spawn(process.execPath, ['.build/collect.mjs', ...args])
  const said = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text) => {
      said[name] += text
    })
  }
  const ended = new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) =>
    child.once('close', (status) => resolve({ status, ...said })),
  )
  return { child, ended }
}

const collectLuton = (...more: string[]) =>
  run(
    ...['--year', '2023-24', '--council', 'luton', '--to', folder, '--contact', 'reader@council.test'],
    ...['--base', site.current.origin, '--pause', '0', ...more],
  )

describe('npm run collect', () => {
  test('brings a page, says how to go on, and ends with 0', async () => {
    site.current.has(LUTON, councilPage({ council: 'Luton Borough Council', year: '2023-24', per100k: 4 }))
    const { status, stdout, stderr } = await collectLuton().ended
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: expect.stringContaining('pages of 1 council...'),
    })
    expect(stdout).toBe(
      [
        'brought         luton-2023-24.html: Luton Borough Council, 2023-24',
        '                The page links to no letters.',
        '',
        '1 page of 2023-24, 0 letters.',
        `Nothing is published yet. Go on with: npm run ingest -- ${folder}`,
        '',
      ].join('\n'),
    )
  })

  test('with --decisions follows its list, and says what the page does not link to', async () => {
    const list = '/your-councils-performance/luton-borough-council/decisions/2023/u'
    site.current.has(
      LUTON,
      councilPage({
        council: 'Luton Borough Council',
        year: '2023-24',
        per100k: 4,
        links: `<a href="${list}">View upheld decisions</a>`,
      }),
    )
    site.current.has(list, yearList([], { council: 'Luton Borough Council' }))
    const { status, stdout } = await collectLuton('--no-letters', '--decisions', '--improvements').ended
    expect(status).toBe(0)
    expect(stdout).toContain('The page links to no service improvements.')
    expect(stdout).toContain(
      'brought         luton-decisions-2023-24-upheld.html: Luton Borough Council, list of',
    )
  })

  test('that does not find what was asked for ends with 1; --json prints only that', async () => {
    const { status, stdout } = await collectLuton('--json').ended
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      reportingYear: '2023-24',
      collected: [{ outcome: 'not-there', council: 'luton', file: null }],
      councils: { all: 1, doneBefore: 0, left: 0 },
      stopped: null,
    })
  })

  test('that is killed in the middle leaves only whole files, and goes on from there', async () => {
    site.current.has(LUTON, councilPage({ council: 'Luton Borough Council', year: '2023-24', per100k: 4 }))
    const reached = new Promise<void>((resolve) =>
      site.current.replies.set(WYRE, () => {
        resolve()
        return { fault: 'hangs', body: 'x' }
      }),
    )
    const { child, ended } = collectLuton('--council', 'wyre')
    await reached
    child.kill('SIGKILL')
    await ended
    expect(readdirSync(folder).filter((name) => !name.startsWith('.'))).toEqual(['luton-2023-24.html'])
    expect(readFileSync(path.join(folder, 'luton-2023-24.html'), 'utf8')).toContain('</html>')
    site.current.replies.delete(WYRE)
    site.current.forget()
    const again = await collectLuton('--council', 'wyre').ended
    expect(again.stdout).toContain('1 council of 2 was done before.')
    expect(site.current.paths()).not.toContain(LUTON)
  })

  test('with --dry-run lists what it would ask for, and asks for nothing', async () => {
    const { status, stdout } = await run(
      '--dry-run',
      '--year',
      '2023-24',
      '--council',
      'luton',
      '--to',
      folder,
    ).ended
    expect(status).toBe(0)
    expect(stdout).toContain(`https://www.lgo.org.uk${LUTON}  Luton Borough Council: its address is known`)
    expect(stdout).toContain('https://www.lgo.org.uk/robots.txt')
    expect(stdout).toContain('/annual-review-reports/local-government-complaint-reviews')
    expect(stdout).toContain('Nothing was fetched (--dry-run).')
    expect(readdirSync(folder)).toEqual([])
  })

  test('with --dry-run says what was brought before', async () => {
    site.current.has(LUTON, councilPage({ council: 'Luton Borough Council', year: '2023-24', per100k: 4 }))
    await collectLuton().ended
    const { stdout } = await collectLuton('--dry-run').ended
    expect(stdout).toContain('Luton Borough Council: whether it has changed since luton-2023-24.html')
  })
})

test.each([
  [['--year', '2023-24'], 'Name the folder for the files'],
  [['--year', '2023-24', '--to', 'x'], 'Say how the Ombudsman can reach you'],
  [['--year', '2023-24', '--to', 'x', '--contact', 'me'], '--contact takes an email address or a page'],
  [
    ['--year', '2023-24', '--to', 'x', '--contact', 'me@council.test', '--pause', '1'],
    'seconds from 2 to 3600',
  ],
  [['--to', 'x', '--contact', 'me@council.test'], 'Give the reporting year'],
  [['--year', '2023-24', '--council', 'Nowhere', '--to', 'x'], 'The register has no council “Nowhere”.'],
  [['--year', '2023-24', '--base', 'https://elsewhere.test'], '--base is for tests'],
  [['luton'], '“luton” is not an option.'],
])(
  'npm run collect used wrongly (%s) says how to use it, asks for nothing and ends with 2',
  async (args, message) => {
    const { status, stdout, stderr } = await run(...args).ended
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr).toContain('Usage: npm run collect')
    expect(existsSync('x')).toBe(false)
  },
)

test('a folder that is a file is not written into', async () => {
  const file = path.join(folder, 'file')
  writeFileSync(file, '')
  const { status, stderr } = await run('--year', '2023-24', '--to', file, '--contact', 'me@council.test')
    .ended
  expect(status).toBe(2)
  expect(stderr).toContain('is not a folder.')
})
