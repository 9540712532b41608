import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyInstance } from '@fastify/busboy'
import { addFiles, bytesOf, changeFiles, fileOf, forgetFile, type LoadFile } from '@/lib/data/load-files'
import { bytesWaiting, type Load, LoadRefused } from '@/lib/data/loads'
import { completeFile, newFile } from './announce'
import { tellChange } from './changes'
import { makeFolder, placeOf } from './folder'
import { DISK_FULL, isTooMuchWaiting, LINE_BROKE, LOAD_LIMITS, TOO_MUCH_WAITS } from './limits'
import { sentName } from './names'

/**
 * How files come to the desk. A small protocol of our own, and not tus: tus takes a request or two a file, and most
 * loads are some hundred letters of some ten thousand bytes, so over a slow line nearly all time would go into waiting
 * for answers. Here one request carries as many small files as fit, or a part of a large one, in the same form
 * (multipart) that a browser without JavaScript sends; so one parser takes both. What has arrived is on the disk, and
 * the database says how much of each file: after a broken line a sender asks and goes on from there.
 */

/** What came of a request with files. */
export type Received = {
  /** How much of each file is there now. */
  files: { number: number; received: number }[]
  /** In a sentence, what kept the rest from being taken; null where all was. */
  problem: string | null
}

type Incoming = { field: string; name: string; content: Readable }

/** A part of an announced file is called by its number and the place of its first byte: '12@4096'. */
const PART = /^(\d{1,6})@(\d{1,10})$/

/** Takes parts of announced files. A part that does not follow what is there is left: the answer says what does. */
export async function receiveParts(load: Load, body: Readable, contentType: string): Promise<Received> {
  const files: Received['files'] = []
  const problem = await eachFile(body, contentType, async ({ field, content }) => {
    const [, number, offset] = PART.exec(field)?.map(Number) ?? []
    if (number === undefined || offset === undefined) throw new LoadRefused(NO_PART)
    const file = await fileOf(load.id, number)
    if (!file) throw new LoadRefused(NO_PART)
    const received = await alone(`${load.id} ${number}`, () => receivePart(load.id, number, offset, content))
    files.push({ number, received })
  })
  tellChange(load.id)
  return { files, problem }
}

const NO_PART = 'This part belongs to no file of the load. Open the load again.'

async function receivePart(
  loadId: string,
  number: number,
  offset: number,
  content: Readable,
): Promise<number> {
  const file = await fileOf(loadId, number)
  if (file?.state !== 'arriving' || file.received !== offset) {
    content.resume()
    return file?.received ?? 0
  }
  const written = { bytes: 0 }
  try {
    await write(placeOf(loadId, number), offset, content, file.byteLength - offset, written)
  } finally {
    const received = offset + written.bytes
    if (received < file.byteLength) await changeFiles(loadId, [{ number, received }], ['receiving'])
  }
  const received = offset + written.bytes
  if (received === file.byteLength) await complete(loadId, file)
  return received
}

/** Takes whole files of a form, whose lengths nobody knows before they end. */
export async function receiveForm(load: Load, body: Readable, contentType: string): Promise<Received> {
  const files: Received['files'] = []
  // It may break before anything of it is read.
  body.on('error', () => {})
  await makeFolder(load.id)
  const problem = await eachFile(body, contentType, async ({ name, content }) => {
    const sent = name === '' ? null : sentName(name)
    if (!sent) return void content.resume()
    if (isTooMuchWaiting(await bytesWaiting())) throw new LoadRefused(TOO_MUCH_WAITS)
    const [file] = await addFiles(load.id, [newFile(sent.path, 0, sent.problem)], LOAD_LIMITS)
    if (!file || sent.problem !== null) return void content.resume()
    files.push({ number: file.number, received: await receiveWhole(load.id, file, content) })
    tellChange(load.id)
  })
  tellChange(load.id)
  return { files, problem }
}

async function receiveWhole(loadId: string, file: LoadFile, content: Readable): Promise<number> {
  const written = { bytes: 0 }
  try {
    const most = LOAD_LIMITS.bytes - (await bytesOf(loadId))
    await write(placeOf(loadId, file.number), 0, content, most, written)
  } catch (error) {
    // Nobody could send the rest of it.
    await forgetFile(loadId, file.number)
    throw error
  }
  await complete(loadId, file, written.bytes)
  return written.bytes
}

/** Files of one load are completed one after the other: of two that are the same, one is told apart from the other. */
const complete: typeof completeFile = (loadId, file, arrived) =>
  alone(loadId, () => completeFile(loadId, file, arrived))

/**
 * Takes the files of a form as they come, one after the other. After one that cannot be taken, the rest is read past, so
 * that the sender hears the answer.
 * @returns what was wrong, in a sentence; null for nothing
 */
async function eachFile(
  body: Readable,
  contentType: string,
  take: (incoming: Incoming) => Promise<void>,
): Promise<string | null> {
  const parser = parserOf(contentType)
  if (!parser) return NO_FORM
  const open = new Set<Readable>()
  let failure: unknown = null
  let last = Promise.resolve()
  parser.on('file', (field: string, content: Readable, name: string | undefined) => {
    open.add(content)
    content.on('error', () => {})
    content.once('end', () => open.delete(content))
    last = last.then(async () => {
      if (failure) return void content.resume()
      try {
        await take({ field, name: name ?? '', content })
      } catch (error) {
        failure ??= error
        content.resume()
      }
    })
  })
  try {
    await pipeline(body, parser)
  } catch {
    failure ??= new LoadRefused(LINE_BROKE)
    for (const content of open) content.destroy(new LoadRefused(LINE_BROKE))
  }
  await last
  return failure === null ? null : problemOf(failure)
}

const NO_FORM = 'These are not files that a form sends.'

function parserOf(contentType: string): BusboyInstance | null {
  try {
    return new Busboy({
      headers: { 'content-type': contentType },
      // With the folders that it is in.
      preservePath: true,
      limits: { files: LOAD_LIMITS.files, fields: 10, fieldSize: 1000, headerPairs: 20 },
    })
  } catch {
    return null
  }
}

/** What a person can do something about. @throws anything else */
function problemOf(error: unknown): string {
  if (error instanceof LoadRefused) return error.message
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT') return DISK_FULL
  throw error
}

/**
 * Writes what comes into a file, from a place on.
 * @param written says all along how many bytes there are: also where the line breaks
 */
async function write(
  place: string,
  offset: number,
  content: Readable,
  most: number,
  written: { bytes: number },
): Promise<void> {
  const file = await open(place, offset === 0 ? 'w' : 'r+')
  try {
    // One that is destroyed before its end would keep the form's other files back.
    for await (const piece of content.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      if (written.bytes + piece.length > most) throw new LoadRefused(LOAD_LIMITS.tooLarge)
      for (let done = 0; done < piece.length; ) {
        const { bytesWritten } = await file.write(piece, done, piece.length - done, offset + written.bytes)
        done += bytesWritten
        written.bytes += bytesWritten
      }
    }
  } finally {
    await file.close()
  }
}

const shared = globalThis as { upheldReceiving?: Map<string, Promise<unknown>> }

/** Runs what must not run twice at once. */
async function alone<Result>(key: string, run: () => Promise<Result>): Promise<Result> {
  shared.upheldReceiving ??= new Map()
  const running = shared.upheldReceiving
  const mine = (running.get(key) ?? Promise.resolve()).then(run)
  const settled = mine.catch(() => {})
  running.set(key, settled)
  try {
    return await mine
  } finally {
    if (running.get(key) === settled) running.delete(key)
  }
}
