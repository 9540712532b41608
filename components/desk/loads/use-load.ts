'use client'

import { useEffect, useState } from 'react'
import { loadEventsAddress } from '@/lib/desk/address'
import type { LoadEvent } from '@/lib/desk/loads/events'
import type { FileView } from '@/lib/desk/loads/file-view'
import type { LoadPage } from '@/lib/desk/loads/load-page'

/** In milliseconds: a browser gives up a stream that was answered otherwise, as while the desk starts again. */
const UNTIL_NEXT_TRY = 2000

/** A load and its files as they are, from how they were when the page was made. */
export function useLoad(page: LoadPage): { load: LoadPage['load']; files: FileView[]; isLost: boolean } {
  const [load, setLoad] = useState(page.load)
  const [files, setFiles] = useState(page.files)
  const [isLost, setLost] = useState(false)
  const { revision, onlyProblems, takesMore } = page
  const { id } = page.load

  useEffect(() => {
    let after = revision
    let source: EventSource
    let timer: number | undefined
    const connect = () => {
      source = new EventSource(`${loadEventsAddress(id)}?after=${after}`)
      source.addEventListener('open', () => setLost(false))
      source.addEventListener('message', ({ data, lastEventId }) => {
        after = Number(lastEventId)
        const event = JSON.parse(data) as LoadEvent
        setLoad(event.load)
        setFiles((before) => withChanges(before, event.files, { onlyProblems, takesMore }))
      })
      source.addEventListener('error', () => {
        setLost(true)
        if (source.readyState === EventSource.CLOSED) timer = window.setTimeout(connect, UNTIL_NEXT_TRY)
      })
    }
    connect()
    return () => {
      source.close()
      window.clearTimeout(timer)
    }
  }, [id, revision, onlyProblems, takesMore])

  return { load, files, isLost }
}

/** The files of the page with those that have changed: some come, and what no longer belongs there goes. */
function withChanges(
  before: FileView[],
  changed: FileView[],
  { onlyProblems, takesMore }: Pick<LoadPage, 'onlyProblems' | 'takesMore'>,
): FileView[] {
  if (changed.length === 0) return before
  const files = new Map(before.map((file) => [file.number, file]))
  const last = before.at(-1)?.number ?? 0
  for (const file of changed) {
    const belongs = !file.isGone && (!onlyProblems || file.isProblem)
    const mayCome = files.has(file.number) || takesMore || (onlyProblems && file.number < last)
    if (!belongs) files.delete(file.number)
    else if (mayCome) files.set(file.number, file)
  }
  return [...files.values()].sort((a, b) => a.number - b.number)
}
