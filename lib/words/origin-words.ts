import { dayInWords } from '@/lib/domain/day'
import type { Figure } from '@/lib/domain/figure'
import { FIGURES } from '@/lib/domain/figure-names'
import { listInWords, uncapitalised } from './numbers'
import { valueInWords } from './value-words'

/**
 * How a figure came to be known: 'printed', 'worked out from ...: only 7 of 11 rounds to the printed 64%', or who
 * put it right, when and why, with what is printed.
 */
export function originInWords({ name, origin }: Figure): string {
  switch (origin.kind) {
    case 'printed':
      return 'printed'
    case 'worked-out': {
      const from = origin.from.map((one) => uncapitalised(FIGURES[one].label))
      return `worked out from ${listInWords(from)}: ${uncapitalised(origin.reason)}`
    }
    case 'corrected': {
      const printed =
        origin.printed === null
          ? 'the letter prints nothing'
          : `the letter prints ${valueInWords({ name, value: origin.printed })}`
      return `put right by ${origin.by} on ${dayInWords(origin.on)}; ${printed}. ${origin.reason}`
    }
  }
}
