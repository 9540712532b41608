'use client'

import { useEffect, useRef, useState } from 'react'
import styles from './reviews.module.css'

export const KEYS_DIALOG = 'keys'
const KEPT = 'desk-keys'

const KEYS = [
  { key: 'n', words: 'the next source' },
  { key: 'p', words: 'the source before' },
  { key: 'q', words: 'back to the queue' },
  { key: 'f', words: 'the first field' },
  { key: ']', words: 'the next page of the source' },
  { key: '[', words: 'the page before' },
  { key: 'm', words: 'the next mark' },
  { key: '+', words: 'a larger picture' },
  { key: '-', words: 'a smaller picture' },
  { key: 'Escape', words: 'out of a field, so that keys work again' },
  { key: '?', words: 'this list' },
]

/** Whether keys of one letter do anything: who speaks to their computer can turn them off. */
export function areKeysOn(): boolean {
  try {
    return window.localStorage.getItem(KEPT) !== 'off'
  } catch {
    return true
  }
}

/** The list of keys. There are none without a script, so there is no button for them either. */
export function KeysHelp() {
  const dialog = useRef<HTMLDialogElement>(null)
  const [isOn, setOn] = useState<boolean | null>(null)
  useEffect(() => setOn(areKeysOn()), [])
  if (isOn === null) return null
  function turn(on: boolean) {
    try {
      window.localStorage.setItem(KEPT, on ? 'on' : 'off')
    } catch {
      // Where nothing can be kept, they stay as they are on the next page.
    }
    setOn(on)
  }
  return (
    <>
      <button
        type="button"
        className="cursor-pointer text-council underline"
        onClick={() => dialog.current?.showModal()}
      >
        Keys (?)
      </button>
      <dialog ref={dialog} id={KEYS_DIALOG} aria-labelledby="keys-title" className={styles.keys}>
        <h2 id="keys-title">Keys</h2>
        <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
          {KEYS.map(({ key, words }) => (
            <div key={key} className="contents">
              <dt>
                <kbd className="border border-rule bg-white px-2 font-sans font-semibold">{key}</kbd>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-3 text-sm text-quiet">They do nothing while you type in a field.</p>
        <label className="mt-3 flex items-center gap-2">
          <input
            type="checkbox"
            checked={isOn}
            onChange={(event) => turn(event.currentTarget.checked)}
            className="h-5 w-5 accent-council"
          />
          Use these keys
        </label>
        <form method="dialog" className="mt-4">
          <button type="submit" className="desk-button">
            Close
          </button>
        </form>
      </dialog>
    </>
  )
}
