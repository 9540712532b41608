import type { ChangedYear } from '@/lib/editions/edition-page'

/** The figures that an edition shows otherwise than the one before it, and why. */
export function ChangedYears({ changed, isFirst }: { changed: ChangedYear[]; isFirst: boolean }) {
  return (
    <section aria-labelledby="changed" className="mt-10">
      <h2 id="changed">Figures that changed</h2>
      {changed.length === 0 && (
        <p className="mt-2 max-w-measure">
          {isFirst
            ? 'None: it is the first edition.'
            : 'None: every figure of the edition before is shown as it was.'}
        </p>
      )}
      <dl className="mt-3 max-w-measure space-y-4">
        {changed.map(({ council, year, href, changes }) => (
          <div key={href}>
            <dt>
              <a href={href}>
                {council}, {year}
              </a>
            </dt>
            {changes?.map(({ words, reason }) => (
              <dd key={words}>
                {words}. <span className="text-sm text-quiet">{reason}</span>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  )
}
