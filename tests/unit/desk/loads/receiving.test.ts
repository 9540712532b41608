import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PassThrough } from 'node:stream'
import { beforeEach, describe, expect, test } from 'vitest'
import { filesIn } from '@/lib/data/load-files'
import { createLoad, type Load } from '@/lib/data/loads'
import { announceFiles } from '@/lib/desk/loads/announce'
import { removeOrphans } from '@/lib/desk/loads/folder'
import { LINE_BROKE } from '@/lib/desk/loads/limits'
import { cancel } from '@/lib/desk/loads/queue'
import { receiveForm, receiveParts } from '@/lib/desk/loads/receive'
import { inventedRegister } from '@/prisma/factories/register'
import {
  ASHA,
  announce,
  inWords,
  sendForm,
  sendParts,
  shownFiles,
  withDeskFolder,
} from '../../../support/desk-loads'
import { withFreshDatabase } from '../../../support/fresh-database'

withFreshDatabase()
const { folder } = withDeskFolder(inventedRegister([]))

let load: Load
beforeEach(async () => {
  load = await createLoad(ASHA)
})

const onDisk = (number: number) => readFileSync(path.join(folder(), 'loads', load.id, String(number)), 'utf8')
const LONG = 'A letter. '.repeat(2000)

describe('files that a script sends', () => {
  test('come several in one request, and large ones in parts', async () => {
    const files = [
      { path: 'letters/one.txt', content: 'one' },
      { path: 'letters/two.txt', content: LONG },
    ]
    expect(await announce(load, files)).toEqual([
      { number: 1, received: 0, isWanted: true },
      { number: 2, received: 0, isWanted: true },
    ])
    const first = await sendParts(load, [
      { number: 1, offset: 0, content: 'one' },
      { number: 2, offset: 0, content: LONG.slice(0, 5000) },
    ])
    expect(first).toEqual({
      problem: null,
      files: [
        { number: 1, received: 3 },
        { number: 2, received: 5000 },
      ],
    })
    expect(await inWords(load)).toEqual(['letters/one.txt: waiting', 'letters/two.txt: arriving, 25%'])
    await sendParts(load, [{ number: 2, offset: 5000, content: LONG.slice(5000) }])
    expect(await inWords(load)).toEqual(['letters/one.txt: waiting', 'letters/two.txt: waiting'])
    expect(onDisk(2)).toBe(LONG)
  })

  test('go on after a broken line from where they were, also when they are chosen anew', async () => {
    const files = [{ path: 'two.txt', content: LONG }]
    await announce(load, files)
    const cut = new PassThrough()
    const receiving = receiveParts(load, cut, 'multipart/form-data; boundary=x')
    cut.write('--x\r\nContent-Disposition: form-data; name="1@0"; filename="part"\r\n\r\n')
    cut.write(LONG.slice(0, 7000))
    cut.destroy(new Error('The line broke.'))
    expect((await receiving).problem).toBe(LINE_BROKE)

    const [receipt] = await announce(load, files)
    expect(receipt).toMatchObject({ number: 1, isWanted: true })
    const from = receipt?.received ?? 0
    expect(from).toBeLessThanOrEqual(7000)
    await sendParts(load, [{ number: 1, offset: from, content: LONG.slice(from) }])
    expect(onDisk(1)).toBe(LONG)
    expect(await announce(load, files)).toEqual([{ number: 1, received: LONG.length, isWanted: false }])
  })

  test('that do not follow what is there change nothing, and are told what does', async () => {
    await announce(load, [{ path: 'two.txt', content: LONG }])
    await sendParts(load, [{ number: 1, offset: 0, content: LONG.slice(0, 100) }])
    expect(await sendParts(load, [{ number: 1, offset: 500, content: 'x' }])).toEqual({
      problem: null,
      files: [{ number: 1, received: 100 }],
    })
  })

  test('cannot be longer than they were said to be', async () => {
    await announce(load, [{ path: 'one.txt', content: 'one' }])
    const { problem } = await sendParts(load, [{ number: 1, offset: 0, content: LONG }])
    expect(problem).toContain('600 MB at most')
  })

  test('are refused where they are of no announced file', async () => {
    const { problem } = await sendParts(load, [{ number: 7, offset: 0, content: 'x' }])
    expect(problem).toContain('belongs to no file')
  })

  test('of no bytes are there at once', async () => {
    await announce(load, [{ path: 'empty.txt', content: '' }])
    expect(await inWords(load)).toEqual(['empty.txt: waiting'])
  })
})

describe('files of a plain form', () => {
  test('come whole, with the folders that they are in and the letters of all languages in their names', async () => {
    const { files, problem } = await sendForm(load, [
      { path: 'Ynys Môn/2024 – “letter”.txt', content: 'Môn' },
      { path: 'luton.txt', content: LONG },
    ])
    expect({ problem, received: files.map(({ received }) => received) }).toEqual({
      problem: null,
      received: [4, LONG.length],
    })
    expect(await inWords(load)).toEqual(['Ynys Môn/2024 – “letter”.txt: waiting', 'luton.txt: waiting'])
    expect(onDisk(2)).toBe(LONG)
  })

  test('leave nothing half behind where the line breaks', async () => {
    await sendForm(load, [{ path: 'one.txt', content: 'one' }])
    const cut = new PassThrough()
    const receiving = receiveForm(load, cut, 'multipart/form-data; boundary=x')
    cut.write('--x\r\nContent-Disposition: form-data; name="files"; filename="two.txt"\r\n\r\nhalf')
    cut.destroy(new Error('The line broke.'))
    expect((await receiving).problem).toBe(LINE_BROKE)
    expect(await inWords(load)).toEqual(['one.txt: waiting'])
  })

  test('that is no form is said to be none', async () => {
    const body = new PassThrough().end('x')
    expect((await receiveForm(load, body, 'text/plain')).problem).toContain('not files that a form sends')
  })
})

test('the same file twice is one', async () => {
  await sendForm(load, [
    { path: 'one.txt', content: 'one' },
    { path: 'copy of one.txt', content: 'one' },
  ])
  expect((await shownFiles(load)).map(({ words, says }) => [words, ...says])).toEqual([
    ['waiting'],
    ['the same file twice', 'It is the same file as “one.txt”, so it counts once.'],
  ])
})

test('names never lead to a place on the disk, and odd ones are said to be odd', async () => {
  await sendForm(load, [
    { path: '../../etc/passwd', content: 'x' },
    { path: 'a\\b.txt', content: 'y' },
    { path: `${'long/'.repeat(200)}luton.txt`, content: 'z' },
  ])
  expect((await shownFiles(load)).map(({ words, says }) => [words, says.join()])).toEqual([
    ['can’t be used', expect.stringContaining('Rename it')],
    ['can’t be used', expect.stringContaining('Rename it')],
    ['can’t be used', expect.stringContaining('longer than 500 characters')],
  ])
  expect(readdirSync(path.join(folder(), 'loads', load.id))).toEqual([])
})

test('what operating systems add to folders is left out', async () => {
  const files = [
    { path: 'letters/.DS_Store', content: 'x' },
    { path: 'letters/Thumbs.db', content: 'x' },
  ]
  expect(await announce(load, files)).toEqual([null, null])
  await sendForm(load, files)
  expect(await inWords(load)).toEqual([])
})

test('a load takes 600 MB, and no more', async () => {
  const huge = { byteLength: 400_000_000, modified: 1 }
  await announceFiles(load, [{ path: 'one.zip', ...huge }])
  await expect(announceFiles(load, [{ path: 'two.zip', ...huge }])).rejects.toThrow('600 MB at most')
  expect(await filesIn(load.id, ['arriving'])).toHaveLength(1)
})

test('a cancelled load takes nothing more, and its bytes are gone', async () => {
  await sendForm(load, [{ path: 'one.txt', content: 'one' }])
  expect(await cancel(load, ASHA)).toBe(true)
  expect(existsSync(path.join(folder(), 'loads', load.id))).toBe(false)
  await expect(announce(load, [{ path: 'two.txt', content: 'two' }])).rejects.toThrow('takes no more files')
  expect(await cancel(load, ASHA)).toBe(false)
})

test('at its start the desk removes the bytes that no load waits for, and no others', async () => {
  await sendForm(load, [{ path: 'one.txt', content: 'one' }])
  const orphan = path.join(folder(), 'loads', '00000000-0000-4000-8000-000000000000')
  mkdirSync(orphan, { recursive: true })
  writeFileSync(path.join(orphan, '1'), 'x')
  await removeOrphans()
  expect(existsSync(orphan)).toBe(false)
  expect(onDisk(1)).toBe('one')
})
