import { differences } from '@/lib/domain/contradictions'
import type { Council } from '@/lib/domain/council'
import { type CouncilYear, figuresByKind } from '@/lib/domain/council-year'
import { FIGURES, type FigureName } from '@/lib/domain/figure-names'
import { councilYearAddress, sourceAddress } from '@/lib/letter/address'
import { valueInWords } from '@/lib/words/figure-words'
import { inCount, inFull } from '@/lib/words/numbers'
import { sourceOfFigure } from '@/lib/words/source-words'

/** A number as one source gives it, with where it stands there. */
type Said = { value: string; place: string; href: string }

/** A figure that a council's letter and the Ombudsman's data files give differently. */
export type FigureDiffers = { figure: FigureName; label: string; letter: Said; dataFile: Said }

export type DataFilesDiffer = {
  /** 'We have a letter and a row of a data file for 31 councils. For 2 of them some numbers differ.' */
  overview: string
  councils: { slug: string; name: string; href: string; figures: FigureDiffers[] }[]
}

/**
 * Where the data files of a year and its letters differ, as an edition shows both.
 * @param published all that the edition shows of the year
 */
export function dataFilesDiffer(published: CouncilYear[], councils: Council[]): DataFilesDiffer {
  const names = new Map(councils.map(({ slug, name }) => [slug, name]))
  const both = published.filter(({ letter, dataFiles }) => letter?.hasStatistics && dataFiles.length > 0)
  const differing = both
    .map((one) => ({ one, figures: figuresThatDiffer(one) }))
    .filter(({ figures }) => figures.length > 0)
    .map(({ one: { slug, year }, figures }) => {
      const name = names.get(slug)
      if (name === undefined)
        throw new Error(`Figures of ${slug} are published, which the register does not have.`)
      return { slug, name, href: councilYearAddress(slug, year), figures }
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  return { overview: overviewOf(published, both.length, differing.length), councils: differing }
}

function figuresThatDiffer(year: CouncilYear): FigureDiffers[] {
  const kinds = figuresByKind(year)
  const of = (wanted: 'letter' | 'data-file') => kinds.find(({ kind }) => kind === wanted)?.figures ?? {}
  const [letter, dataFile] = [of('letter'), of('data-file')]
  return differences(letter, dataFile).map(({ figure, here, there }) => {
    const said = (value: number, source: 'letter' | 'data-file'): Said => {
      const at = sourceOfFigure(year, (source === 'letter' ? letter : dataFile)[figure], source)
      return { value: valueInWords({ name: figure, value }), place: at.words, href: sourceAddress(at) }
    }
    return {
      figure,
      label: FIGURES[figure].label,
      letter: said(here, 'letter'),
      dataFile: said(there, 'data-file'),
    }
  })
}

function overviewOf(published: CouncilYear[], both: number, differing: number): string {
  if (published.every(({ dataFiles }) => dataFiles.length === 0)) {
    return 'We have not published a data file for this year.'
  }
  if (both === 0) return 'No council has both a letter with figures and a row of a data file for this year.'
  const councils = inCount(both, { one: 'council', many: 'councils' })
  const have = `We have a letter with figures and a row of a data file for ${councils}.`
  if (differing === 0) return `${have} All numbers that both give are the same.`
  return `${have} Numbers differ for ${inFull(differing)}.`
}
