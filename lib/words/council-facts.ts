import { AUTHORITY_TYPES } from '@/lib/domain/authority-types'
import type { Council, SuccessionTo } from '@/lib/domain/council'
import { dayInWords } from '@/lib/domain/day'
import { capitalised, inFull } from './numbers'

/** The line under a council's name: 'Unitary council · East of England · 231,000 residents'. */
export function councilFacts({ type, region, county, population, status }: Council): string[] {
  return [
    capitalised(AUTHORITY_TYPES[type].singular),
    ...(county ? [county] : []),
    ...(region ? [region] : []),
    ...(population ? [`${inFull(population)} residents (mid-2024)`] : []),
    ...(status === 'abolished' ? ['abolished'] : []),
    ...(status === 'planned' ? ['not yet in existence'] : []),
  ]
}

/** A council before or after another, in a sentence around its linked name. */
export type SuccessionView = { slug: string; officialName: string; words: string; done: boolean }

/** '..., on 1 April 2021 (the whole area)'. */
export function successionView({
  council,
  effectiveFrom,
  whole,
  done,
  status,
}: SuccessionTo): SuccessionView {
  const area = whole ? 'the whole area' : 'a part of the area'
  const inLaw = done ? '' : `, in law and not yet in force (${status.replace(/^legislated: /, '')})`
  return {
    slug: council.slug,
    officialName: council.officialName,
    words: `${dayInWords(effectiveFrom)}, ${area}${inLaw}`,
    done,
  }
}
