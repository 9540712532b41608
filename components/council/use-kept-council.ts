import { useMemo, useSyncExternalStore } from 'react'
import { KEPT_COUNCIL, type KeptCouncil, readKeptCouncil, writeKeptCouncil } from '@/lib/council/kept-council'

type Kept = {
  /** Whether the browser can keep a council; false before the page has its script. */
  canKeep: boolean
  council: KeptCouncil | null
  keep: (council: KeptCouncil) => void
  forget: () => void
}

/** The council kept on this device, the same in every part of a page and in every open page. */
export function useKeptCouncil(): Kept {
  const stored = useSyncExternalStore(listen, readStored, () => undefined)
  const council = useMemo(() => readKeptCouncil(stored ?? null), [stored])
  return {
    canKeep: stored !== undefined,
    council,
    keep: (one) => change((storage) => storage.setItem(KEPT_COUNCIL, writeKeptCouncil(one))),
    forget: () => change((storage) => storage.removeItem(KEPT_COUNCIL)),
  }
}

const listeners = new Set<() => void>()

function listen(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

/** Undefined where the browser allows no storage. */
function readStored(): string | null | undefined {
  try {
    return window.localStorage.getItem(KEPT_COUNCIL)
  } catch {
    return undefined
  }
}

function change(write: (storage: Storage) => void): void {
  try {
    write(window.localStorage)
  } catch {
    // A full or forbidden storage keeps nothing, and the button says so by staying as it is.
  }
  for (const listener of listeners) listener()
}
