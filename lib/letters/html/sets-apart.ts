import { breaksWords } from './line-writer'

/** What changes at most the weight, slant or line under a digit. */
const LOOKS = new Set(['b', 'em', 'font', 'i', 'nobr', 'span', 'strong', 'u', 'wbr'])
const ATTRIBUTES = new Set(['lang', 'style', 'xml:lang'])
const STYLE =
  /^(?:\s*(?:font-(?:family|weight|style)|mso-(?:ascii|bidi|fareast|hansi)-[\w-]+)\s*:[^;]*(?:;|$))*\s*$/i

/**
 * Whether an element may be of another kind than the words around it: a link to a note, or what a stylesheet that is
 * not in the file raises or hides. Digits on both sides of its edge need not be one number.
 */
export function setsApart(name: string, attributes: ReadonlyMap<string, string>): boolean {
  if (breaksWords(name)) return false
  if (!LOOKS.has(name)) return true
  return [...attributes].some(
    ([attribute, value]) => !ATTRIBUTES.has(attribute) || (attribute === 'style' && !STYLE.test(value)),
  )
}
