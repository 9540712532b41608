import type { TypeAverages } from '@/lib/data/type-averages'
import { AUTHORITY_TYPES } from '@/lib/domain/authority-types'
import type { Council } from '@/lib/domain/council'
import { type CouncilYear, figureIn } from '@/lib/domain/council-year'
import { sumsThatDisagree } from '@/lib/domain/disagreements'
import type { Figure, Figures } from '@/lib/domain/figure'
import { ONLY_THIS, withNote } from '@/lib/words/confirmed-words'
import { disagreementInWords } from '@/lib/words/disagreement-words'
import { inCount, inFull } from '@/lib/words/numbers'
import { type FigureSource, sourceOfFigure } from '@/lib/words/source-words'

export type MoreFigures = { id: string; title: string; sentence: string; source: FigureSource }

export function moreFigures(council: Council, published: CouncilYear, averages: TypeAverages): MoreFigures[] {
  return [upheldPer100k(council, published, averages), complaintOverview(published)].filter(
    (one) => one !== null,
  )
}

function upheldPer100k(
  { type }: Council,
  published: CouncilYear,
  averages: TypeAverages,
): MoreFigures | null {
  const found = figureIn(published, 'upheldPer100k')
  if (!found) return null
  const { value, typeAverage } = found.figure
  const only =
    typeAverage === null ? null : averages.onlySource(published.year, 'upheldPer100kTypeAverage', typeAverage)
  const average =
    typeAverage === null
      ? ''
      : ` The average of ${AUTHORITY_TYPES[type].plural} is ${withNote(inFull(typeAverage), only && ONLY_THIS[only])}.`
  return {
    id: 'upheld-per-100k',
    title: 'Upheld per 100,000 residents',
    sentence: `${inFull(value)} complaints upheld per 100,000 residents.${average} It follows how many complaints are made as much as how they were dealt with, so it is not compared here.`,
    source: sourceOfFigure(published, found.figure, found.kind),
  }
}

function complaintOverview(published: CouncilYear): MoreFigures | null {
  const found = figureIn(published, 'dealtWith')
  if (!found) return null
  const { figures } = found
  const parts = [
    said(figures.notForUs, 'were not for the Ombudsman, or not ready for it'),
    said(figures.assessedAndClosed, 'were assessed and closed'),
    said(figures.investigations, 'were investigated'),
  ].filter((part) => part !== null)
  const all = inCount(found.figure.value, { one: 'complaint', many: 'complaints' })
  return {
    id: 'complaint-overview',
    title: 'All complaints of the year',
    sentence: `The Ombudsman dealt with ${all}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}.${disagreement(figures)}`,
    source: sourceOfFigure(published, found.figure, found.kind),
  }
}

/** The parts of the overview may be printed so that they do not make up its total. */
function disagreement(figures: Figures): string {
  const found = sumsThatDisagree(figures).find(({ total }) => total.name === 'dealtWith')
  return found ? ` These numbers disagree: ${disagreementInWords(found)}. We show them as printed.` : ''
}

function said(figure: Figure | undefined, words: string): string | null {
  return figure
    ? `${inFull(figure.value)} ${figure.value === 1 ? words.replace(/^were/, 'was') : words}`
    : null
}
