import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadRegister } from '@/lib/data/register'
import type { Note } from '@/lib/domain/figure'
import { ingest } from '@/lib/ingest/ingest'
import type { FileReading } from '@/lib/ingest/ingest-file'
import type { ReaderData, ReadRequest } from '@/lib/ingest/read-worker'
import type { Outcome } from '@/lib/ingest/report'
import { startThreads } from '@/lib/platform/threads'
import { letterText } from '@/prisma/factories/letter'
import { letterPdf, pdfDamages } from '@/prisma/factories/letter-pdf'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { type InventedEntry, zip } from '@/prisma/factories/zip'
import { commandsWithRegister } from '../../support/commands-with-register'
import { ask, published } from '../../support/database-moments'
import { withFreshDatabase } from '../../support/fresh-database'
import {
  bombOfGigabytes,
  EASTLEY,
  eastley,
  eastleyPdf,
  largePdf,
  MEGABYTE,
  mapPage,
  pdfWithNul,
  pdfWithoutObject,
  sharingZip,
  WESTLEY,
  zipOf,
  zipWithDamagedList,
} from '../../support/hostile-bytes'

type Content = string | Uint8Array
/** A file, what is in it, and what must be said of it. */
type Hostile = [file: string, content: () => Content | Promise<Content>, said: string]

const DAMAGED = 'The PDF is damaged and cannot be read.'
const NO_TEXT = 'The PDF has neither text nor pictures of pages'
const NO_WORDS = 'are pictures in which no words could be recognised'
const NO_OMBUDSMAN = 'has a title “Annual Review letter 2023-24”, but never names the Ombudsman'
const UNPACKS = 'The PDF unpacks to far more than a letter, or is damaged.'
const LOCKED = 'The PDF is locked with a password.'

/** Every kind of damage that the project can do to a PDF, which is what the type asks for. */
const DAMAGED_PDFS: Record<keyof typeof pdfDamages, Hostile[]> = {
  encryptedPdf: [['locked.pdf', pdfDamages.encryptedPdf, LOCKED]],
  scannedPdf: [['scanned.pdf', () => pdfDamages.scannedPdf(), NO_WORDS]],
  truncated: [
    ['cut-early.pdf', async () => pdfDamages.truncated(await eastleyPdf(), 0.05), DAMAGED],
    ['cut.pdf', async () => pdfDamages.truncated(await eastleyPdf()), DAMAGED],
    ['cut-late.pdf', async () => pdfDamages.truncated(await eastleyPdf(), 0.9), DAMAGED],
  ],
  notReallyAPdf: [['web-page.pdf', pdfDamages.notReallyAPdf, 'name ends in .pdf, but it is not a PDF.']],
  onlyAPdfHeader: [['header.pdf', pdfDamages.onlyAPdfHeader, DAMAGED]],
  manyPagesPdf: [['book.pdf', () => pdfDamages.manyPagesPdf(3000), 'The PDF has 3000 pages']],
  pdfWithJavaScript: [['scripts.pdf', pdfDamages.pdfWithJavaScript, 'The PDF contains scripts (JavaScript)']],
  hugePagePdf: [['kilometres.pdf', pdfDamages.hugePagePdf, NO_OMBUDSMAN]],
  pdfBomb: [
    ['bomb.pdf', () => pdfDamages.pdfBomb({ megabytes: 50 }), NO_TEXT],
    ['bomb-of-text.pdf', () => pdfDamages.pdfBomb({ megabytes: 5, content: 'text' }), UNPACKS],
  ],
  selfReferencingPdf: [
    ['loop-page-tree.pdf', () => pdfDamages.selfReferencingPdf('page-tree'), DAMAGED],
    ['loop-parents.pdf', () => pdfDamages.selfReferencingPdf('parents'), NO_TEXT],
    ['loop-form.pdf', () => pdfDamages.selfReferencingPdf('form'), UNPACKS],
    ['loop-length.pdf', () => pdfDamages.selfReferencingPdf('length'), NO_TEXT],
    ['loop-contents.pdf', () => pdfDamages.selfReferencingPdf('contents'), NO_TEXT],
  ],
}

const PDFS: Hostile[] = [
  ...Object.values(DAMAGED_PDFS).flat(),
  ['empty.pdf', () => '', 'name ends in .pdf, but it is not a PDF.'],
  ['locked.txt', pdfDamages.encryptedPdf, LOCKED],
  ['101-megabytes.pdf', largePdf, 'The file is larger than 100 MB'],
  ['lost-page.pdf', () => pdfWithoutObject(9), DAMAGED],
  ['nul.pdf', pdfWithNul, 'We can’t find a date on the letter.'],
]

const OUTSIDE = 'could lead outside the archive’s folder. Rename it'
const inside = (name: string, entry: Partial<InventedEntry> = {}) => zipOf({ name, ...entry })

const ARCHIVES: Hostile[] = [
  ['bomb.zip/a.txt', () => zipOf({ content: new Uint8Array(40 * MEGABYTE) }), 'so many times its size'],
  ['sharing.zip', sharingZip, 'The archive unpacks to more than 4000 MB'],
  ['outside.zip/../../a.txt', () => inside('../../a.txt'), OUTSIDE],
  ['root.zip//etc/a.txt', () => inside('/etc/a.txt'), OUTSIDE],
  ['drive.zip/C:/a.txt', () => inside('C:/a.txt'), OUTSIDE],
  ['backslash.zip/..\\a.txt', () => inside('..\\a.txt'), OUTSIDE],
  ['lines.zip/a?accepted        b?.txt', () => inside('a\naccepted        b\u202e.txt'), OUTSIDE],
  ['named.zip/a.zip', () => inside('a.zip', { content: zipOf() }), 'is an archive inside the archive.'],
  ['unnamed.zip/a.txt', () => zipOf({ content: zipOf() }), 'is an archive inside the archive.'],
  ['locked.zip/a.txt', () => zipOf({ flags: 1 }), '“a.txt” is encrypted.'],
  ['link.zip/a.txt', () => zipOf({ content: '/etc/hosts', mode: 0o120777 }), 'is a link, not a file.'],
  ['method.zip/a.txt', () => zipOf({ method: 99 }), 'in a way that we can’t read.'],
  ['sum.zip/a.txt', () => zipOf({ claims: { crc: 1 } }), '“a.txt” is damaged in the archive.'],
  ['elsewhere.zip/a.txt', () => zipOf({ claims: { at: 999 } }), '“a.txt” is damaged in the archive.'],
  ['cut.zip', () => zipOf().subarray(0, -10), 'The archive is cut off'],
  ['list.zip', zipWithDamagedList, 'The archive’s list of files is damaged'],
  ['letter.zip', () => eastley(), 'The file is not a .zip archive'],
  ['empty.zip', () => zip([]), 'The archive has no files in it.'],
  ['nothing.zip', () => '', 'The file is not a .zip archive'],
]

const NOT_TEXT = 'The file is not text: it contains binary data'
const TOO_MUCH_TEXT = 'it has more than 5 MB of text'
const LARGE_PAGE = 'The page is far larger than a page of the map.'
const UPHELD = '69% of complaints we investigated were upheld'

const TEXTS: Hostile[] = [
  ['empty.txt', () => '', 'The file is empty'],
  ['21-megabytes.txt', () => 'a'.repeat(21 * MEGABYTE), TOO_MUCH_TEXT],
  ['one-line.txt', () => `${eastley().replaceAll('\n', ' ')}${'a'.repeat(5 * MEGABYTE)}`, TOO_MUCH_TEXT],
  ['pages.txt', () => eastley() + '\f'.repeat(100_000), 'far more lines than an agenda'],
  ['nul.txt', () => `${eastley()}\0`, NOT_TEXT],
  ['no-text.txt', () => Buffer.from(`${eastley()}\x81`, 'latin1'), 'Save it as plain text with UTF-8'],
  ['half.txt', () => Buffer.from(`\ufeff${eastley()}`, 'utf16le').subarray(0, -1), 'is cut off or damaged'],
  ['numerals.txt', () => eastley().replaceAll('13', '9'.repeat(15)), 'cannot be 999999999999999'],
  ['picture.png', () => '\x89PNG', 'Save the pages of the letter as one PDF'],
  ['program.exe', () => 'MZ', 'Upheld reads letters (.pdf, .docx'],
  ['empty.csv', () => '', 'The file is neither a data file of the Ombudsman nor a list of published figures'],
  ['nul.csv', () => 'authority_id,gss_code,upheld\neastley,XEASTLEY,9\0\n', NOT_TEXT],
  ['columns.csv', () => `authority_id,gss_code${',a'.repeat(990_000)}\n1,2\n`, 'not a well-formed CSV'],
  ['long.csv', () => `authority_id,gss_code\n${'a,b\n'.repeat(MEGABYTE)}`, 'The list is larger than'],
  ['empty.html', () => '', 'The page is neither an annual review letter'],
  ['nul.html', () => `<p>${UPHELD} \0</p>`, NOT_TEXT],
  ['nested.html', () => `${'<div>'.repeat(100_000)}${UPHELD}`, 'does not say for which period'],
  ['one-line.html', () => `<p>${UPHELD}${'a'.repeat(MEGABYTE)}`, LARGE_PAGE],
  ['21-megabytes.html', () => '<p>a'.repeat((21 / 4) * MEGABYTE), LARGE_PAGE],
]

const TWO_IN_ONE: Hostile[] = [
  [
    'letter-and-other-page.txt',
    () => `${eastley({ withoutStatistics: true })}\f${mapPage(WESTLEY)}`,
    'a page of the Ombudsman’s map after the letter',
  ],
  [
    'letter-and-own-page.txt',
    () => `${eastley({ withoutStatistics: true })}\f${mapPage(EASTLEY)}`,
    'a page of the Ombudsman’s map after the letter',
  ],
  ['two-pages.txt', () => `${mapPage(EASTLEY)}\n${mapPage(WESTLEY)}`, 'more than once'],
]
const FILES = [...PDFS, ...ARCHIVES, ...TEXTS, ...TWO_IN_ONE]

/** What is no ordinary file, and what must be said of it. */
const ODD_FILES: [file: string, make: (at: string) => void, said: string][] = [
  ['101-megabytes.txt', (at) => truncateSync(touch(at), 101 * MEGABYTE), 'The file is larger than 100 MB'],
  [
    'pipe.txt',
    (at) => execFileSync('mkfifo', [at]),
    'This is not a regular file (it is a pipe, socket or device).',
  ],
  [
    'pipe.zip',
    (at) => execFileSync('mkfifo', [at]),
    'This is not a regular file (it is a pipe, socket or device).',
  ],
  [
    'device.txt',
    (at) => symlinkSync('/dev/zero', at),
    'This is not a regular file (it is a pipe, socket or device).',
  ],
  ['leads-nowhere.txt', (at) => symlinkSync('nowhere', at), 'It could not be opened (ENOENT'],
  ['leads-nowhere.zip', (at) => symlinkSync('nowhere', at), 'It could not be opened (ENOENT'],
  ['leads-to-itself.txt', (at) => symlinkSync('leads-to-itself.txt', at), 'It could not be opened (ELOOP'],
  ['leads-back', (at) => symlinkSync('.', at), 'This is a link to a folder whose files are loaded already'],
  ['leads-out', (at) => symlinkSync('../elsewhere', at), 'This is a link to a folder outside the one'],
  // A file that opens, and whose bytes the system then refuses: to every user alike.
  ['cannot-be-read.txt', (at) => symlinkSync('/proc/self/mem', at), 'could not be opened (E'],
  ['no-utf-8-\ufffd.txt', (at) => touch(Buffer.from(at.replace('\ufffd', '\xff'), 'latin1')), 'rename it'],
]
/** Its name is a line of the report, if nobody looks at it. */
const FORGED = 'a\naccepted        forged.txt: Eastley Council, 2023-24, 9 figures\r\u001b[2J\u202e\u2028.txt'
const NOT_FORGED = 'a?accepted        forged.txt: Eastley Council, 2023-24, 9 figures??[2J??.txt'

/** What there is to do about a file, in its note. */
const WHAT_TO_DO =
  /\b(?:Check|Correct|Download|Fetch|Give|Leave|Load|Make|Open|Print|Put|Remove|Rename|Run|Save|See|Take|Unpack|We read|Upheld reads)\b/

/** What once took minutes to read, or seemed to be a number: after the end of a letter it is no part of it. */
const TAILS = ['1', '1 ', '1.', '[', '\u0301\u0316', 'year ended 31 March 2024\n', 'By email ']

/** The letters that must be taken in, and their councils. */
const GOOD: Record<string, string> = {
  ...Object.fromEntries(TAILS.map((_, i) => [`tail-${i}.txt`, `tailby-${i}`])),
  'good.txt': 'ambleford',
  'folder.pdf/good.pdf': 'wiltbridge',
  'good.zip/good.txt': 'oldminster',
  'zz-good.txt': 'northmere',
}
const COUNCILS = ['Ambleford', 'Wiltbridge', 'Oldminster', 'Northmere', 'Eastley', 'Westley', 'Testville']
/** Councils of the letters that change. */
const CHANGING = Array.from({ length: 10 }, (_, i) => `Changeby ${i}`)
const TAILED = TAILS.map((_, i) => `Tailby ${i}`)
const register = inventedRegister(
  [...COUNCILS, ...CHANGING, ...TAILED].map((name) => inventedCouncil({ name })),
)
const start = commandsWithRegister(register)
const folder = mkdtempSync(path.join(tmpdir(), 'upheld-hostile-'))
const at = (...names: string[]) => path.join(folder, ...names)
afterAll(() => rmSync(folder, { recursive: true }))

/** Folders with links to each other: more ways through them than can ever be gone. */
const MAZE = Array.from({ length: 9 }, (_, i) => `${i + 10}`)

function touch<Name extends string | Buffer>(file: Name): Name {
  writeFileSync(file, '')
  return file
}

async function writeAll(): Promise<void> {
  for (const [file, content] of FILES) {
    writeFileSync(at('all', file.replace(/\.zip\/.*/s, '.zip')), await content())
  }
  for (const [file, make] of ODD_FILES) make(at('all', file))
  writeFileSync(at('all', FORGED), 'milk and eggs')
  for (const name of MAZE) mkdirSync(at('all', 'maze', name), { recursive: true })
  for (const name of MAZE) {
    for (const other of MAZE) symlinkSync(`../${other}`, at('all', 'maze', name, `to-${other}`))
  }
  for (const [i, tail] of TAILS.entries()) {
    const filler = tail.repeat(240_000 / Buffer.byteLength(tail))
    writeFileSync(
      at('all', `tail-${i}.txt`),
      letterText({ council: `${TAILED[i]} Council`, year: '2023-24' }) + filler,
    )
  }
  mkdirSync(at('elsewhere'))
  writeFileSync(at('elsewhere', 'good.txt'), letterText({ council: 'Testville Council', year: '2023-24' }))
  // And what is good, first and last of them, in a folder with the name of a letter, and beside a bad entry.
  writeFileSync(at('all', 'good.txt'), letterText({ council: 'Ambleford Council', year: '2023-24' }))
  mkdirSync(at('all', 'folder.pdf'))
  writeFileSync(
    at('all', 'folder.pdf', 'good.pdf'),
    await letterPdf({
      council: 'Wiltbridge Council',
      year: '2023-24',
    }),
  )
  const good = { name: 'good.txt', content: letterText({ council: 'Oldminster Council', year: '2023-24' }) }
  writeFileSync(at('all', 'good.zip'), zip([{ name: '../a.txt', content: eastley() }, good]))
  writeFileSync(at('all', 'zz-good.txt'), letterText({ council: 'Northmere Council', year: '2023-24' }))
}

// One ingest of everything, and what it said and published.
describe('an ingest of good letters among files that are damaged or mean harm', () => {
  withFreshDatabase()
  const socket = createServer()
  let ended: Awaited<ReturnType<typeof start>['ended']>
  let files: { file: string; outcome: Outcome; council: string | null; notes: Note[] }[]

  beforeAll(async () => {
    mkdirSync(at('all'))
    await writeAll()
    await new Promise<void>((resolve) => socket.listen(at('all', 'socket.txt'), resolve))
    ended = await start('ingest', '--json', '--threads', '2', at('all')).ended
    files = JSON.parse(ended.stdout).files
  })
  afterAll(() => socket.close())

  /** What became of a file, and what was said of it. */
  function told(file: string) {
    const named = path.relative(process.cwd(), at('all'))
    return files
      .filter((one) => one.file === `${named}/${file}`)
      .map(({ outcome, council, notes }) => ({
        outcome,
        council,
        said: notes.map(({ message }) => message).join(' '),
      }))
  }

  test.each(Object.entries(GOOD))('takes in the good letter %s', (file, council) => {
    expect(told(file)).toEqual([{ outcome: 'accepted', council, said: '' }])
  })

  test('publishes the good letters and nothing else', async () => {
    expect(await published()).toMatchObject({
      Edition: 1,
      letters: Object.keys(GOOD).length,
      publications: 0,
    })
    const rows = await ask<{ slug: string }>(
      'SELECT DISTINCT "councilSlug" AS slug FROM "Figure" JOIN "Source" ON "Source"."id" = "sourceId"',
    )
    expect(rows.map(({ slug }) => slug).sort()).toEqual(Object.values(GOOD).sort())
  })

  test('ends as it should, without errors, and takes little memory', () => {
    expect(ended.status).toBe(1)
    expect(ended.stderr).toMatch(/^Reading \d+ files\.\.\.\n(?:\d+ of \d+ read, .*\n)*$/)
    expect(ended.memory).toBeLessThan(1500)
  })

  test.each([...FILES, ...ODD_FILES])('says what is wrong with %s', (file, _, said) => {
    expect(told(file)).toEqual([
      {
        outcome: expect.stringMatching(/^(?:review|rejected)$/),
        council: expect.toBeOneOf([null, 'eastley', 'westley']),
        said: expect.stringContaining(said),
      },
    ])
    // Not because another file is in the way.
    expect(told(file)[0]?.said).not.toContain('says otherwise')
  })

  test.each([
    ['socket.txt', 'This is not a regular file (it is a pipe, socket or device).'],
    ['good.zip/../a.txt', OUTSIDE],
    ['maze/10/to-10', 'This is a link to a folder whose files are loaded already'],
  ])('says what is wrong with %s', (file, said) => {
    expect(told(file)).toMatchObject([{ outcome: 'rejected', said: expect.stringContaining(said) }])
  })

  test('says of whatever it rejects what to do', () => {
    const rejected = files.filter(({ outcome }) => outcome === 'rejected')
    const said = rejected.flatMap(({ file, notes }) => notes.map(({ message }) => `${file}: ${message}`))
    expect(said.filter((words) => !WHAT_TO_DO.test(words))).toEqual([])
  })

  test('the same again is the same, a line a file: none that a name has forged', async () => {
    const { stdout, status } = await start('ingest', '--threads', '2', at('all')).ended
    expect(status).toBe(1)
    expect(stdout).toContain('Nothing changed, so no edition was published.')
    const lines = stdout.split('\n').filter((line) => /^[a-z]/.test(line))
    expect(lines).toHaveLength(files.length)
    expect(lines.filter((line) => line.startsWith('accepted'))).toEqual([])
    expect(lines.filter((line) => line.includes(NOT_FORGED))).toHaveLength(1)
    expect(stdout).not.toMatch(/[^\n\P{Cc}]|[\u2028-\u202e]/u)
  })
})

describe('a PDF that unpacks to gigabytes', () => {
  test('is given up when it has taken what it may, and the letter right after it is read', async () => {
    writeFileSync(at('bomb.pdf'), bombOfGigabytes(3))
    writeFileSync(at('after-bomb.pdf'), await eastleyPdf())
    const threads = startThreads<ReadRequest, FileReading>({
      script: path.resolve('.build/read-worker.mjs'),
      size: 1,
      timeLimit: 25_000,
      memoryLimit: 2000,
      data: { register, isBehind: false } satisfies ReaderData,
    })
    const [bomb, letter] = ['bomb.pdf', 'after-bomb.pdf'].map((name) =>
      threads.run({
        location: { file: at(name), entry: null },
        name,
        sha256: null,
        recognise: false,
        instruction: { columns: {}, year: null },
      }),
    )
    expect(await bomb).toMatchObject({
      reading: { kind: 'refused', outcome: 'rejected', notes: [{ code: 'too-large' }] },
    })
    expect(await letter).toMatchObject({ reading: { sources: [{ state: 'accepted' }] } })
    await threads.close()
  })
})

// Where the user is root, as in many containers, there is no file that may not be read.
describe.skipIf(process.getuid?.() === 0)('what this user may not read', () => {
  withFreshDatabase()

  test('is named, and the letter beside it is taken in', async () => {
    mkdirSync(at('locked', 'folder'), { recursive: true })
    writeFileSync(at('locked', 'good.txt'), letterText({ council: 'Ambleford Council', year: '2023-24' }))
    for (const name of ['a.txt', 'a.zip']) writeFileSync(at('locked', name), eastley())
    for (const name of ['a.txt', 'a.zip', 'folder']) chmodSync(at('locked', name), 0)
    const { stdout } = await start('ingest', at('locked')).ended
    chmodSync(at('locked', 'folder'), 0o700)
    expect(stdout.match(/could not be opened \(EACCES.*Check that it is there/g)).toHaveLength(3)
    expect(stdout).toContain('4 files: 1 accepted, 3 rejected. Edition 1 is published.')
  })
})

// One story, told in order. One thread reads the files in the order of their names: what is done when it has read
// the first file is done before it comes to the third.
describe('a letter that changes while it is taken in', () => {
  withFreshDatabase()
  const letterOf = (i: number, upheld = { count: 9, base: 13, rate: 69 }) =>
    letterText({ council: `Changeby ${i} Council`, year: '2023-24', upheld })
  const other = (i: number) => letterOf(i, { count: 10, base: 13, rate: 77 })
  const zipped = (content: string) => zip([{ name: 'a.txt', content }])

  const BEFORE_READING: [file: string, change: (at: string, i: number) => void, said: string][] = [
    ['2-other.txt', (at, i) => writeFileSync(at, other(i)), 'it changed while we were reading it'],
    ['3-gone.txt', (at) => rmSync(at), 'The file could not be read (ENOENT'],
    ['4-pipe.txt', becomesPipe, 'This is not a regular file'],
    ['5-other.zip', (at, i) => writeFileSync(at, zipped(other(i))), 'Load it again.'],
  ]
  const BEFORE_STORING: typeof BEFORE_READING = [
    ['6-other.txt', (at, i) => writeFileSync(at, other(i)), 'changed while we were reading it.'],
    ['7-gone.txt', (at) => rmSync(at), 'changed while we were reading it.'],
    ['8-pipe.txt', becomesPipe, 'changed while we were reading it.'],
    ['9-cut.zip', (at) => truncateSync(at, 100), 'changed while we were reading it.'],
  ]
  const changes = [...BEFORE_READING, ...BEFORE_STORING]
  const files = ['0-good.txt', '1-good.txt', ...changes.map(([file]) => file)]
  let report: Awaited<ReturnType<typeof ingest>>
  let published: number[]

  function becomesPipe(file: string): void {
    rmSync(file)
    execFileSync('mkfifo', [file])
  }
  function writeLetters(): void {
    rmSync(at('changing'), { recursive: true, force: true })
    mkdirSync(at('changing'))
    for (const [i, file] of files.entries()) {
      writeFileSync(at('changing', file), file.endsWith('.zip') ? zipped(letterOf(i)) : letterOf(i))
    }
  }
  function change(some: typeof changes): void {
    for (const [file, how] of some) how(at('changing', file), files.indexOf(file))
  }
  const upheld = async () =>
    (await ask<{ value: string }>(`SELECT "value" FROM "Figure" WHERE "name" = 'upheld'`)).map(({ value }) =>
      Number(value),
    )

  beforeAll(async () => {
    await loadRegister(register, '0'.repeat(64))
    writeLetters()
    report = await ingest(['changing'], {
      from: folder,
      register,
      dryRun: false,
      threads: 1,
      onProgress({ done, of }) {
        if (done === 1) change(BEFORE_READING)
        if (done === of) change(BEFORE_STORING)
      },
    })
    published = await upheld()
  })

  test.each(changes)('is refused, and it is said why: %s', (name, _, said) => {
    expect(report.files.filter(({ file }) => file.startsWith(`changing/${name}`))).toMatchObject([
      { outcome: 'rejected', notes: [{ message: expect.stringContaining(said) }] },
    ])
  })

  test('stops none of those that do not change', async () => {
    expect(report.files.map(({ outcome }) => outcome).slice(0, 2)).toEqual(['accepted', 'accepted'])
    expect(published).toEqual([9, 9])
  })

  test('is taken in as what it is when it is there again, and as nothing that it was meanwhile', async () => {
    writeLetters()
    const again = await ingest(['changing'], { from: folder, register, dryRun: false, onProgress() {} })
    expect(again.files.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(changes.length)
    expect(await upheld()).toEqual(files.map(() => 9))
  })
})
