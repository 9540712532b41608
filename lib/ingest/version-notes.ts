import { differences, TWO_OF_ONE_YEAR } from '@/lib/domain/contradictions'
import { dayInWords } from '@/lib/domain/day'
import type { Note } from '@/lib/domain/figure'
import { FIGURES } from '@/lib/domain/figure-names'
import type { AcceptedSource } from '@/lib/domain/source'
import { valueInWords } from '@/lib/words/figure-words'
import { partInWords } from '@/lib/words/source-words'
import { isPublished, type Version } from './compare-versions'

/** Where another source stands, for a sentence on this one: '"luton.pdf"', 'page 12 of this file'. */
export function whereElse(source: AcceptedSource, other: Version): string {
  const part = partInWords(other)
  return part === null || source.file.sha256 !== other.file.sha256
    ? `“${other.file.path}”`
    : `${part} of this file`
}

/** Why a source is withheld of which another says otherwise: none of them is published, or the other was before. */
export function contradictionNote(source: AcceptedSource, other: Version): Note {
  const { council, reportingYear } = source
  const where = whereElse(source, other)
  const says = `gives different figures for ${council.officialName} ${reportingYear}`
  if (source.kind === 'publication') {
    return note(
      TWO_OF_ONE_YEAR,
      `${where} ${says}. Check which one is right. Then confirm or correct that one and discard the other: npm run reviews. Or load only the right one.`,
    )
  }
  const differing = differences(source.figures, other.figures).map(
    ({ figure: name, here, there }) =>
      `${FIGURES[name].label}: ${valueInWords({ name, value: here })} here, ${valueInWords({ name, value: there })} in ${where}.`,
  )
  const published = isPublished(other) ? ', and is published' : ''
  const words = [`${where} ${says}${published}.`, ...differing, LOOK]
  return note(TWO_OF_ONE_YEAR, words.join(' '))
}

const LOOK = 'Check which copy is right. Then confirm, correct or discard the others: npm run reviews.'

/** Why a source is withheld that is of an earlier date than another, or says less. */
export function saysLessNote(source: AcceptedSource, other: Version): Note {
  const where = whereElse(source, other)
  const which = isPublished(other) ? `What is published for this council and year (${where})` : where
  const staysOut = 'so this one does not replace it.'
  if (source.kind === 'letter' && other.kind === 'letter') {
    if (other.hasStatistics && !source.hasStatistics)
      return note('says-less', `${which} has its statistics page and this copy has none, ${staysOut}`)
    if (other.letterDate === source.letterDate)
      return note('says-less', `${which} gives more figures than this copy, ${staysOut}`)
    const [there, here] = [dayInWords(other.letterDate), dayInWords(source.letterDate)]
    return note(
      'says-less',
      `${which} is of a later date, ${there}, than this letter of ${here}, ${staysOut}`,
    )
  }
  return note('says-less', `${which} gives more figures, and different ones, ${staysOut}`)
}

function note(code: string, words: string): Note {
  return { code, message: `${words.charAt(0).toUpperCase()}${words.slice(1)}` }
}
