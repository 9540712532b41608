import type { Piece } from './page-text'

/** Words that a public body would not write, each with what to write instead. */
const REFUSED: [RegExp, string][] = [
  [/\b(?:held|holds)\b/i, 'we have'],
  [/\bbears?\b/i, 'can tell you'],
  [/\btold\b/i, 'identified, or say who told whom'],
  [/\bsaid\b/i, 'stated, gives'],
  [/\bbeside\b/i, 'next to'],
  [/\bstands?\b/i, 'is'],
  [/\bwhoever\b/i, 'anyone who'],
  [/\bnobody\b/i, 'no one'],
  [/\bsomebody\b/i, 'someone, a person'],
  [/\bcouncil-years?\b/i, 'a council and year, years of councils'],
  [/\btaken in\b/i, 'loaded'],
  [/\bput aside\b/i, 'set aside'],
  [/\botherwise\b/i, 'a different ...'],
  [/\bthe whole\b.{0,20}\bof them\b/i, 'all'],
  // One vocabulary of grades, and compliance counted as carried out.
  [/\bat the edge of\b/i, 'just outside'],
  [/\bwell (?:above|below)\b/i, 'far above, far below'],
  [/\bwithin the limits\b/i, 'within the expected range'],
  [/\bcomplied with\b/i, 'carried out'],
]

/** What of a page's text a public body would not write: each word with where it is and what to write. */
export function refusedWords(pieces: Piece[]): string[] {
  return ours(pieces).flatMap(({ words }) =>
    REFUSED.flatMap(([pattern, instead]) => {
      const found = pattern.exec(words)
      return found ? [`“${found[0]}” in “${words.slice(0, 200)}” (write: ${instead})`] : []
    }),
  )
}

/** Pieces with quotation marks or apostrophes that are not curly. */
export function straightQuotes(pieces: Piece[]): string[] {
  return ours(pieces).flatMap(({ words }) => (/['"]/.test(words) ? [words.slice(0, 200)] : []))
}

function ours(pieces: Piece[]): Piece[] {
  return pieces.filter(({ isQuoted }) => !isQuoted)
}
