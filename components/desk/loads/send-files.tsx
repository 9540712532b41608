'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { loadAddress } from '@/lib/desk/address'
import { NotTaken } from './desk-calls'
import { type ChosenFile, chosenFiles, droppedFiles } from './dropped-files'
import { type Sending, sendFiles } from './sending'
import { useSaidSometimes } from './use-said-sometimes'

type State = { kind: 'ready'; problem: string | null } | { kind: 'sending'; sending: Sending | null }

/**
 * The form that files are sent with. With JavaScript, they can be dropped on it, folders too, and are sent in a way that
 * survives a broken line; without, it is a plain form.
 * @param into the load that takes them; null for a new one
 */
export function SendFiles({ action, into }: { action: string; into: string | null }) {
  const [isLive, setLive] = useState(false)
  const [isOver, setOver] = useState(false)
  const [state, setState] = useState<State>({ kind: 'ready', problem: null })
  const id = useId()
  const folder = useRef<HTMLInputElement>(null)
  useEffect(() => setLive(true), [])
  // React does not know the attribute.
  useEffect(() => {
    if (isLive) folder.current?.setAttribute('webkitdirectory', '')
  }, [isLive])
  useAskBeforeLeaving(state.kind === 'sending')

  async function send(finding: ChosenFile[] | Promise<ChosenFile[]>): Promise<void> {
    setState({ kind: 'sending', sending: null })
    try {
      const files = await finding
      if (files.length === 0) return setState({ kind: 'ready', problem: NOTHING })
      const loadId = await sendFiles(files, into, {
        // Loaded again, the page is the load’s, where sending goes on.
        begun: (loadId) => window.history.replaceState(null, '', loadAddress(loadId)),
        tell: (sending) => setState({ kind: 'sending', sending }),
      })
      isLeaving.add(loadId)
      window.location.assign(loadAddress(loadId))
    } catch (error) {
      setState({ kind: 'ready', problem: error instanceof NotTaken ? error.message : UNREADABLE })
    }
  }

  if (state.kind === 'sending') return <SendingNow sending={state.sending} />
  return (
    <form
      method="post"
      action={action}
      encType="multipart/form-data"
      className={`mt-6 max-w-measure space-y-4 ${isLive ? `border-2 border-dashed px-5 py-6 ${isOver ? 'border-council bg-expected' : 'border-rule'}` : ''}`}
      onSubmit={(event) => {
        event.preventDefault()
        const form = event.currentTarget
        const inputs = [...form.querySelectorAll('input')]
        void send(inputs.flatMap((input) => chosenFiles(input.files)))
      }}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        void send(droppedFiles(event.dataTransfer))
      }}
    >
      {state.problem && (
        <p role="alert" className="font-semibold">
          {state.problem}
        </p>
      )}
      {isLive && <p className="font-serif text-xl font-semibold">Drop files, folders or a .zip here</p>}
      <div>
        <label htmlFor={`${id}files`} className="mb-1 block font-semibold">
          {isLive ? 'Or choose files' : 'Choose files, or one .zip of all'}
        </label>
        <input id={`${id}files`} type="file" name="files" multiple className="desk-file" />
      </div>
      {isLive && (
        <div>
          <label htmlFor={`${id}folder`} className="mb-1 block font-semibold">
            Or choose a folder
          </label>
          <input id={`${id}folder`} ref={folder} type="file" name="folder" multiple className="desk-file" />
        </div>
      )}
      <button type="submit" className="desk-button">
        Send
      </button>
    </form>
  )
}

const NOTHING = 'There are no files in that. Choose letters, a folder or a .zip.'
const UNREADABLE =
  'Your browser could not read these files. Check that they are still there, and choose them again.'

/** Loads that are all sent: leaving the page for them loses nothing. */
const isLeaving = new Set<string>()

function useAskBeforeLeaving(isSending: boolean): void {
  useEffect(() => {
    if (!isSending) return
    const ask = (event: BeforeUnloadEvent) => {
      if (isLeaving.size === 0) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isSending])
}

function SendingNow({ sending }: { sending: Sending | null }) {
  const words = sending ? inWords(sending) : 'Looking for files.'
  const said = useSaidSometimes(words, false)
  return (
    <div className="mt-6 max-w-measure border-2 border-rule px-5 py-6">
      <p className="font-serif text-xl font-semibold">{words}</p>
      <p role="status" className="sr-only">
        {said}
      </p>
      <progress
        className="mt-3 w-full"
        aria-label="Sent"
        max={sending ? Math.max(1, sending.bytes) : undefined}
        value={sending?.sent}
      />
      <p className="mt-2">
        {sending?.isBroken
          ? 'The connection broke. We go on by ourselves as soon as it is back.'
          : 'Keep this page open until all files are sent. If it closes, choose the same files again: what has arrived is not sent twice.'}
      </p>
    </div>
  )
}

function inWords({ files, arrived, bytes, sent }: Sending): string {
  return `Sending: ${arrived} of ${files} ${files === 1 ? 'file' : 'files'}, ${megabytes(sent)} of ${megabytes(bytes)}.`
}

const megabytes = (bytes: number) =>
  `${(bytes / 1_000_000).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`
