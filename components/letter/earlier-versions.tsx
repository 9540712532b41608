import { dayInWords } from '@/lib/domain/day'
import type { EarlierVersion } from '@/lib/letter/letter-view'

/** The versions of a letter that earlier editions showed, each with what it gave otherwise. */
export function EarlierVersions({ versions }: { versions: EarlierVersion[] }) {
  if (versions.length === 0) return null
  return (
    <div className="max-w-measure pt-4">
      <h3>Earlier versions</h3>
      <ul className="mt-2 space-y-2">
        {versions.map(({ date, href, fileKind, editions, differences }) => (
          <li key={editions}>
            <a href={href}>
              Letter of {dayInWords(date)} ({fileKind})
            </a>
            , shown in {editions}.{' '}
            {differences.length === 0 ? 'Its figures were the same.' : `It gave ${differences.join('; ')}.`}
          </li>
        ))}
      </ul>
    </div>
  )
}
