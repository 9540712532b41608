import type { TextLook } from './text-look'

/** As most samples look: a sentence is a paragraph, figures are bold, nothing is lost. */
export const PLAIN: TextLook = {
  shape: 'paragraphs',
  width: 90,
  markup: 'bold',
  numerals: 'on their line',
  tables: 'tabs',
  address: 'lines',
  headings: 'kept',
  foot: 'none',
  pagesWithin: false,
  strayCharacters: false,
  lostSignature: false,
  characters: [],
}
