import type { Stems } from '@/lib/domain/found-words'
import { readReference, readSearch, type SearchTerm, searchedWords } from '@/lib/domain/search-query'
import { ofContent } from '@/lib/platform/cache'
import { database } from './client'
import { Prisma } from './generated/client'

/**
 * In SQL, whether a row called `entry` of what the Ombudsman lists is found by what a person typed: words in any of their
 * English forms, or the reference of a decision.
 * @param ownReferences in SQL, all references of a row, where it can have several
 */
export function isFoundBy(words: string, ownReferences?: Prisma.Sql): Prisma.Sql {
  const reference = readReference(words)
  if (reference === null) return Prisma.sql`entry."search" @@ ${queryOf(words)}`
  const own = Prisma.sql`entry."reference" = ${reference}`
  return ownReferences ? Prisma.sql`(${own} OR ${reference} = ANY (${ownReferences}))` : own
}

/**
 * In SQL, what Postgres looks for where a person wrote words. Other names for them are put together here and not in a
 * dictionary of Postgres's, which is a file on its server.
 */
export function queryOf(words: string): Prisma.Sql {
  const search = readSearch(words)
  if (!search) return Prisma.sql`''::tsquery`
  return anyOf(search.anyOf.map((terms) => Prisma.sql`(${Prisma.join(terms.map(queryOfTerm), ' && ')})`))
}

function queryOfTerm({ typed, isPhrase, isLeftOut, also }: SearchTerm): Prisma.Sql {
  const own = isPhrase ? phrase(typed) : Prisma.sql`plainto_tsquery('english', ${searchedWords(typed)})`
  const query = anyOf([own, ...also.map(phrase)])
  return isLeftOut ? Prisma.sql`!!${query}` : query
}

const phrase = (words: string) => Prisma.sql`phraseto_tsquery('english', ${searchedWords(words)})`
const anyOf = (queries: Prisma.Sql[]) => Prisma.sql`(${Prisma.join(queries, ' || ')})`

/** What Postgres makes of words, as lib/domain/found-words.ts has them. */
export function stemsOf(words: string[]): Promise<Stems> {
  return ofContent('stems', JSON.stringify(words.toSorted()), async () => {
    const rows = await database().$queryRaw<{ word: string; stems: string[] | null }[]>`
      SELECT word, ts_lexize('english_stem', word) AS "stems" FROM unnest(${words}::text[]) AS word`
    return new Map(rows.map(({ word, stems }) => [word, stems?.[0] ?? null]))
  })
}
