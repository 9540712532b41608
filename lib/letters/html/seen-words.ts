import { NOT_SHOWN, raised, struckOut } from '../odd-characters'
import { isPale, type Look } from './look'

const REVERSED = '\u202e'

/** Words with what they look like in plain characters: raised, struck out, in the colour of their ground. */
export function asSeen(
  text: string,
  look: Pick<Look, 'isRaised' | 'isStruck' | 'isReversed' | 'colour' | 'ground'>,
): string {
  let words = look.isRaised ? raised(text) : text
  if (isPale(look)) words = words.replace(/\d+/g, `${NOT_SHOWN}$&${NOT_SHOWN}`)
  if (look.isStruck) words = struckOut(words)
  return look.isReversed ? REVERSED + words : words
}
