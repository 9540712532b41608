import { EditionFoot } from '@/components/ui/edition-foot'
import { SwitchLinks } from '@/components/ui/switch-links'
import type { ComparePage } from '@/lib/compare/compare-page'
import { editionNote } from '@/lib/words/edition-note'
import { ToldComparison } from './announcer'
import {
  AddCouncil,
  Beginnings,
  ChooseYears,
  ComparedCouncils,
  InPlaceLink,
  NameChoices,
  StartingSets,
} from './compare-controls'
import { CompareFigure } from './compare-figure'

/** The page of a comparison: what is compared and how to change it, then the figures side by side. */
export function CompareArticle({ page }: { page: ComparePage }) {
  const { edition, remarks, controls, typed, choices, sets, beginnings, figure } = page
  const isChosen = controls.councils.length > 0
  const names = controls.councils.map(({ name }) => name)
  const which = choices ? [`Which council is “${choices.typed}”? The choices are on the page.`] : []
  return (
    <>
      <h1>Compare councils</h1>
      {!isChosen && <Introduction most={controls.most} />}
      <ToldComparison names={names} said={[...remarks, ...which].join(' ')} />
      {remarks.length > 0 && (
        <ul className="mt-4 max-w-measure border-l-[3px] border-council pl-4" data-remarks>
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      <section aria-labelledby="compared" className="mt-6 space-y-5">
        <h2 id="compared" tabIndex={-1} className={isChosen ? '' : 'sr-only'}>
          {isChosen ? 'Councils compared' : 'Choose councils'}
        </h2>
        {isChosen && <ComparedCouncils controls={controls} />}
        {controls.isFull ? (
          <p className="not-printed text-sm">
            {controls.most} councils are the most that a page compares. Remove one to add another.
          </p>
        ) : (
          <AddCouncil kept={controls.kept} typed={typed} />
        )}
        {choices && <NameChoices choices={choices} />}
        <StartingSets sets={sets} />
      </section>
      {isChosen ? (
        <>
          <div className="mt-8 space-y-5">
            <div className="not-printed border-b border-hairline">
              <SwitchLinks label="Measure" links={controls.measures} anchor={InPlaceLink} />
            </div>
            <ChooseYears controls={controls} />
          </div>
          <div className="mt-10">
            {figure ? (
              <CompareFigure figure={figure} views={controls.views} />
            ) : (
              <p>No figures are published yet.</p>
            )}
          </div>
        </>
      ) : (
        <section aria-labelledby="begin" className="mt-10">
          <h2 id="begin">Or begin with a set</h2>
          <Beginnings kinds={beginnings} />
        </section>
      )}
      <EditionFoot note={editionNote(edition)} />
    </>
  )
}

function Introduction({ most }: { most: number }) {
  return (
    <p className="mt-3 max-w-measure">
      See up to {most} councils side by side over the years: their counts and rates, each beside the average
      of its own type. Add the first one by name, and its neighbours and similar councils are offered.
    </p>
  )
}
