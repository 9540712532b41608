import { labelsOf } from '../at-hand'
import { casesIn } from '../cases-in-folder'
import type { LabelledCase } from '../labelled-case'
import { INVENTED_NAMES } from './councils'

/** Invented letters that the program pdftotext turned into text, in each of its three ways. */
const SAVED = { folder: 'tests/accuracy/pdftotext', labels: 'tests/accuracy/pdftotext/labels.json' }

/** The texts, which are kept because not every machine has the program. */
export function pdftotextCases(): LabelledCase[] {
  return casesIn('texts by pdftotext', SAVED.folder, labelsOf(SAVED), INVENTED_NAMES)
}
