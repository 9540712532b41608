'use client'

import { useSyncExternalStore } from 'react'

/**
 * Opens the device's own share sheet, where there is one.
 * @param address within this site; the page's own where it is left out
 */
export function DeviceShare({ title, address }: { title: string; address?: string }) {
  const canShare = useSyncExternalStore(
    never,
    () => 'share' in navigator,
    () => false,
  )
  if (!canShare) return null

  async function share() {
    const url = new URL(address ?? window.location.href, window.location.href).href
    try {
      await navigator.share({ title, url })
    } catch {
      // The reader closed the sheet.
    }
  }

  return (
    <button type="button" onClick={share} className="rounded border border-rule bg-white px-3 py-1.5">
      Share …<span className="sr-only"> {title}</span>
    </button>
  )
}

const never = () => () => {}
