import { periodInWords, type ReportingYear, yearBefore } from '@/lib/domain/reporting-year'
import { LETTER_YEARS, letterPdf } from '@/prisma/factories/letter-pdf'
import { type Random, seededRandom } from '@/prisma/factories/pdf/seeded-random'
import { titleOf } from '@/prisma/factories/pdf/years'
import type { LabelledCase } from '../labelled-case'
import { INVENTED_NAMES } from './councils'
import { notToBeAccepted } from './labels'
import { misprintedLetters, ordinaryLetter } from './misprints'
import { PLAIN } from './plain-look'
import { textLetter } from './text-letter'

/** Letters that say what cannot be, in every layout, as text and as PDF: none may be accepted. */
export async function* misprintCases(seed: number): AsyncGenerator<LabelledCase> {
  const random = seededRandom(seed)
  for (const year of LETTER_YEARS) {
    for (const { name, letter } of misprintedLetters(year, random)) {
      yield misprint(`${name} of ${year}, text`, '.txt', textLetter(letter, PLAIN, random))
      yield misprint(`${name} of ${year}, PDF`, '.pdf', await letterPdf(letter))
    }
    yield misprint(
      `another council heads the statistics of ${year}, PDF`,
      '.pdf',
      await letterPdf({
        ...ordinaryLetter(year, random),
        council: 'Wiltbridge Council',
        heading: 'Cornmarch City Council',
      }),
    )
    for (const [name, change] of Object.entries(MIXED_UP)) {
      const text = textLetter(ordinaryLetter(year, random), PLAIN, random)
      const changed = change(text, year, random)
      if (changed !== text) yield misprint(`${name} of ${year}, text`, '.txt', changed)
    }
  }
}

/** Changes that leave no letter of one council and year; the text comes back as it was where they do not apply. */
const MIXED_UP: Record<string, (text: string, year: ReportingYear, random: Random) => string> = {
  'the title names another year': (text, year) => text.replace(titleOf(year), titleOf(yearBefore(year))),
  'the period of one base is another year': (text, year) =>
    text.replace(periodInWords(year), periodInWords(yearBefore(year))),
  'the date is of another year': (text, year) =>
    text.replace(/^\d+ (May|June|July) \d{4}/, `20 July ${year.slice(0, 4)}`),
  'a part says that there is nothing': (text) =>
    text.replace(/^In .* of cases we/m, 'No recommendations were due for compliance in this period\n\n$&'),
  'a part says that none was upheld': (text) =>
    text.replace(
      /^In .* of upheld cases/m,
      'The Ombudsman did not uphold any complaints in this period\n\n$&',
    ),
  'a count is printed twice': (text) =>
    text.replace(/^(\**)(\d+)(\**) upheld decisions$/m, '$&\n\n$1$20$3 upheld decisions'),
  'the last part is cut off': (text) =>
    text.replace(/^(?:Satisfactory remed[^-\n]*|Complaints Remedied)\n.*/ms, ''),
  'the council is in no register': (text) =>
    text.replace(/(?<=Chief Executive\n).*/, 'Nowhere Parish Council'),
}

function misprint(name: string, ending: string, content: string | Uint8Array): LabelledCase {
  return {
    kind: 'misprints',
    name,
    file: `misprint${ending}`,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    label: notToBeAccepted('review'),
    names: INVENTED_NAMES,
  }
}
