import type { Proposal, ProposalContent } from '@/lib/data/proposals'
import type { Council } from '@/lib/domain/council'
import { FIGURES, type FigureName } from '@/lib/domain/figure-names'
import { councilYearAddress } from '@/lib/letter/address'
import { valueInWords } from '@/lib/words/figure-words'
import { listInWords, uncapitalised } from '@/lib/words/numbers'
import { shownWords } from '@/lib/words/unseen-characters'
import { reviewAddress } from '../address'
import { deskMoment } from '../people/moments'

/** A proposal that an edition would take up. */
export type ProposedView = {
  id: number
  /** 'Review 3: correct upheld rate to 82%' */
  words: string
  by: string
  when: string
  why: string
  href: string
}

type Names = Map<string, Pick<Council, 'officialName'>>

export function proposedView(proposals: Proposal[], councils: Names): ProposedView[] {
  return proposals.map(({ id, on, content, by, why, at }) => ({
    id,
    words: `${'review' in on ? `Review ${on.review}` : `${nameOf(on.council, councils)}, ${on.year}`}: ${contentInWords(content, councils)}`,
    by: shownWords(by),
    when: deskMoment(at),
    why: shownWords(why),
    href: 'review' in on ? reviewAddress(on.review) : councilYearAddress(on.council, on.year),
  }))
}

function contentInWords(content: ProposalContent, councils: Names): string {
  switch (content.kind) {
    case 'confirm':
      return content.figures.length > 0
        ? `confirm ${listInWords(content.figures.map(labelOf))}`
        : 'confirm it as it is printed'
    case 'correct':
    case 'correct-published':
      return `correct ${listInWords(
        content.corrections.map(
          ({ figure, value }) => `${labelOf(figure)} to ${valueInWords({ name: figure, value })}`,
        ),
      )}`
    case 'identify':
      return `it is of ${nameOf(content.council, councils)}, ${content.year}`
    case 'discard':
      return 'discard it'
    case 'restore-discarded':
      return 'put it under review again'
    case 'restore':
      return `show again what edition ${content.edition} showed`
  }
}

const labelOf = (name: FigureName) => uncapitalised(FIGURES[name].label)

function nameOf(slug: string, councils: Names): string {
  const council = councils.get(slug)
  if (!council) throw new Error(`A proposal names ${slug}, which the register does not have.`)
  return council.officialName
}
