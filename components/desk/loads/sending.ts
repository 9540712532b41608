import { announce, beginLoad, NotTaken, readLoad, sendParts } from './desk-calls'
import type { ChosenFile } from './dropped-files'

/** How far sending is. */
export type Sending = { files: number; arrived: number; bytes: number; sent: number; isBroken: boolean }

/** A file that is to be sent, from `received` on. */
type Outgoing = ChosenFile & { number: number; received: number }

/** So many files are announced at once, and as many go in one bundle at most. */
const ANNOUNCED_TOGETHER = 500
const PARTS_TOGETHER = 200

/** Bundles under way at once: one fills the line while the others are answered. */
const AT_ONCE = 3

/** In bytes: how large a bundle is at first, and between which sizes it follows the line. */
const FIRST_BUNDLE = 512 * 1024
const LEAST_BUNDLE = 64 * 1024
const LARGEST_BUNDLE = 4 * 1024 * 1024

/** In milliseconds: what is answered sooner may be larger. */
const SOON = 1500

/** In milliseconds, after a line has broken: first, and at most. */
const FIRST_PAUSE = 500
const LONGEST_PAUSE = 15_000

/**
 * Sends files to the desk and has them read. Many small ones go together, and large ones in parts; after a broken line
 * it asks what has arrived, and goes on from there.
 * @param into the load that takes them; null for a new one
 * @param begun told the load's id before the first file is sent
 * @returns the load's id
 * @throws NotTaken where the desk will not take them
 */
export async function sendFiles(
  chosen: ChosenFile[],
  into: string | null,
  { begun, tell }: { begun: (loadId: string) => void; tell: (sending: Sending) => void },
): Promise<string> {
  const line = brokenLine(() => told())
  const loadId = into ?? (await line.until(beginLoad))
  begun(loadId)

  const bytes = chosen.reduce((sum, { file }) => sum + file.size, 0)
  const waiting: Outgoing[] = []
  const open = new Map<number, number>()
  let settled = 0
  let size = FIRST_BUNDLE

  function told(): void {
    const left = [...open.values()].reduce((sum, one) => sum + one, 0)
    const arrived = Math.max(0, settled - open.size)
    tell({
      files: chosen.length,
      arrived,
      bytes,
      sent: bytes - left - unannounced(),
      isBroken: line.isBroken(),
    })
  }
  const unannounced = () => chosen.slice(settled).reduce((sum, { file }) => sum + file.size, 0)

  async function announceSome(files: ChosenFile[]): Promise<void> {
    const receipts = await line.until(() => announce(loadId, files))
    for (const [i, receipt] of receipts.entries()) {
      const file = files[i]
      if (!file || !receipt) continue
      if (receipt.isWanted) {
        waiting.push({ ...file, number: receipt.number, received: receipt.received })
        open.set(receipt.number, file.file.size - receipt.received)
      } else {
        open.delete(receipt.number)
      }
    }
  }

  async function sendBundles(): Promise<void> {
    for (let bundle = takeBundle(waiting, size); bundle.length > 0; bundle = takeBundle(waiting, size)) {
      const began = performance.now()
      try {
        const received = await sendParts(loadId, bundle.map(partOf(size)))
        if (received.problem !== null) throw new NotTaken(received.problem)
        if (performance.now() - began < SOON) size = Math.min(LARGEST_BUNDLE, size * 2)
        line.isWhole()
        const arrived = new Map(received.files.map((one) => [one.number, one.received]))
        for (const file of bundle) goOn(file, arrived.get(file.number) ?? file.received)
      } catch (error) {
        if (error instanceof NotTaken) throw error
        size = Math.max(LEAST_BUNDLE, size / 2)
        await line.pause()
        await announceSome(bundle)
      }
      told()
    }
  }

  function goOn(file: Outgoing, received: number): void {
    const left = file.file.size - received
    if (left > 0) {
      waiting.unshift({ ...file, received })
      open.set(file.number, left)
    } else {
      open.delete(file.number)
    }
  }

  for (let from = 0; from < chosen.length; from += ANNOUNCED_TOGETHER) {
    const some = chosen.slice(from, from + ANNOUNCED_TOGETHER)
    await announceSome(some)
    settled += some.length
    told()
    await Promise.all(Array.from({ length: AT_ONCE }, sendBundles))
  }
  await line.until(() => readLoad(loadId))
  return loadId
}

/** Takes as many files as fit together; the last of them may go in part. */
function takeBundle(waiting: Outgoing[], size: number): Outgoing[] {
  const bundle: Outgoing[] = []
  let bytes = 0
  while (bytes < size && bundle.length < PARTS_TOGETHER) {
    const next = waiting.shift()
    if (!next) break
    bundle.push(next)
    bytes += next.file.size - next.received
  }
  return bundle
}

const partOf =
  (size: number) =>
  ({ number, received, file }: Outgoing) => ({
    number,
    offset: received,
    bytes: file.slice(received, received + size),
  })

/** Waits while the line is broken, longer each time, or until the browser says that it is back. */
function brokenLine(told: () => void) {
  let broken = false
  let next = FIRST_PAUSE
  const line = {
    isBroken: () => broken,
    isWhole(): void {
      broken = false
      next = FIRST_PAUSE
    },
    async pause(): Promise<void> {
      broken = true
      told()
      const time = next
      next = Math.min(LONGEST_PAUSE, next * 2)
      await new Promise<void>((resolve) => {
        const go = () => {
          window.clearTimeout(timer)
          window.removeEventListener('online', go)
          resolve()
        }
        const timer = window.setTimeout(go, time)
        window.addEventListener('online', go)
      })
    },
    /** Tries until it is answered. */
    async until<Answer>(run: () => Promise<Answer>): Promise<Answer> {
      for (;;) {
        try {
          const answer = await run()
          line.isWhole()
          return answer
        } catch (error) {
          if (error instanceof NotTaken) throw error
          await line.pause()
        }
      }
    },
  }
  return line
}
