import type { Stems } from '@/lib/domain/found-words'
import { wordsOf } from '@/lib/domain/found-words'
import {
  LONGEST_SEARCH,
  MOST_TERMS,
  readReference,
  readSearch,
  type SearchQuery,
  type SearchTerm,
} from '@/lib/domain/search-query'
import { listInWords } from '@/lib/words/numbers'
import { type DecisionsAsked, decisionsAddress } from './address'

/** How what was typed is understood, in sentences; or why nothing can be looked for, and what to do. */
export type Understood =
  | { query: SearchQuery | null; sentences: string[]; exactly: { words: string; href: string } | null }
  | { problem: string }

/** @param asked with something typed */
export function understand(asked: DecisionsAsked & { q: string }, stems: Stems): Understood {
  const { q } = asked
  if (q.length > LONGEST_SEARCH)
    return {
      problem: `You typed more than ${LONGEST_SEARCH} characters. Use fewer words, then search again.`,
    }
  const reference = readReference(q)
  if (reference)
    return {
      query: null,
      sentences: [`We looked for the decision with the reference ${reference}.`],
      exactly: null,
    }
  const query = readSearch(q)
  if (!query)
    return {
      problem:
        'Type at least one word to look for. Words with - in front of them are only left out of what we find.',
    }
  const terms = query.anyOf.flat()
  const common = terms.filter((term) => !term.isLeftOut && isCommon(term, stems))
  if (query.anyOf.every((all) => all.every((term) => term.isLeftOut || common.includes(term))))
    return {
      problem: `Nearly every text has ${quoted(common.map(({ typed }) => typed))}, so we can’t look for that. Add another word.`,
    }
  return { query, sentences: sentencesOn(query), exactly: exactly(asked, query) }
}

/** Whether a term has no word that Postgres looks for. */
function isCommon({ typed, also }: SearchTerm, stems: Stems): boolean {
  return also.length === 0 && wordsOf([typed]).every((word) => stems.get(word) === null)
}

function sentencesOn({ anyOf, isCut }: SearchQuery): string[] {
  const terms = anyOf.flat()
  const also = terms.filter(({ isLeftOut }) => !isLeftOut).flatMap((term) => term.also)
  const leftOut = terms.filter(({ isLeftOut }) => isLeftOut).flatMap((term) => [term.typed, ...term.also])
  return [
    ...(also.length > 0 ? [`We also looked for ${quoted(also)}.`] : []),
    ...(leftOut.length > 0 ? [`We left out everything with ${quoted(leftOut, 'or')}.`] : []),
    ...(isCut ? [`We looked for the first ${MOST_TERMS} words or phrases only.`] : []),
  ]
}

/** The same search without the other names that we looked for. */
function exactly(asked: DecisionsAsked, { anyOf }: SearchQuery): { words: string; href: string } | null {
  if (anyOf.flat().every(({ also }) => also.length === 0)) return null
  const q = anyOf.map((terms) => terms.map(asTyped).join(' ')).join(' or ')
  return { words: `Look for ${inCurlyQuotes(q)} only`, href: decisionsAddress({ ...asked, q, page: 1 }) }
}

function asTyped({ typed, isPhrase, isLeftOut, also }: SearchTerm): string {
  return `${isLeftOut ? '-' : ''}${isPhrase || also.length > 0 ? `"${typed}"` : typed}`
}

/** What somebody may type, as a page shows it. */
export function inCurlyQuotes(words: string): string {
  return words.replaceAll(/"([^"]*)"/g, '“$1”')
}

function quoted(words: string[], joiner: 'and' | 'or' = 'and'): string {
  const all = [...new Set(words)].map((one) => `“${one}”`)
  return joiner === 'and' ? listInWords(all) : all.join(' or ')
}
