import type { Day } from '@/lib/domain/day'
import { dayIn } from './printed-day'

const SATISFIED =
  /^Ombudsman (?:(?:is|was) )?satisfied with (?:the )?council(?:['’]s)? response\s*:?\s*(.*?)\.?$/i

/**
 * What a line says of when the Ombudsman was satisfied with a council's response: 'Ombudsman satisfied with council
 * response: 12 September 2017', and four other wordings of it.
 * @returns null for a line that says nothing of it; a day of null for one that does not name a day
 */
export function satisfiedIn(text: string): { day: Day | null } | null {
  const [, words] = SATISFIED.exec(text) ?? []
  return words === undefined ? null : { day: dayIn(words) }
}
