import { OUTCOMES, SOURCES } from '@/lib/coverage/coverage-outcome'

/** What the marks in the matrix mean. */
export function CoverageKey() {
  const said = [
    ...SOURCES.map(({ id, mark, words }) => ({ id, mark, words })),
    ...OUTCOMES.filter(({ mark }) => mark !== '').map(({ id, mark, words }) => ({ id, mark, words })),
  ]
  return (
    <dl className="mt-3 flex flex-wrap gap-x-8 gap-y-1 text-sm">
      {said.map(({ id, mark, words }) => (
        <div key={id} className="flex gap-2">
          <dt className="font-bold">{mark}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}
