import { councilYearsOf } from '@/lib/data/council-years'
import { currentEdition } from '@/lib/data/editions'
import { writeQuery } from '@/lib/platform/query'
import { FIND_PUBLISHED, publishedAddress } from './address'
import { chooseCouncil } from './choose-council'

/** The published letters of the council that somebody typed, or the councils that it may be. */
export type FoundLetters = {
  typed: string
  /** What was found, in a sentence. */
  finding: string
  links: { words: string; href: string; facts: string | null }[]
}

/** @param typed the name of a council, in any form; '' where nothing was typed */
export async function findPublished(typed: string): Promise<FoundLetters> {
  const { slug, name, found, title } = await chooseCouncil(typed, typed)
  if (slug === null || name === null)
    return {
      typed,
      finding: title ?? 'Type the name of a council.',
      links: found.map((one) => ({
        words: one.officialName,
        facts: one.facts,
        href: `${FIND_PUBLISHED}${writeQuery({ council: one.officialName })}`,
      })),
    }
  const edition = await currentEdition()
  const years = edition ? await councilYearsOf(slug, edition.number) : []
  const letters = years.filter(({ letter }) => letter !== null)
  return {
    typed,
    finding: letters.length > 0 ? `The letters of ${name}` : `No letter of ${name} is published.`,
    links: letters.map(({ year }) => ({
      words: `${name}, ${year}`,
      facts: null,
      href: publishedAddress(slug, year),
    })),
  }
}
