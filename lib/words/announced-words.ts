import type { AnnouncedChange } from '@/lib/domain/announced-changes'
import type { Council } from '@/lib/domain/council'
import { dayInWords } from '@/lib/domain/day'
import { listInWords } from './numbers'

/**
 * That a council would end by a change that is announced, with what is not known of it.
 * 'The government has announced new councils for Norfolk from 1 April 2028: ... This is not law yet (as of ...).'
 */
export function announcedWords(council: Council, change: AnnouncedChange): string {
  const { area, newCouncils, effectiveFrom, seenOn } = change
  return [
    `The government has announced new councils for ${area} from ${dayInWords(effectiveFrom)}: ${namesInWords(newCouncils)}.`,
    `This is not law yet (as of ${dayInWords(seenOn)}).`,
    `If it becomes law, ${council.officialName} will end. ${areaWords(council, change)}`,
  ].join(' ')
}

/** Where it was read: 'the government's announcement, seen on 27 September 2026'. */
export function announcedSource({ source, seenOn }: AnnouncedChange): string {
  return `${source}, seen on ${dayInWords(seenOn)}`
}

function areaWords(council: Council, { ends, newCouncils }: AnnouncedChange): string {
  const into = ends.find((end) => end.council === council.slug)?.into ?? []
  if (into.length === 1) return `${into[0]} will cover its area.`
  if (into.length > 1) return `Its area will be divided between ${namesInWords(into)}.`
  // A county's area is that of all the councils that take its place.
  if (council.type === 'county' && newCouncils.length > 1)
    return 'Its area will be divided between the new councils.'
  return 'We don’t know which of the new councils will cover its area.'
}

/** Names that have an "and" of their own stay apart: 'Western Suffolk; Central and Eastern Suffolk; and ...'. */
function namesInWords(names: string[]): string {
  if (names.length < 2 || !names.some((name) => / and /.test(name))) return listInWords(names)
  return `${names.slice(0, -1).join('; ')}; and ${names.at(-1)}`
}
