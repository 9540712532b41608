import { MEASURES, type Measure } from '@/lib/domain/measures'
import { percent, uncapitalised } from '@/lib/words/numbers'
import type { Shade } from './choices'

/** Classes of numbers from the least to the greatest. They order numbers, and judge none. */
export type ClassId = 'class-1' | 'class-2' | 'class-3' | 'class-4'
const CLASS_IDS = ['class-1', 'class-2', 'class-3', 'class-4'] as const satisfies readonly ClassId[]

/** Where each class begins: the same in every year and region, so that maps can be read side by side. */
type Beginnings = readonly [number, number, number, number]

const CLASSES: Record<(typeof MEASURES)[number]['id'], { number: Beginnings; rate: Beginnings }> = {
  'upheld-rate': { number: [0, 5, 15, 40], rate: [0, 60, 75, 90] },
  'compliance-rate': { number: [0, 5, 15, 40], rate: [0, 75, 90, 100] },
  'early-remedy-rate': { number: [0, 1, 3, 6], rate: [0, 10, 20, 40] },
}

/** @param value a count, or a rate in percent */
export function classOf(measure: Measure, shade: 'number' | 'rate', value: number): ClassId {
  const beginnings = beginningsOf(measure, shade)
  const at = beginnings.findLastIndex((from) => from <= value)
  const found = CLASS_IDS[at]
  if (!found) throw new Error(`${value} is in no class of ${measure.id}.`)
  return found
}

/** '5 to 14', '40 or more', '75% to 89%'. */
export function classTitle(measure: Measure, shade: 'number' | 'rate', id: ClassId): string {
  const beginnings = beginningsOf(measure, shade)
  const at = CLASS_IDS.indexOf(id)
  const [from, next] = [beginnings[at], beginnings[at + 1]]
  if (from === undefined) throw new Error(`There is no class ${id}.`)
  const words = shade === 'rate' ? percent : String
  if (next === undefined) return shade === 'rate' && from === 100 ? words(100) : `${words(from)} or more`
  return next - 1 === from ? words(from) : `${words(from)} to ${words(next - 1)}`
}

/** What a map is shaded by, as a choice: 'Number upheld', 'Upheld rate'. */
export function shadeTitle(measure: Measure, shade: Shade): string {
  if (shade === 'number') return `Number ${measure.counted}`
  if (shade === 'rate') return measure.rateLabel
  return measure.comparedByChance ? 'Compared with the expected range' : `Whether all were ${measure.counted}`
}

/** The same after 'shaded by': 'number upheld'; null for the usual way, which needs no words. */
export function shadedBy(measure: Measure, shade: Shade): string | null {
  return shade === 'grades' ? null : uncapitalised(shadeTitle(measure, shade))
}

function beginningsOf(measure: Measure, shade: 'number' | 'rate'): Beginnings {
  const known = MEASURES.find(({ id }) => id === measure.id)
  if (!known) throw new Error(`The measure ${measure.id} has no classes.`)
  return CLASSES[known.id][shade]
}
