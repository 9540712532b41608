import { isDeepStrictEqual } from 'node:util'
import { TWO_OF_ONE_YEAR } from '@/lib/domain/contradictions'
import { type Figures, inOrder, type Note } from '@/lib/domain/figure'
import { groupBy } from '@/lib/domain/group-by'
import type { PublishedVersion } from '@/lib/domain/plan'
import { type AcceptedSource, kindKey, type OpenReview, type WithheldSource } from '@/lib/domain/source'

type Coming = AcceptedSource | WithheldSource<'open'>

/**
 * Finds lines of one list that are of the same council and year and differ: nothing says which of them holds.
 * @returns each with the reason for which it is withheld
 */
export function contradictingLines(sources: Coming[]): Map<Coming, Note> {
  const lines = sources.filter(isLine).flatMap((source) => {
    const { council, reportingYear } = source
    if (!council || !reportingYear) return []
    return { source, key: `${source.file.sha256} ${kindKey({ ...source, council, reportingYear })}` }
  })
  return new Map(
    [...groupBy(lines, ({ key }) => key).values()].flatMap((group) =>
      group.flatMap(({ source }) => {
        const other = group.find((one) => !saysTheSame(one.source, source))?.source
        return other ? [[source, contradiction(source, other)] as const] : []
      }),
    ),
  )
}

type Line<Some extends Coming | OpenReview = Coming> = Extract<Some, { kind: 'publication' }>

function isLine<Some extends Coming | OpenReview>(source: Some): source is Line<Some> & Some {
  return source.kind === 'publication' && source.rowText !== null
}

/** A line of which something could not be read says what its cells say, and nothing more is known of it. */
function saysTheSame(a: Line, b: Line): boolean {
  return a.state === 'accepted' && b.state === 'accepted'
    ? isDeepStrictEqual(valuesOf(a.figures), valuesOf(b.figures))
    : a.rowText === b.rowText
}

function contradiction({ council, reportingYear }: Line, { line }: Line): Note {
  const message = `Line ${line} of this file gives different figures for ${council?.officialName} ${reportingYear}. Check which line is right, confirm or correct that one and discard the other: npm run reviews. Or load a list that has only the right one.`
  return { code: TWO_OF_ONE_YEAR, message }
}

/**
 * The reviews of lines that are needed no more, because another list has a line of that council and year, or the same
 * figures where council or year could not be told, that passes.
 * @param chosen what an edition shows
 * @param versions what is published
 */
export function putRightBy(
  chosen: Iterable<AcceptedSource>,
  open: OpenReview[],
  versions: PublishedVersion[],
): OpenReview[] {
  const current = new Map(versions.filter(({ isCurrent }) => isCurrent).map((one) => [kindKey(one), one]))
  // The list that is published already, loaded again, is no answer to one that came later.
  const news = [...chosen].filter(
    (source) => isLine(source) && current.get(kindKey(source))?.file.sha256 !== source.file.sha256,
  )
  const ofKey = groupBy(news, kindKey)
  return open.filter((review) => {
    if (!isLine(review)) return false
    const { council, reportingYear, file } = review
    const candidates =
      council && reportingYear ? (ofKey.get(kindKey({ ...review, council, reportingYear })) ?? []) : news
    return candidates.some((source) => source.file.sha256 !== file.sha256 && isSameYear(review, source))
  })
}

function isSameYear(review: OpenReview, source: AcceptedSource): boolean {
  const { council, reportingYear } = review
  if (council && council.slug !== source.council.slug) return false
  if (reportingYear && reportingYear !== source.reportingYear) return false
  return (
    (council !== null && reportingYear !== null) ||
    isDeepStrictEqual(valuesOf(review.figures), valuesOf(source.figures))
  )
}

function valuesOf(figures: Figures) {
  return inOrder(figures).map(({ name, value }) => [name, value])
}
