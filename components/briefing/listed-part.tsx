import {
  type BriefingListed,
  type BriefingListedEntry,
  LISTED_IMPROVEMENTS,
  LISTED_REPORTS,
} from '@/lib/briefing/briefing'

/** Public reports and what the council agreed to change, each with the way to the Ombudsman's page. */
export function ListedPart({
  listed: { counts, reports, improvements, note, left, all },
}: {
  listed: BriefingListed
}) {
  return (
    <>
      <p className="max-w-measure print:max-w-none">{counts.join(' ')}</p>
      <Entries title={LISTED_REPORTS} entries={reports} />
      <Entries title={LISTED_IMPROVEMENTS} entries={improvements} />
      <p className="max-w-measure text-sm text-quiet print:max-w-none print:text-xs">
        {note} {left} <a href={all.href}>{all.words}</a>
      </p>
    </>
  )
}

function Entries({ title, entries }: { title: string; entries: BriefingListedEntry[] }) {
  if (entries.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul className="max-w-measure space-y-1 print:max-w-none">
        {entries.map(({ lead, words, place }) => (
          <li key={lead}>
            <span className="font-semibold" data-quoted>
              {lead}
            </span>{' '}
            <span data-quoted>{words}</span>{' '}
            <a href={place.href} className="text-sm print:text-xs">
              {place.words}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
