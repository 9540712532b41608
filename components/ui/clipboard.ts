/** Copies words. */
export function copyText(words: string): Promise<void> {
  return navigator.clipboard.writeText(words)
}

/**
 * Copies a picture. Safari allows it only where the item is made in the very click, so it is given a promise of the
 * picture instead of the picture (https://webkit.org/blog/10855/async-clipboard-api/).
 */
export function copyPicture(address: string): Promise<void> {
  return navigator.clipboard.write([new ClipboardItem({ 'image/png': fetchPicture(address) })])
}

/** Copies a table as a table, which Word and Excel paste as one, and as lines with tabs for all else. */
export function copyTable(table: HTMLTableElement): Promise<void> {
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

/** The table without the page's own classes, its links whole, so that it means the same elsewhere. */
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
