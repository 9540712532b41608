import { EditionFoot } from '@/components/ui/edition-foot'
import { Share } from '@/components/ui/share'
import { SwitchLinks } from '@/components/ui/switch-links'
import type { ComparePage } from '@/lib/compare/compare-page'
import { editionNote } from '@/lib/words/edition-note'
import { ToldComparison } from './announcer'
import { AboutFigures, CompareFigure } from './compare-figure'
import { CompareListed } from './compare-listed'
import { AddCouncil, Beginnings, CompareTools, NameChoices } from './compare-tools'
import { InPlaceLink } from './in-place-link'

/** The page of a comparison: the councils' names, the answer, the figures, then what changes and shares them. */
export function CompareArticle({ page }: { page: ComparePage }) {
  const { edition, heading, remarks, controls, choices, figure } = page
  const { length } = controls.councils
  const which = choices ? [`Which council is “${choices.typed}”? The choices are on the page.`] : []
  return (
    <>
      <h1 className={heading.length > LONG_HEADING ? LONG : ''}>{heading}</h1>
      <ToldComparison
        names={controls.councils.map(({ name }) => name)}
        said={[...remarks, ...which].join(' ')}
      />
      {figure && <p className="mt-4 max-w-measure font-serif text-[1.1875rem] sm:text-xl">{figure.answer}</p>}
      {length > 0 && !figure && <p className="mt-4">No figures are published yet.</p>}
      {remarks.length > 0 && (
        <ul className="mt-4 max-w-measure border-l-[3px] border-council pl-4" data-remarks>
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      {length === 0 ? <Beginning page={page} /> : <Compared page={page} />}
      <EditionFoot note={editionNote(edition)} />
    </>
  )
}

/** In characters: the names of so many councils are set smaller, so that the answer is on a phone's first screen. */
const LONG_HEADING = 70
const LONG = 'text-[clamp(1.375rem,1.1rem+1.6vw,2rem)]'

function Compared({ page }: { page: ComparePage }) {
  const { controls, choices, remarks, typed, figure, listed } = page
  const isAlone = controls.councils.length === 1
  const tools = (
    <CompareTools page={page} isOpen={isAlone || choices !== null || (typed !== '' && remarks.length > 0)} />
  )
  return (
    <div className="mt-6 space-y-8">
      {isAlone && tools}
      <div className="not-printed border-b border-hairline">
        <SwitchLinks label="Measure" links={controls.measures} anchor={InPlaceLink} />
      </div>
      {figure && <CompareFigure figure={figure} />}
      <div className="space-y-4">
        {!isAlone && tools}
        {figure && <Share share={figure.sharing} isDrawn={figure.chart !== null} />}
      </div>
      {figure && <AboutFigures figure={figure} />}
      {listed && <CompareListed listed={listed} />}
    </div>
  )
}

function Beginning({ page: { controls, typed, choices, beginnings } }: { page: ComparePage }) {
  return (
    <>
      <p className="mt-3 max-w-measure">
        See up to {controls.most} councils across the years: their counts and rates, each with the average of
        its own type. Find the first one by name or postcode. We then offer its neighbours and similar
        councils.
      </p>
      <div className="mt-6 space-y-5">
        <AddCouncil controls={controls} typed={typed} />
        {choices && <NameChoices choices={choices} />}
      </div>
      <section aria-labelledby="begin" className="mt-10">
        <h2 id="begin">Or begin with a set of councils</h2>
        <p className="mt-2 max-w-measure text-sm text-quiet">
          A page compares {controls.most} councils at most: those with figures come first, then the largest.
        </p>
        <Beginnings kinds={beginnings} />
      </section>
    </>
  )
}
