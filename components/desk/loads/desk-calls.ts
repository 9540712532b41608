import { announceAddress, BEGIN_LOAD, partsAddress, readLoadForm } from '@/lib/desk/address'
import type { Receipt } from '@/lib/desk/loads/announce'
import type { Received } from '@/lib/desk/loads/receive'
import type { ChosenFile } from './dropped-files'

/** The desk answered, and will not take it; the message says why, in a sentence for the person who sends. */
export class NotTaken extends Error {}

/** A bundle is given up after so long, in milliseconds; what has arrived of it counts. */
const LONGEST = 120_000

export async function beginLoad(): Promise<string> {
  return (await call<{ id: string }>(BEGIN_LOAD, new URLSearchParams())).id
}

export async function announce(loadId: string, files: ChosenFile[]): Promise<Receipt[]> {
  const announced = files.map(({ path, file }) => ({
    path,
    byteLength: file.size,
    modified: file.lastModified,
  }))
  const answer = await call<{ files: Receipt[] }>(
    announceAddress(loadId),
    JSON.stringify({ files: announced }),
  )
  return answer.files
}

/** @param parts each of a file by its number, from an offset on */
export async function sendParts(
  loadId: string,
  parts: { number: number; offset: number; bytes: Blob }[],
): Promise<Received> {
  const form = new FormData()
  for (const { number, offset, bytes } of parts) form.append(`${number}@${offset}`, bytes, 'part')
  return call<Received>(partsAddress(loadId), form)
}

export async function readLoad(loadId: string): Promise<void> {
  await call<object>(readLoadForm(loadId), new URLSearchParams())
}

/** @throws NotTaken where the desk says no; anything else where the line broke, or the desk is not there just now */
async function call<Answer>(address: string, body: BodyInit): Promise<Answer> {
  const headers: Record<string, string> = { Accept: 'application/json' }
  if (typeof body === 'string') headers['Content-Type'] = 'application/json'
  const response = await fetch(address, {
    method: 'POST',
    body,
    headers,
    signal: AbortSignal.timeout(LONGEST),
  })
  if (response.ok) return (await response.json()) as Answer
  if (response.status === 401) throw new NotTaken(SIGNED_OUT)
  if (response.status >= 500 || response.status === 408 || response.status === 429)
    throw new Error('Not now.')
  const said = (await response.json().catch(() => null)) as {
    problem?: string
    said?: { text: string }[]
  } | null
  throw new NotTaken(said?.problem ?? said?.said?.[0]?.text ?? NOT_TAKEN)
}

const SIGNED_OUT =
  'You were signed out. Sign in again, open this load, and choose the same files: what has arrived is not sent twice.'
const NOT_TAKEN = 'The desk did not take these files. Open this page again and send them once more.'
