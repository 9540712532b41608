import { filesChangedAfter } from '@/lib/data/load-files'
import { loadOf } from '@/lib/data/loads'
import { onChange } from './changes'
import { type FileView, fileView } from './file-view'
import { type LoadView, loadViews } from './load-view'

/** What a page that follows a load is told: how it is, and the files that have changed. */
export type LoadEvent = { load: LoadView; files: FileView[] }

/** In milliseconds: how often something is said at most, and at least, so that nothing takes the line for dead. */
const BETWEEN_EVENTS = 250
const LONGEST_SILENCE = 15_000
/** After which the browser asks anew, and whether it may is looked at again. */
const LONGEST_STREAM = 10 * 60_000

/** Files in one event at most. */
const MOST_FILES = 500

/**
 * What happens to a load, as server-sent events, each with the revision that it tells of. It begins with all that
 * changed after a revision: a page that lost its line, or the desk that was started again, misses nothing.
 * @param mayFollow asked before anything is told, and in each silence: the stream ends where it says no
 */
export function loadEvents(
  id: string,
  after: number,
  { signal, mayFollow }: { signal: AbortSignal; mayFollow: () => Promise<boolean> },
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let told = after
  let isTelling = false
  let isChanged = false
  let next: NodeJS.Timeout | undefined
  let end = () => {}

  return new ReadableStream<Uint8Array>({
    start(stream) {
      const write = (text: string) => stream.enqueue(encoder.encode(text))
      const forget = onChange(id, () => {
        isChanged = true
        plan()
      })
      const silence = setInterval(() => void stillHere(), LONGEST_SILENCE)
      const longest = setTimeout(() => end(), LONGEST_STREAM)
      let hasEnded = false
      end = () => {
        if (hasEnded) return
        hasEnded = true
        forget()
        clearInterval(silence)
        clearTimeout(longest)
        clearTimeout(next)
        signal.removeEventListener('abort', end)
        try {
          stream.close()
        } catch {
          // Whoever listened has gone.
        }
      }
      signal.addEventListener('abort', end)
      if (signal.aborted) return end()

      async function stillHere(): Promise<void> {
        if (!(await mayFollow().catch(() => false))) return end()
        if (!hasEnded) write(': still here\n\n')
      }
      function plan(): void {
        if (!isTelling && !hasEnded) next ??= setTimeout(tell, BETWEEN_EVENTS)
      }
      async function tell(): Promise<void> {
        next = undefined
        isTelling = true
        isChanged = false
        try {
          if (!(await mayFollow())) return end()
          const load = await loadOf(id)
          const [view] = load ? await loadViews([load]) : []
          if (!load || !view) return end()
          const files = await filesChangedAfter(id, told, MOST_FILES)
          const isMore = files.length === MOST_FILES
          // All of one revision are told together, or again.
          const upTo = isMore ? Math.max(told, (files.at(-1)?.revision ?? told) - 1) : load.revision
          const event: LoadEvent = { load: view, files: files.map((file) => fileView(file, load.state)) }
          if (hasEnded) return
          told = upTo
          write(`id: ${told}\ndata: ${JSON.stringify(event)}\n\n`)
          if (isMore) isChanged = true
        } catch {
          // The browser asks again, from what it was told last.
          end()
        } finally {
          isTelling = false
          if (isChanged) plan()
        }
      }
      write('retry: 1000\n\n')
      void tell()
    },
    cancel() {
      end()
    },
  })
}
