'use client'

import { useEffect, useRef, useState } from 'react'
import { copyPicture, copyTable, copyText } from './clipboard'

/** Buttons that copy a chart's link, picture, table or alternative text; there only where a browser can. */
export function CopyButtons({
  fixed,
  picture,
  alternative,
}: {
  fixed: string
  picture: string
  alternative: string
}) {
  const place = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState('')
  const [able, setAble] = useState(false)
  useEffect(() => setAble('clipboard' in navigator && 'ClipboardItem' in window), [])

  const whole = (address: string) => new URL(address, window.location.href).href
  // Some figures have their table below them.
  const table = () =>
    place.current?.closest('figure')?.querySelector('table') ??
    place.current?.closest('main')?.querySelector('table') ??
    null

  function copy(what: string, copied: Promise<void>) {
    copied.then(
      () => setSaid(`${what} copied.`),
      () => setSaid(`${what} could not be copied: the browser did not allow it.`),
    )
  }

  return (
    <div ref={place}>
      {able && (
        <div className="flex flex-wrap gap-2">
          <CopyButton words="Copy link" onClick={() => copy('The link', copyText(whole(fixed)))} />
          <CopyButton words="Copy picture" onClick={() => copy('The picture', copyPicture(whole(picture)))} />
          <CopyButton
            words="Copy table"
            onClick={() => {
              const found = table()
              if (found) copy('The table', copyTable(found))
            }}
          />
          <CopyButton
            words="Copy alternative text"
            onClick={() => copy('The alternative text', copyText(alternative))}
          />
        </div>
      )}
      <p role="status" className="mt-2">
        {said}
      </p>
    </div>
  )
}

function CopyButton({ words, onClick }: { words: string; onClick: () => void }) {
  return (
    <button type="button" onClick={onClick} className="rounded border border-rule bg-white px-3 py-1.5">
      {words}
    </button>
  )
}
