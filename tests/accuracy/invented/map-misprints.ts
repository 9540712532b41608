import { AVERAGE_NAMES, type FigureName } from '@/lib/domain/figure-names'
import { roundsTo } from '@/lib/domain/rounding'
import type { MapNumbers } from '@/prisma/factories/map-page'
import type { PublishedYear } from './published-years'

/** One number of a page changed so that another number of it, or what is known of its year, contradicts it. */
export function misprintsOf({ numbers, form }: PublishedYear): { name: string; numbers: MapNumbers }[] {
  const { investigations, upheld, upheldRate, earlyRemedies, earlyRemedyRate, dealtWith, notForUs } = numbers
  const found: { name: string; numbers: MapNumbers }[] = []
  const change = (name: FigureName | 'earlyRemedyBase', value: number) => {
    found.push({ name: `${name} ${value}`, numbers: { ...numbers, [name]: value } })
  }
  for (const by of [-1, 1]) {
    if (dealtWith) {
      change('dealtWith', dealtWith + by)
      change('notForUs', (notForUs ?? 0) + by)
    }
    if (upheld !== undefined && upheldRate !== undefined && investigations !== undefined) {
      if (!roundsTo(upheld + by, investigations, upheldRate) && upheld + by >= 0)
        change('upheld', upheld + by)
      change('upheldRate', upheldRate + 2 * by > 100 ? upheldRate - 7 : upheldRate + 2 * by)
      if (investigations + by > 0 && !roundsTo(upheld, investigations + by, upheldRate))
        change('investigations', investigations + by)
    }
    if (upheld && earlyRemedies !== undefined && earlyRemedyRate !== undefined) {
      if (!roundsTo(earlyRemedies + by, upheld, earlyRemedyRate) && earlyRemedies + by >= 0)
        change('earlyRemedies', earlyRemedies + by)
      change('earlyRemedyBase', upheld + by === investigations ? upheld + 3 * by : upheld + by)
    }
    for (const name of AVERAGE_NAMES) {
      const value = numbers[name]
      if (value !== undefined && form.averages !== 'n/a') change(name, Math.round(10 * (value + by)) / 10)
    }
  }
  return found
}
