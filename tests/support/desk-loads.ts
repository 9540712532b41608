import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { filesIn } from '@/lib/data/load-files'
import { createLoad, type Load, loadOf } from '@/lib/data/loads'
import { loadRegister } from '@/lib/data/register'
import { announceFiles } from '@/lib/desk/loads/announce'
import { type FileView, fileView } from '@/lib/desk/loads/file-view'
import { contentOf } from '@/lib/desk/loads/load-action'
import { loadsAreRead, sendToReading } from '@/lib/desk/loads/queue'
import { type Received, receiveForm, receiveParts } from '@/lib/desk/loads/receive'
import { useRegister } from '@/lib/desk/loads/register'
import type { Register } from '@/lib/domain/register-files'
import { type InventedLetter, letterText } from '@/prisma/factories/letter'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'

export const ASHA = { id: 'asha', name: 'Asha Rao' }
export const BEN = { id: 'ben', name: 'Ben Field' }

/** Three councils that the tests of loads have, and letters to them. */
export const THREE_COUNCILS = inventedRegister(
  ['Ambleford', 'Brackwater', 'Corsham Vale'].map((name) => inventedCouncil({ name })),
)

export const letterTo = (council: string, given: Partial<InventedLetter> = {}) =>
  letterText({ council: `${council} Council`, year: '2023-24', ...given })

export const GOOD = { path: 'ambleford.txt', content: letterTo('Ambleford') }

/** Its rate is not that of its counts. */
export const ODD = {
  path: 'brackwater.txt',
  content: letterTo('Brackwater', { upheld: { count: 9, base: 13, rate: 11 } }),
}

/** Gives the tests of a file a folder for waiting files, and a register to read with. */
export function withDeskFolder(register: Register): { folder: () => string } {
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'upheld-desk-'))
    process.env.DESK_FOLDER = folder
    useRegister(register)
  })
  afterAll(async () => {
    await loadsAreRead()
    delete process.env.DESK_FOLDER
    rmSync(folder, { recursive: true })
  })
  return { folder: () => folder }
}

export const loadTheRegister = (register: Register) => loadRegister(register, '0'.repeat(64))

type Sent = { path: string; content: string | Uint8Array }

/** A form with files, as a browser sends it. */
function formOf(files: { field: string; name: string; content: string | Uint8Array }[]) {
  const form = new FormData()
  for (const { field, name, content } of files) form.append(field, new Blob([content as BlobPart]), name)
  return contentOf(new Request('http://upheld.test/', { method: 'POST', body: form }))
}

/** Sends files as a browser without JavaScript does. */
export function sendForm(load: Load, files: Sent[]): Promise<Received> {
  const { body, type } = formOf(files.map(({ path: name, content }) => ({ field: 'files', name, content })))
  return receiveForm(load, body, type)
}

/** Sends parts of announced files, each from an offset on, as the page's script does. */
export function sendParts(
  load: Load,
  parts: { number: number; offset: number; content: string | Uint8Array }[],
): Promise<Received> {
  const { body, type } = formOf(
    parts.map(({ number, offset, content }) => ({ field: `${number}@${offset}`, name: 'part', content })),
  )
  return receiveParts(load, body, type)
}

export function announce(load: Load, files: Sent[]) {
  return announceFiles(
    load,
    files.map(({ path: name, content }) => ({
      path: name,
      byteLength: Buffer.from(content as string).length,
      modified: 1,
    })),
  )
}

export async function reloaded({ id }: Load): Promise<Load> {
  const load = await loadOf(id)
  if (!load) throw new Error('The load is gone.')
  return load
}

/** A load with some files that is read to its end. */
export async function readLoadOf(files: Sent[], person = ASHA): Promise<Load> {
  const load = await createLoad(person)
  const { problem } = await sendForm(load, files)
  if (problem) throw new Error(problem)
  await sendToReading(load, person)
  await loadsAreRead()
  return reloaded(load)
}

/** The files of a load as its page shows them. */
export async function shownFiles(load: Load): Promise<FileView[]> {
  const { state } = await reloaded(load)
  const files = await filesIn(load.id, ['arriving', 'waiting', 'reading', 'read', 'same'])
  return files.map((file) => fileView(file, state))
}

/** 'luton.txt: ready to publish' */
export const inWords = async (load: Load) =>
  (await shownFiles(load)).map(({ path: name, words }) => `${name}: ${words}`)
