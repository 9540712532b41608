import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readlinkSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Note } from '@/lib/domain/figure'
import { archiveBytes } from '@/lib/ingest/archive-bytes'
import { archiveEntries } from '@/lib/ingest/archive-entries'
import type { ArchiveLimits } from '@/lib/ingest/archive-limits'
import { type EntryRead, readEntry } from '@/lib/ingest/read-entry'
import type { PackedEntry } from '@/lib/ingest/unpack-entry'
import { type InventedEntry, zip } from '@/prisma/factories/zip'

const LIMITS: ArchiveLimits = { entries: 50, entryBytes: 4_000_000, totalBytes: 10_000_000 }
const LETTER = 'Annual Review letter 2023-24\n'.repeat(40)

/** Where Linux lists the files that this process has open. */
const OPEN_FILES = '/proc/self/fd'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'upheld-archive-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** A file that an archive lists and what it holds, or what is wrong with it or, without a name, with the archive. */
type Found = (EntryRead & { name: string }) | { kind: 'problem'; name: string | null; note: Note }

let archives = 0

/** Writes an archive to a file. */
function written(bytes: Uint8Array): string {
  const file = path.join(folder, `${archives++}.zip`)
  writeFileSync(file, bytes)
  return file
}

/** All that is in an archive: listed as `npm run ingest` lists it, and each file read as its threads read it. */
async function entriesOf(archive: Uint8Array | string, given = {}): Promise<Found[]> {
  const file = typeof archive === 'string' ? archive : written(archive)
  const limits = { ...LIMITS, ...given }
  const bytes = await archiveBytes(file)
  try {
    const found: Found[] = []
    for await (const one of archiveEntries(bytes, limits)) {
      if (one.kind === 'problem') found.push(one)
      else
        found.push({ name: one.name, ...(await readEntry(file, { ...one.entry, name: one.name }, limits)) })
    }
    return found
  } finally {
    await bytes.close()
  }
}

/** 'name: text' of a file, 'name: code' of a problem. */
async function summary(archive: Uint8Array | string, limits = {}): Promise<string[]> {
  return (await entriesOf(archive, limits)).map((entry) =>
    entry.kind === 'file'
      ? `${entry.name}: ${new TextDecoder().decode(entry.bytes.subarray(0, 10))}`
      : `${entry.name}: ${entry.note.code}`,
  )
}

/** What becomes of one bad entry between two good ones. */
async function between(bad: InventedEntry, limits = {}): Promise<string[]> {
  const archive = zip([
    { name: 'first.txt', content: 'first' },
    bad,
    { name: 'last.txt', content: 'last', stored: true },
  ])
  const [first, ...rest] = await summary(archive, limits)
  expect([first, rest.pop()]).toEqual(['first.txt: first', 'last.txt: last'])
  return rest
}

describe('the files in an archive', () => {
  const archive = zip([
    { name: 'letters/' },
    { name: 'folder', mode: 0o40755 },
    { name: 'letters/luton.txt', content: LETTER },
    { name: './letters/stored.pdf', content: '%PDF-1.7', stored: true },
    { name: 'empty.txt' },
    { name: 'Ynys Môn – 2024.txt', content: 'UTF-8' },
  ])

  test('come out in order with their names and bytes, folders left out', async () => {
    const entries = await entriesOf(archive)
    expect(entries).toEqual([
      { kind: 'file', name: 'letters/luton.txt', bytes: new TextEncoder().encode(LETTER) },
      { kind: 'file', name: './letters/stored.pdf', bytes: new TextEncoder().encode('%PDF-1.7') },
      { kind: 'file', name: 'empty.txt', bytes: new Uint8Array() },
      { kind: 'file', name: 'Ynys Môn – 2024.txt', bytes: new TextEncoder().encode('UTF-8') },
    ])
  })

  test.skipIf(!existsSync(OPEN_FILES))('leave no file open, also where not all are asked for', async () => {
    const file = written(archive)
    const isOpen = () =>
      readdirSync(OPEN_FILES).some((fd) => {
        const link = path.join(OPEN_FILES, fd)
        return existsSync(link) && readlinkSync(link) === file
      })
    const bytes = await archiveBytes(file)
    const files = archiveEntries(bytes, LIMITS)
    expect(await files.next()).toMatchObject({ value: { name: 'letters/luton.txt' } })
    expect(isOpen()).toBe(true)
    await files.return()
    await bytes.close()
    expect(isOpen()).toBe(false)
    await entriesOf(file)
    expect(isOpen()).toBe(false)
  })

  test('do not include what operating systems add', async () => {
    const added = ['__MACOSX/._a.txt', 'x/.DS_Store', 'Thumbs.db', 'x/desktop.ini', '.hidden', '.git/config']
    expect(await summary(zip(added.map((name) => ({ name, content: 'x', flags: 1 }))))).toEqual([])
  })

  test.each([
    [
      'UTF-8 that the archive does not declare, as macOS writes it',
      new TextEncoder().encode('Môn.txt'),
      'Môn.txt',
    ],
    ['the old code page', new Uint8Array([0x4d, 0x93, 0x6e]), 'Môn'],
  ])('have their names read from %s', async (_, name, expected) => {
    expect(await summary(zip([{ name, content: 'x', saysUtf8: false }]))).toEqual([`${expected}: x`])
  })

  test.skipIf(spawnSync('zip', ['-v']).status !== 0)('are those that another program packed', async () => {
    const file = path.join(folder, 'by-zip.zip')
    writeFileSync(path.join(folder, 'luton.txt'), LETTER)
    execFileSync('zip', ['-q', '-j', file, path.join(folder, 'luton.txt')])
    expect(await entriesOf(file)).toEqual([
      { kind: 'file', name: 'luton.txt', bytes: new TextEncoder().encode(LETTER) },
    ])
  })

  test('may be any, and come out as they went in', async () => {
    const name = fc.stringMatching(/^[a-zA-Z0-9_ é-]{1,20}\.txt$/)
    const file = fc.record({ name, content: fc.uint8Array({ maxLength: 3000 }), stored: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(file, { selector: ({ name }) => name, maxLength: 12 }),
        async (files) => {
          const found = await entriesOf(zip(files))
          const expected = files.map(({ name, content }) => ({
            kind: 'file',
            name,
            bytes: new Uint8Array(content),
          }))
          expect(found).toEqual(expected)
        },
      ),
    )
  })
})

describe('a bad entry is a problem with its name, and the others are read', () => {
  test.each<[string, InventedEntry, string]>([
    ['encrypted', { name: 'a.txt', content: LETTER, flags: 1 }, 'entry-encrypted'],
    ['packed in an unknown way', { name: 'a.txt', content: LETTER, method: 12 }, 'entry-method-unsupported'],
    ['above the folder', { name: 'x/../../a.txt', content: 'x' }, 'entry-name-unsafe'],
    ['at an absolute path', { name: '/etc/a.txt', content: 'x' }, 'entry-name-unsafe'],
    ['on a drive', { name: 'C:a.txt', content: 'x' }, 'entry-name-unsafe'],
    ['with a backslash', { name: '..\\a.txt', content: 'x' }, 'entry-name-unsafe'],
    ['with a line feed in its name', { name: 'a\n.txt', content: 'x' }, 'entry-name-unsafe'],
    ['hidden above the folder', { name: '__MACOSX/../../a', content: 'x' }, 'entry-name-unsafe'],
    ['a link', { name: 'a.txt', content: '/etc/passwd', mode: 0o120777 }, 'entry-not-a-file'],
    ['an archive', { name: 'a.ZIP', content: 'x' }, 'entry-is-archive'],
    ['an archive with another name', { name: 'a.txt', content: zip([]) }, 'entry-is-archive'],
    ['a second file of a name', { name: 'first.txt', content: 'x' }, 'entry-name-twice'],
    ['of another checksum', { name: 'a.txt', content: 'x', claims: { crc: 1 } }, 'entry-damaged'],
    ['longer than it says', { name: 'a.txt', content: LETTER, claims: { size: 9 } }, 'entry-damaged'],
    ['shorter than it says', { name: 'a.txt', content: LETTER, claims: { size: 9999 } }, 'entry-damaged'],
    [
      'stored shorter than it says',
      { name: 'a.txt', content: 'x', stored: true, claims: { size: 9 } },
      'entry-damaged',
    ],
    [
      'packed in garbage',
      { name: 'a.txt', content: 'x', packed: new Uint8Array(50).fill(255) },
      'entry-damaged',
    ],
    ['packed and cut off', { name: 'a.txt', content: LETTER, claims: { packedSize: 8 } }, 'entry-damaged'],
    ['not where it should be', { name: 'a.txt', content: 'x', claims: { at: 3 } }, 'entry-damaged'],
    ['past the end', { name: 'a.txt', content: 'x', claims: { at: 0xfffffff0 } }, 'entry-damaged'],
  ])('%s', async (_, entry, code) => {
    expect(await between(entry)).toEqual([`${entry.name}: ${code}`])
  })

  test('a document that is made of a .zip is no archive in an archive', async () => {
    expect(await between({ name: 'a.docx', content: zip([]) })).toEqual([
      expect.stringMatching(/^a\.docx: PK/),
    ])
  })

  test('its sentence names it and says what to do', async () => {
    const [entry] = await entriesOf(zip([{ name: '../a\n.txt', content: 'x' }]))
    expect(entry).toEqual({
      kind: 'problem',
      name: '../a\n.txt',
      note: {
        code: 'entry-name-unsafe',
        message:
          '“../a?.txt” has a name that could lead outside the archive’s folder. Rename it and make the archive again.',
      },
    })
  })
})

describe('an archive that is made to do harm', () => {
  const zeros = new Uint8Array(3_000_000)

  test('has an entry given up that is larger than it may be, whatever it says of its size', async () => {
    const large = Buffer.from(Array.from({ length: 200_000 }, (_, i) => (i * i * 31) % 251))
    const limits = { entryBytes: 100_000 }
    expect(await between({ name: 'a.txt', content: large }, limits)).toEqual(['a.txt: entry-too-large'])
    for (const size of [0, 5, 100_000]) {
      const lie = { name: 'a.txt', content: large, claims: { size } }
      expect(await between(lie, limits)).toEqual(['a.txt: entry-too-large'])
      expect(await between({ ...lie, stored: true }, limits)).toEqual(['a.txt: entry-too-large'])
    }
    expect(await between({ name: 'a.txt', content: 'x', claims: { size: 4_000_000_000 } }, limits)).toEqual([
      'a.txt: entry-too-large',
    ])
  })

  test('has an entry given up that unpacks to more than 200 times its size, unless it is small', async () => {
    expect(await between({ name: 'a.txt', content: zeros })).toEqual(['a.txt: entry-expands-too-far'])
    expect(await between({ name: 'a.txt', content: zeros, claims: { size: 5 } })).toEqual([
      'a.txt: entry-expands-too-far',
    ])
    expect(await between({ name: 'a.txt', content: zeros.subarray(0, 900_000) })).toEqual([
      `a.txt: ${'\0'.repeat(10)}`,
    ])
  })

  test('ends when it has more entries than it may have', async () => {
    const archive = zip(Array.from({ length: 60 }, (_, i) => ({ name: `${i}.txt`, content: 'x' })))
    const found = await entriesOf(archive)
    expect(found).toHaveLength(51)
    expect(found.at(-1)).toEqual({
      kind: 'problem',
      name: null,
      note: {
        code: 'archive-too-many-entries',
        message:
          'The archive has more than 50 entries; the others were not read. Make several smaller archives of it.',
      },
    })
    expect(await entriesOf(archive, { entries: 60 })).toHaveLength(60)
  })

  test('does no harm by naming a place past 2^53 either', async () => {
    const locator = new Uint8Array(20).fill(0x11)
    locator.set([0x50, 0x4b, 0x06, 0x07])
    const archive = new Uint8Array(Buffer.concat([locator, zip([])]))
    expect(await summary(archive)).toEqual(['null: archive-damaged'])
  })
})

describe('what is no whole archive', () => {
  const whole = zip([
    { name: 'a.txt', content: LETTER },
    { name: 'b.txt', content: LETTER },
  ])
  const text = (words: string) => new TextEncoder().encode(words)

  test.each([
    ['an empty file', new Uint8Array(), 'archive-not-zip'],
    ['a letter', text(LETTER), 'archive-not-zip'],
    ['another kind of archive', text("7z\xbc\xaf'\x1c"), 'archive-not-zip'],
    ['an archive without its end', whole.subarray(0, -10), 'archive-cut-off'],
    ['the beginning of an archive', whole.subarray(0, 50), 'archive-cut-off'],
    ['an archive with something after it', Buffer.concat([whole, text('more')]), 'archive-damaged'],
    ['an archive without its beginning', whole.subarray(40), 'archive-damaged'],
    ['a list that is elsewhere', zip([{ name: 'a.txt' }], { listAt: 0xfffffff0 }), 'archive-damaged'],
    ['a strongly encrypted archive', zip([{ name: 'a.txt', flags: 0x41 }]), 'archive-encrypted'],
    ['a part of an archive', Buffer.concat([text('PK\x07\x08'), whole.subarray(0, 90)]), 'archive-in-parts'],
  ])('is told as what it is: %s', async (_, bytes, code) => {
    expect(await summary(bytes)).toEqual([`null: ${code}`])
  })

  test('is known where a file in it does not begin like one', async () => {
    const archive = zip([{ name: 'a.txt', content: 'x' }])
    archive[0] = 0
    expect(await summary(archive)).toEqual(['a.txt: entry-damaged'])
  })

  test('gives what its list has before it ends', async () => {
    const archive = zip([{ name: 'a.txt', content: 'x' }], { entries: 2 })
    expect(await summary(archive)).toEqual(['a.txt: x', 'null: archive-damaged'])
  })

  test('is an error of the file system where there is no file to open', async () => {
    await expect(entriesOf(path.join(folder, 'none.zip'))).rejects.toThrow('ENOENT')
    await expect(entriesOf(folder)).rejects.toThrow('EISDIR')
  })

  test('never throws, and never gives a file that is not as it was packed, whichever bytes are changed', async () => {
    const file = path.join(folder, 'changed.zip')
    const change = fc.record({ at: fc.nat(whole.length - 1), to: fc.constantFrom(0, 1, 0x40, 0x7f, 0xff) })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const bytes = whole.slice()
        for (const { at, to } of changes) bytes[at] = to
        writeFileSync(file, bytes)
        for (const entry of await entriesOf(file)) {
          if (entry.kind === 'file') expect([LETTER, '']).toContain(new TextDecoder().decode(entry.bytes))
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('one file of an archive, read again', () => {
  const archive = zip([
    { name: 'a.txt', content: 'one' },
    { name: 'b.txt', content: 'two' },
    { name: 'b.txt', content: 'three' },
    { name: 'd.txt', content: 'x', claims: { crc: 0 } },
  ])

  test('is what the archive gave', async () => {
    const file = written(archive)
    const bytes = new TextEncoder().encode('two')
    expect(await readEntry(file, await listed(file, 'b.txt'), LIMITS)).toEqual({ kind: 'file', bytes })
  })

  test('is the same problem again', async () => {
    const file = written(archive)
    expect(await readEntry(file, await listed(file, 'd.txt'), LIMITS)).toMatchObject({
      kind: 'problem',
      note: { code: 'entry-damaged' },
    })
  })

  test('is a problem where the archive is none any more', async () => {
    const entry = await listed(written(archive), 'a.txt')
    expect(await readEntry(written(new Uint8Array(9)), entry, LIMITS)).toMatchObject({
      note: { code: 'entry-damaged' },
    })
  })
})

/** An entry as the archive lists it. */
async function listed(file: string, name: string): Promise<PackedEntry> {
  const bytes = await archiveBytes(file)
  try {
    for await (const one of archiveEntries(bytes, LIMITS)) {
      if (one.kind === 'listed' && one.name === name) return { ...one.entry, name }
    }
  } finally {
    await bytes.close()
  }
  throw new Error(`The archive does not list ${name}.`)
}
