import type { Said } from '@/lib/desk/answer'

/** What was said of the last form: what was done, or what kept it from being done, with a link to the field. */
export function DeskMessages({ said }: { said: Said[] }) {
  const done = said.filter(({ kind }) => kind === 'done')
  const problems = said.filter(({ kind }) => kind === 'problem')
  return (
    <>
      {done.length > 0 && (
        <div role="status" className="mb-8 max-w-measure border-l-4 border-council bg-expected px-5 py-3">
          {done.map(({ text }) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      )}
      {problems.length > 0 && (
        <div role="alert" className="mb-8 max-w-measure border-l-4 border-ink bg-note px-5 py-3">
          <ul className="space-y-1">
            {problems.map(({ text, field }) => (
              <li key={`${field} ${text}`}>{field ? <a href={`#${field}`}>{text}</a> : text}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
