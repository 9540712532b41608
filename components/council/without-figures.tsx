import { TypeSeriesFigure } from '@/components/series/type-series-figure'
import { Cautions } from '@/components/ui/cautions'
import type { WithoutFigures as Without } from '@/lib/council/without-figures'
import type { Council } from '@/lib/domain/council'
import { ExpectedOfType } from './expected-of-type'
import { NearCouncils } from './near-councils'

/** In place of a council's own figures: what is known around it, and nothing that could be taken for them. */
export function WithoutFigures({ council, without }: { council: Council; without: Without }) {
  const { lead, near, averages, noAverages, cautions } = without
  return (
    <>
      {lead && (
        <p className="mt-6 max-w-measure" data-without>
          {lead}
        </p>
      )}
      {near.map((group) => (
        <NearCouncils key={group.id} group={group} />
      ))}
      {noAverages && <p className="mt-12 max-w-measure">{noAverages}</p>}
      {averages.map((series) => (
        <div key={series.measure.id} className="later space-y-8 pt-14">
          <TypeSeriesFigure series={series} />
          {series.expected && (
            <ExpectedOfType measure={series.measure.id} council={council.name} expected={series.expected} />
          )}
        </div>
      ))}
      {cautions.length > 0 && (
        <div className="mt-12">
          <Cautions cautions={cautions} title="How to read these figures" />
        </div>
      )}
    </>
  )
}

/** For whoever runs this copy of Upheld. */
export function LoadingHelp({ council, commands }: { council: Council; commands: string[] }) {
  if (commands.length === 0) return null
  return (
    <section aria-labelledby="loading" className="not-printed mt-12 max-w-measure">
      <h2 id="loading">If you run this copy of Upheld</h2>
      <p className="mt-2">
        The first command asks the Ombudsman’s website for the page and the letter of {council.officialName},
        and saves them in a folder. You can also add files that you saved yourself. The second command loads
        the folder. The third lists what needs a review, and why.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard. */}
      <pre tabIndex={0} className="mt-3 overflow-x-auto bg-note p-4 text-xs">
        {commands.join('\n')}
      </pre>
    </section>
  )
}
