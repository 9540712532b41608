import type { TermId } from './glossary'

export const GLOSSARY_ADDRESS = '/glossary'

/** Where the meaning of a word is. */
export function glossaryAddress(id: TermId): string {
  return `${GLOSSARY_ADDRESS}#${id}`
}

/** Each measure has a word that goes by its id. */
const OF_MEASURES: readonly TermId[] = ['upheld-rate', 'compliance-rate', 'early-remedy-rate']

/** Null where the glossary has no word for a measure. */
export function termOfMeasure(id: string): TermId | null {
  return OF_MEASURES.find((term) => term === id) ?? null
}
