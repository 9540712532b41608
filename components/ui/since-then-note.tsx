import type { SinceThen } from '@/lib/sharing/since-then'

/** @param of 'chart', 'briefing' */
export function SinceThenNote({
  since: { newest, following, changes },
  of: what,
  hasOtherLetter = false,
}: {
  since: SinceThen
  of: string
  hasOtherLetter?: boolean
}) {
  return (
    <div role="note" className="max-w-measure bg-note px-5 py-3 text-sm">
      <p>
        Edition {newest} is newer: <a href={following}>the same {what} with the newest data</a>.{' '}
        {changes.length === 0
          ? `No figure of this ${what} has changed since.`
          : `These figures of this ${what} have changed:`}
        {hasOtherLetter && changes.length === 0 && ' The newest edition shows another version of the letter.'}
      </p>
      {changes.length > 0 && (
        <ul className="mt-1 list-disc space-y-1 pl-5">
          {changes.map(({ of, now, before, why, edition }) => (
            <li key={of}>
              {of}: now {now}; here {before}. {why.join(' ')}{' '}
              {edition && <a href={edition.href}>Edition {edition.number}</a>}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
