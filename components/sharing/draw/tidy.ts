/** What Recharts leaves on drawn elements that no drawing needs. */
const NEEDLESS = ['class', 'id', 'tabindex', 'orientation', 'angle', 'fill-opacity']
const NEEDLESS_ON_LINES = [...NEEDLESS, 'x', 'y', 'width', 'height']

/** The parts of a document that tidying touches; the same in a browser and in a thread's own document. */
type TidyElement = {
  tagName: string
  children: ArrayLike<unknown>
  attributes: ArrayLike<{ name: string; value: string }>
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  removeAttribute(name: string): void
  remove(): void
}

/**
 * Makes a drawn chart a third of its size, and its ids no trouble where several stand in one page: without
 * class names, empty groups, unused clip paths and digits behind the first decimal.
 * @param elements all elements of the drawing, outer ones first
 */
export function tidy(elements: TidyElement[]): void {
  for (const element of elements.toReversed()) {
    const tag = element.tagName.toLowerCase()
    const isEmptyGroup = tag === 'g' && element.children.length === 0
    const isEmptyLine = tag === 'path' && !element.getAttribute('d')
    if (isEmptyGroup || isEmptyLine || ['defs', 'title', 'desc'].includes(tag)) {
      element.remove()
      continue
    }
    for (const name of tag === 'line' || tag === 'path' ? NEEDLESS_ON_LINES : NEEDLESS)
      element.removeAttribute(name)
    for (const { name, value } of Array.from(element.attributes)) {
      if (/\.\d\d/.test(value))
        element.setAttribute(
          name,
          value.replace(/\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10)),
        )
    }
  }
}
