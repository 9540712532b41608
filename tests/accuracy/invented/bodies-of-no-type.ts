import type { ReportingYear } from '@/lib/domain/reporting-year'
import { seededRandom } from '@/prisma/factories/pdf/seeded-random'
import type { LabelledFigures } from '../label'
import type { LabelledCase } from '../labelled-case'
import { INVENTED_NAMES, NATIONAL_PARK } from './councils'
import { labelOf } from './labels'
import { ordinaryLetter } from './misprints'
import { PLAIN } from './plain-look'
import { textLetter } from './text-letter'

const YEARS: ReportingYear[] = ['2018-19', '2019-20', '2021-22', '2022-23', '2023-24', '2024-25']

/** Letters to a national park, which compare it with nobody. None is at hand, so they may be held. */
export function casesOfNoType(seed: number): LabelledCase[] {
  return YEARS.map((year, i) => {
    const random = seededRandom(seed + i)
    const letter = { ...ordinaryLetter(year, random), council: NATIONAL_PARK }
    const text = textLetter(letter, PLAIN, random)
      .split('\n')
      .filter((line) => !/average (?:of|for)|per 100,000/.test(line))
      .join('\n')
    const label = labelOf(letter, 'merran-fells', false)
    const figures: LabelledFigures = Object.fromEntries(
      Object.entries(label.figures).filter(([name]) => !/TypeAverage|Per100k/.test(name)),
    )
    return {
      kind: 'text letters, other forms',
      name: `a national park in ${year}`,
      file: 'national-park.txt',
      bytes: new TextEncoder().encode(text),
      label: { ...label, figures },
      names: INVENTED_NAMES,
    }
  })
}
