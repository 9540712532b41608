import type { SinceBriefing as Since } from '@/lib/briefing/since-briefing'

/** That a newer edition exists, and which figures of the briefing are otherwise in it, and why. */
export function SinceBriefing({ since }: { since: Since }) {
  const { newest, following, changes, hasOtherLetter } = since
  return (
    <div role="note" className="mb-6 max-w-measure bg-note px-5 py-3 text-sm">
      <p>
        Edition {newest} is newer: <a href={following}>the same briefing with the newest data</a>.{' '}
        {changes.length === 0
          ? 'No figure of this briefing has changed since.'
          : 'Figures of this briefing that are otherwise there:'}
        {hasOtherLetter && changes.length === 0 && ' Another version of the letter is shown there.'}
      </p>
      {changes.length > 0 && (
        <ul className="mt-1 list-disc space-y-1 pl-5">
          {changes.map(({ of, now, before, why, edition }) => (
            <li key={of}>
              {of}: {now}; here {before}. {why.join(' ')}{' '}
              {edition && <a href={edition.href}>Edition {edition.number}</a>}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
