import { councilYear } from '@/lib/data/council-years'
import { councilBySlug } from '@/lib/data/councils'
import { currentEdition, editionNamed } from '@/lib/data/editions'
import { typeAverages } from '@/lib/data/type-averages'
import type { ExpectedRange } from '@/lib/domain/compare'
import type { Council } from '@/lib/domain/council'
import type { Edition } from '@/lib/domain/edition'
import { type Compared, compareMeasured, isDisputed, type Measured, measuredIn } from '@/lib/domain/measured'
import { MEASURES } from '@/lib/domain/measures'
import { parseReportingYear, type ReportingYear } from '@/lib/domain/reporting-year'
import { bracketMiddle, CASES_SIZE, casesSvg } from '@/lib/series/cases-svg'
import {
  headlineInWords,
  type MeasureView,
  measureView,
  type PublishedMeasure,
} from '@/lib/series/measure-view'
import { outcomeOnRange } from '@/lib/words/disagreement-words'
import { editionInWords } from '@/lib/words/edition-note'
import { capitalised, rangeInWords } from '@/lib/words/numbers'
import { otherwiseWords } from '@/lib/words/source-words'
import { fileAnswer, fileTag, noFile, unlessBusy } from './chart-response'
import { lineSvg, linesFrom } from './picture-text'
import { PICTURE_SIZE } from './preview'
import { MARGIN, previewPng, previewSvg, ruleSvg, style } from './preview-picture'

/** Answers with the picture of a council's figures of a year, for those who show a link to its page. */
export async function councilPictureFile(
  request: Request,
  params: { slug: string; year: string },
): Promise<Response> {
  const named = new URL(request.url).searchParams.get('edition')
  const year = parseReportingYear(params.year)
  const [council, edition] = await Promise.all([
    councilBySlug(params.slug),
    named === null ? currentEdition() : editionNamed(named),
  ])
  if (!council || !year || !edition) return noFile(404, 'There is no such picture.')
  const svg = await councilPictureSvg(council, year, edition)
  if (!svg) return noFile(404, `Edition ${edition.number} has nothing for ${council.name} in ${year}.`)
  return unlessBusy(async () =>
    fileAnswer(request, {
      tag: await fileTag(request, edition.number),
      make: () => previewPng(svg),
      mediaType: 'image/png',
      fileName: `${council.slug}-${year}-edition-${edition.number}.png`,
      isFixed: named !== null,
    }),
  )
}

/**
 * The picture as SVG: the council, the year, each measure with its counts, verdict and dots, and the edition.
 * @returns null where the edition shows nothing of the council and year
 */
export async function councilPictureSvg(
  council: Council,
  year: ReportingYear,
  edition: Edition,
): Promise<string | null> {
  const [published, averages] = await Promise.all([
    councilYear(council.slug, year, edition.number),
    typeAverages(council.type, edition.number),
  ])
  if (!published) return null
  const rows = MEASURES.map((measure) => {
    const measured = measuredIn(published, measure)
    return {
      view: measureView(measure, council, year, published, averages),
      measured,
      ...compareMeasured(measure, measured),
    }
  })
  return councilSvg(council, year, edition, rows)
}

type Row = { view: MeasureView; measured: Measured | null } & Compared

const WIDE = PICTURE_SIZE.width - 2 * MARGIN
/** Words on the left, dots on the right. */
const WORDS_WIDTH = 640
const DOTS_WIDTH = WIDE - WORDS_WIDTH - 20
const FIRST_ROW = 160
const ROW_HEIGHT = 124

function councilSvg(council: Council, year: ReportingYear, edition: Edition, rows: Row[]): string {
  const { officialName } = council
  // The longest name has 43 letters; each stands on one line.
  const name = { ...style(officialName.length > 34 ? 44 : 54, 600, 'ink'), font: 'serif' as const }
  return previewSvg(`${officialName}, ${year}`, editionInWords(edition), [
    lineSvg({ words: officialName, x: MARGIN, y: 92, ...name }),
    lineSvg({
      words: `Complaints to the Ombudsman, ${year}`,
      x: MARGIN,
      y: 136,
      ...style(25, 400, 'quiet'),
    }),
    ...rows.flatMap((row, i) => rowSvg(row, FIRST_ROW + i * ROW_HEIGHT)),
  ])
}

function rowSvg(row: Row, top: number): string[] {
  const { view, expected } = row
  const isMissing = view.kind === 'missing'
  const place = { x: MARGIN, width: isMissing ? WIDE : WORDS_WIDTH }
  const count = isMissing ? 'Not known' : headlineInWords(view)
  const more = isMissing ? view.reason : beside(view, row)
  const drawn = [
    ruleSvg(top),
    lineSvg({ words: view.title, x: MARGIN, y: top + 27, ...style(18, 400, 'quiet') }),
    lineSvg({ words: count, x: MARGIN, y: top + 62, ...style(30, 600, 'ink'), font: 'serif' }),
    ...linesFrom(place, top + 88, [{ words: more, ...style(17.5, 400, 'ink'), after: 0 }]).lines.map(lineSvg),
  ]
  if (isMissing || !view.cases) return drawn
  const { width, height } = CASES_SIZE
  const x = MARGIN + WIDE - DOTS_WIDTH
  const y = top + 16
  const tall = (height * DOTS_WIDTH) / width
  const at = `x="${x}" y="${y}" width="${DOTS_WIDTH}" height="${tall}"`
  return [
    ...drawn,
    casesSvg(view.cases).replace(/<svg[^>]*>/, `<svg ${at} viewBox="0 0 ${width} ${height}">`),
    ...(expected ? [underBracket(view.cases.base, expected, { x, y: y + tall + 20 })] : []),
  ]
}

/** Inside the picture at both ends. */
function underBracket(base: number, expected: ExpectedRange, { x, y }: { x: number; y: number }): string {
  const words = `expected ${rangeInWords(expected)}`
  const wide = words.length * 8
  const middle = (bracketMiddle(base, expected) * DOTS_WIDTH) / CASES_SIZE.width
  const left = Math.min(DOTS_WIDTH - wide, Math.max(0, middle - wide / 2))
  return lineSvg({ words, x: Math.round(x + left), y, ...style(16, 400, 'ink') })
}

/** The verdict, the average that it rests on, and that another source says otherwise. */
function beside({ typeAverage }: PublishedMeasure, { measured, outcome, expected }: Row): string {
  const words = [
    ...(measured && outcome ? [outcomeOnRange(outcome, measured, expected)] : []),
    ...(typeAverage ? [typeAverage] : []),
    ...(measured && isDisputed(measured) ? [otherwiseWords(measured)] : []),
  ]
  return capitalised(words.join('; '))
}
