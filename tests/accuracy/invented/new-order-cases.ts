import { letterPdf, type PrintOptions } from '@/prisma/factories/letter-pdf'
import { oneOf, seededRandom } from '@/prisma/factories/pdf/seeded-random'
import type { LabelledCase } from '../labelled-case'
import { INVENTED_NAMES } from './councils'
import { labelOf } from './labels'
import { slugOf } from './markdown-cases'
import { ordinaryLetter } from './misprints'
import { PLAIN } from './plain-look'
import { textLetter } from './text-letter'

const PANELS: PrintOptions['panels'][] = ['stacked', 'side-by-side', 'single']

/** Letters from 2024-25 on with the remedies before compliance, signed by whoever holds the post. */
export async function newOrderCases(seed: number): Promise<LabelledCase[]> {
  const cases = (['2024-25', '2025-26'] as const).flatMap((year, i) =>
    PANELS.map(async (panels, k) => {
      const random = seededRandom(seed + 10 * i + k)
      const signatory = oneOf(random, ['Amerdeep Clarke', 'A. N. Other'])
      const letter = { ...ordinaryLetter(year, random), signatory, print: { panels, remediesFirst: true } }
      const common = {
        kind: 'remedies before compliance',
        label: labelOf(letter, slugOf(letter), true),
        names: INVENTED_NAMES,
      }
      const text = new TextEncoder().encode(textLetter(letter, PLAIN, random))
      return [
        { ...common, name: `${year}, PDF, ${panels}`, file: 'new-order.pdf', bytes: await letterPdf(letter) },
        { ...common, name: `${year}, text ${k + 1}`, file: 'new-order.txt', bytes: text },
      ]
    }),
  )
  return (await Promise.all(cases)).flat()
}
