import type { ByChance } from '@/lib/domain/chance'
import type { Measure } from '@/lib/domain/measures'
import { aboutInWords } from '@/lib/words/outcome-words'
import type { Shade } from './choices'
import { classTitle } from './shading'
import { isClass, isGrade, MAP_STATES, type MapStateId } from './states'

export type LegendRow = {
  id: MapStateId
  title: string
  meaning: string | null
  /** How many councils of the map. */
  count: number
  /** 'By chance alone: about 2'; null where chance gives no number. */
  byChance: string | null
}

/**
 * What the paint of a map means: what occurs on it, and every grade where any council is compared.
 * @param states one a council
 * @param byChance of the councils of this map that are compared; null where none is
 */
export function mapLegend(
  states: readonly MapStateId[],
  { measure, shade }: { measure: Measure; shade: Shade },
  byChance: ByChance | null,
): LegendRow[] {
  const hasGrades = shade === 'grades' && byChance !== null
  return MAP_STATES.flatMap(({ id, title, meaning }) => {
    const count = states.filter((state) => state === id).length
    if (count === 0 && !(hasGrades && isGrade(id))) return []
    return {
      id,
      title: isClass(id) && shade !== 'grades' ? classTitle(measure, shade, id) : title,
      meaning,
      count,
      byChance: hasGrades && isGrade(id) ? `By chance alone: ${aboutInWords(byChance.of(id))}` : null,
    }
  })
}
