import type { Figure } from '@/lib/domain/figure'
import { FIGURES } from '@/lib/domain/figure-names'
import { inFull, percent } from './numbers'

/** A figure with its unit: '13', '69%', '4.6'. */
export function valueInWords({ name, value }: Pick<Figure, 'name' | 'value'>): string {
  const definition = FIGURES[name]
  const isPercentage =
    definition.kind === 'rate' || (definition.kind === 'average' && FIGURES[definition.of].kind === 'rate')
  return isPercentage ? percent(value) : inFull(value)
}
