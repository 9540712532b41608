'use client'

import { useEffect, useRef, useState } from 'react'
import { DeviceShare } from './device-share'

/** Only where a browser can copy. */
export function CopyButtons({
  title,
  fixed,
  picture,
  alternative,
}: {
  title: string
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
      () => setSaid(`${what} could not be copied: your browser did not allow it.`),
    )
  }

  return (
    <div ref={place}>
      {able && (
        <div className="flex flex-wrap gap-2">
          <DeviceShare title={title} address={fixed} />
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

function copyText(words: string): Promise<void> {
  return navigator.clipboard.writeText(words)
}

/**
 * Copies a picture. Safari allows it only where the item is made in the very click, so it is given a promise of the
 * picture instead of the picture (https://webkit.org/blog/10855/async-clipboard-api/).
 */
function copyPicture(address: string): Promise<void> {
  return navigator.clipboard.write([new ClipboardItem({ 'image/png': fetchPicture(address) })])
}

/** As a table, which Word and Excel paste as one, and as lines with tabs for all else. */
function copyTable(table: HTMLTableElement): Promise<void> {
  const rows = [...table.rows].map((row) => [...row.cells].map(({ innerText }) => oneLine(innerText)))
  const html = new Blob([htmlOf(table)], { type: 'text/html' })
  const plain = new Blob([rows.map((cells) => cells.join('\t')).join('\n')], { type: 'text/plain' })
  return navigator.clipboard.write([new ClipboardItem({ 'text/html': html, 'text/plain': plain })])
}

async function fetchPicture(address: string): Promise<Blob> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`The picture was answered with ${answer.status}.`)
  return answer.blob()
}

function htmlOf(table: HTMLTableElement): string {
  const copy = table.cloneNode(true) as HTMLTableElement
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    if (element instanceof HTMLAnchorElement) element.setAttribute('href', element.href)
    for (const { name } of [...element.attributes]) {
      if (!['href', 'scope', 'colspan', 'rowspan'].includes(name)) element.removeAttribute(name)
    }
  }
  copy.setAttribute('border', '1')
  return copy.outerHTML
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}
