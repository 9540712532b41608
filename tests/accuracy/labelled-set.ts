import { casesAtHand } from './at-hand'
import { casesOfNoType } from './invented/bodies-of-no-type'
import { brokenLineCases } from './invented/broken-line-cases'
import { damagedCases } from './invented/damaged-cases'
import { documentCases } from './invented/document-cases'
import { mapCases } from './invented/map-cases'
import { markdownCases } from './invented/markdown-cases'
import { misprintCases } from './invented/misprint-cases'
import { newOrderCases } from './invented/new-order-cases'
import { packCases } from './invented/pack-cases'
import { pdfCases } from './invented/pdf-cases'
import { pdftotextCases } from './invented/pdftotext-cases'
import { scanCases } from './invented/scan-cases'
import { textCases } from './invented/text-cases'
import type { LabelledCase } from './labelled-case'

const SEED = 2026

/** The labelled set that `npm run accuracy` measures the reader by: the same cases every time. */
export async function* labelledSet(): AsyncGenerator<LabelledCase> {
  yield* casesAtHand()
  yield* textCases(325, SEED, true)
  yield* textCases(195, SEED + 1, false)
  yield* mapCases(SEED)
  yield* casesOfNoType(SEED)
  yield* pdftotextCases()
  yield* markdownCases(SEED)
  yield* brokenLineCases(SEED)
  yield* await newOrderCases(SEED)
  yield* pdfCases(195, SEED)
  yield* documentCases(SEED)
  yield* packCases(60, SEED)
  yield* misprintCases(SEED)
  yield* await damagedCases(SEED)
  yield* scanCases(SEED)
}
