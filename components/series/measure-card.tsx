import { Term } from '@/components/ui/term'
import { sourceAddress } from '@/lib/letter/address'
import type { MeasureView, PublishedMeasure } from '@/lib/series/measure-view'
import { termOfMeasure } from '@/lib/words/glossary-address'
import { Cases } from './cases'
import { AverageMark } from './marks'

export function MeasureCard({ measure }: { measure: MeasureView }) {
  const term = termOfMeasure(measure.id)
  return (
    <section aria-labelledby={`measure-${measure.id}`} className="space-y-3" data-measure={measure.id}>
      <h3 id={`measure-${measure.id}`} className="font-sans text-sm font-semibold text-quiet">
        {term ? <Term id={term}>{measure.title}</Term> : measure.title}
      </h3>
      {measure.kind === 'missing' ? <p>{measure.reason}</p> : <PublishedMeasureBody measure={measure} />}
    </section>
  )
}

function PublishedMeasureBody({ measure }: { measure: PublishedMeasure }) {
  const {
    count,
    ofBase,
    rate,
    rateIsQuiet,
    typeAverage,
    averageNote,
    hasTypeAverage,
    base,
    cases,
    sentence,
    workedOut,
    source,
    others,
  } = measure
  return (
    <>
      <div>
        <p className="font-serif font-semibold leading-none">
          {count !== null && <span className="text-count">{count} </span>}
          <span className="text-2xl">{ofBase}</span>
          {rate && <span className="sr-only">, </span>}
        </p>
        {rate && (
          <p className="mt-1">
            <span className={rateIsQuiet ? '' : 'font-semibold'}>{rate}</span>
            {typeAverage && (
              <>
                ; {hasTypeAverage && <AverageMark />}
                {typeAverage}
                {averageNote && <span className="text-sm text-quiet">, {averageNote}</span>}
              </>
            )}
          </p>
        )}
        <p className="text-sm text-quiet">{base}</p>
      </div>
      {cases && <Cases cases={cases} />}
      <p>{sentence}</p>
      {workedOut && <p className="text-sm">{workedOut}</p>}
      <p className="text-sm">
        <a href={sourceAddress(source)}>{source.words}</a>
      </p>
      {others.map(({ words, source: other }) => (
        <p key={words} className="text-sm">
          <a href={sourceAddress(other)}>{words}</a>
        </p>
      ))}
    </>
  )
}

export function MeasuresRow({ measures }: { measures: MeasureView[] }) {
  return (
    <div className="grid divide-y divide-hairline border-b border-hairline lg:grid-cols-[1.15fr_1fr_1.05fr] lg:divide-x lg:divide-y-0 print:grid-cols-3 print:divide-x print:divide-y-0">
      {measures.map((measure) => (
        <div
          key={measure.id}
          className="py-6 lg:px-7 lg:first:pl-0 lg:last:pr-0 print:px-4 print:first:pl-0 print:last:pr-0"
        >
          <MeasureCard measure={measure} />
        </div>
      ))}
    </div>
  )
}
