'use client'

import { useEffect, useState } from 'react'
import { addPasskey, passkeysWorkHere } from './passkey-calls'

/** Passkeys need scripts: without them this says so. */
export function AddPasskey() {
  const [canUse, setCanUse] = useState<boolean | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [name, setName] = useState('')
  useEffect(() => setCanUse(passkeysWorkHere()), [])
  if (canUse !== true)
    return (
      <p className="mt-4 text-quiet">
        {canUse === null
          ? 'To add a passkey, turn on scripts for this page.'
          : 'This browser cannot use passkeys on this page. They need https and a name, or localhost.'}
      </p>
    )
  return (
    <form
      className="mt-4 space-y-4"
      onSubmit={async (event) => {
        event.preventDefault()
        setProblem(null)
        const result = await addPasskey(name.trim())
        if (result === 'added') window.location.reload()
        else setProblem(result.words)
      }}
    >
      <div>
        <label htmlFor="passkey-name" className="mb-1 block font-semibold">
          Name of this device
        </label>
        <input
          id="passkey-name"
          className="desk-field"
          required
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      <button type="submit" className="desk-button desk-button-quiet">
        Add a passkey
      </button>
      <p role="alert" className="font-semibold">
        {problem}
      </p>
    </form>
  )
}
