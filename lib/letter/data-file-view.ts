import type { TypeAverages } from '@/lib/data/type-averages'
import type { CouncilYear, PublishedInDataFile } from '@/lib/domain/council-year'
import { inOrder } from '@/lib/domain/figure'
import { ombudsmanAddress } from '@/lib/domain/ombudsman-address'
import { noteOnFigure } from '@/lib/series/note-on-figure'
import { disagreementNote } from '@/lib/words/disagreement-words'
import { DATA_TABLE_TITLES, dataPlaceInWords, dataRowInWords } from '@/lib/words/source-words'
import { dataFileId, sourceFileAddress } from './address'
import { type FigureRow, figureRow, NOT_SAID_ONCE } from './figure-rows'
import { type BreakdownView, breakdownsOf } from './letter-view'

/** What a data file of the Ombudsman's says of a council and year. */
export type DataFileView = {
  id: string
  /** 'Complaints decided' */
  title: string
  /** 'row 214', 'row 214 of sheet “Decided”' */
  row: string
  fileName: string
  /** The file, as it came in. */
  href: string
  /** The Ombudsman's own list of such files. */
  index: string
  addedIn: number
  /** Among them why a figure is missing. */
  notes: string[]
  figures: FigureRow[]
  breakdowns: BreakdownView[]
}

/** What is shown of each of the year's data files, in the order of the Ombudsman's tables. */
export function dataFileViews(published: CouncilYear, averages: TypeAverages): DataFileView[] {
  return published.dataFiles.map((file) => dataFileView(published, file, averages))
}

function dataFileView(
  { slug, year }: CouncilYear,
  file: PublishedInDataFile,
  averages: TypeAverages,
): DataFileView {
  const href = sourceFileAddress(slug, year, file.table)
  const figures = inOrder(file.figures)
  const disagreement = disagreementNote(file.figures)
  const source = { year, kind: 'data-file', figures: file.figures } as const
  return {
    id: dataFileId(file.table),
    title: DATA_TABLE_TITLES[file.table],
    row: dataRowInWords(file),
    fileName: file.fileName,
    href,
    index: ombudsmanAddress({ kind: 'yearly-data' }),
    addedIn: file.addedIn,
    notes: [...file.notes.map(({ message }) => message), ...(disagreement === null ? [] : [disagreement])],
    figures: figures.map((figure) => ({
      ...figureRow(figure, noteOnFigure(figure, source, averages), NOT_SAID_ONCE),
      id: null,
      place: { words: dataPlaceInWords(file, figure), href },
      crop: null,
      agreements: [],
    })),
    breakdowns: breakdownsOf(figures),
  }
}
