import { SaxesParser } from 'saxes'

/** An element of an XML document: its attributes, the elements in it, and its own words. */
export type Element = { name: string; attributes: Record<string, string>; children: Element[]; words: string }

/** @throws for a document that is not well-formed, or uses a prefix without a namespace */
export function readXml(xml: string): Element {
  const document: Element = { name: '', attributes: {}, children: [], words: '' }
  const open = [document]
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const given = Object.entries(attributes).map(([key, { value }]) => [key, value])
    const element = { name, attributes: Object.fromEntries(given), children: [], words: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (words) => {
    const last = open.at(-1)
    if (last) last.words += words
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(xml).close()
  const [root] = document.children
  if (!root) throw new Error('The document has no element.')
  return root
}

export function childrenOf(element: Element, name: string): Element[] {
  return element.children.filter((child) => child.name === name)
}

/** The words of the only child of a name. */
export function wordsOf(element: Element, name: string): string {
  const [only, another] = childrenOf(element, name)
  if (!only || another) throw new Error(`Not one <${name}> in <${element.name}>.`)
  return only.words
}
