import type { ChangedCouncil, ChangedType, ChangedYearView } from '@/lib/desk/publishing/changed-councils'
import { COUNCILS, inCount } from '@/lib/words/numbers'

/** What an edition changes, by authority type and council, in the words of public pages. */
export function ChangedTypes({ types, isPublished }: { types: ChangedType[]; isPublished: boolean }) {
  return types.map(({ id, title, overview, councils }) => (
    <section key={id} aria-labelledby={`type-${id}`} className="mt-12">
      <h2 id={`type-${id}`}>{title}</h2>
      <p className="mt-2 max-w-measure">{overview}</p>
      <TypeCouncils title={title} councils={councils} isPublished={isPublished} />
    </section>
  ))
}

/** So many stand open: what is only new is folded where there is more of it, behind what changes something. */
const MOST_OPEN = 3

function TypeCouncils({
  title,
  councils,
  isPublished,
}: Pick<ChangedType, 'title' | 'councils'> & { isPublished: boolean }) {
  const onlyNew = councils.filter(({ years }) => years.every(isOnlyNew))
  const folded = onlyNew.length > MOST_OPEN ? onlyNew : []
  const open = councils.filter((council) => !folded.includes(council))
  return (
    <>
      {open.length > 0 && <Councils councils={open} isPublished={isPublished} />}
      {folded.length > 0 && (
        <details className="as-unfolded mt-3">
          <summary className="cursor-pointer py-1 text-council underline">
            Show the {inCount(folded.length, COUNCILS)} for which something is new and nothing changes
            <span className="sr-only">: {title}</span>
          </summary>
          <Councils councils={folded} isPublished={isPublished} />
        </details>
      )}
    </>
  )
}

const isOnlyNew = ({ kind, figures, verdicts }: ChangedYearView) =>
  kind === 'new' && figures.length === 0 && verdicts.every(({ before }) => before === null)

function Councils({ councils, isPublished }: { councils: ChangedCouncil[]; isPublished: boolean }) {
  return (
    <ul className="mt-3 border-t border-hairline">
      {councils.map((council) => (
        <Council key={council.slug} council={council} isPublished={isPublished} />
      ))}
    </ul>
  )
}

function Council({
  council: { name, years },
  isPublished,
}: {
  council: ChangedCouncil
  isPublished: boolean
}) {
  return (
    <li className="grid break-inside-avoid gap-x-6 gap-y-1 border-b border-hairline py-3 lg:grid-cols-[20rem_1fr]">
      <h3 className="min-w-0">{name}</h3>
      <div className="min-w-0 space-y-3">
        {years.map((year) => (
          <Year key={year.year} view={year} isPublished={isPublished} />
        ))}
      </div>
    </li>
  )
}

const KINDS = { new: 'new', changed: 'changed', withdrawn: 'no longer shown' } as const

function Year({ view, isPublished }: { view: ChangedYearView; isPublished: boolean }) {
  const { year, kind, page, sources, figures, newFigures, verdicts } = view
  const isThere = isPublished ? kind !== 'withdrawn' : kind !== 'new'
  const said = `${year}: ${KINDS[kind]}`
  return (
    <div className="max-w-measure">
      <p className="font-semibold">{isThere ? <a href={page}>{said}</a> : said}</p>
      <p className="text-sm text-quiet">
        {[
          ...sources,
          ...(newFigures > 0 ? [inCount(newFigures, { one: 'figure', many: 'figures' })] : []),
        ].join('; ')}
        .
      </p>
      {(figures.length > 0 || verdicts.length > 0) && (
        <ul className="mt-1 space-y-1">
          {figures.map(({ words, reason }) => (
            <li key={words}>
              {words}. <span className="text-sm text-quiet">{reason}</span>
            </li>
          ))}
          {verdicts.map(({ title, before, now }) => (
            <li key={title}>
              {title}: {now ?? 'no verdict'}
              {before !== null && <span className="text-quiet">, before: {before}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
