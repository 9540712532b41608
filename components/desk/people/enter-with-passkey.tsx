'use client'

import { useEffect, useState } from 'react'
import { enterWithPasskey, passkeysWorkHere } from './passkey-calls'

/** @param to the page of the desk to go on to */
export function EnterWithPasskey({ to }: { to: string }) {
  const [canUse, setCanUse] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => setCanUse(passkeysWorkHere()), [])
  if (!canUse) return null
  return (
    <div className="mt-5">
      <button
        type="button"
        className="desk-button desk-button-quiet"
        onClick={async () => {
          setProblem(null)
          const result = await enterWithPasskey()
          if (result === 'entered') window.location.assign(to)
          else setProblem(result.words)
        }}
      >
        Sign in with a passkey
      </button>
      <p role="alert" className="mt-2 font-semibold">
        {problem}
      </p>
    </div>
  )
}
