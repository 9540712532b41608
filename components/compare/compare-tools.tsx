import Form from 'next/form'
import { AddBox } from '@/components/search/add-box'
import { COMPARE_ADDRESS } from '@/lib/compare/address'
import type { CompareControls, ComparePage, SetLink } from '@/lib/compare/compare-page'
import { councilAddress } from '@/lib/council/address'
import { InPlaceLink } from './in-place-link'
import { KeptOpen } from './kept-open'

/** All that changes which councils and years are compared, in one part that is closed until a reader opens it. */
export function CompareTools({ page, isOpen }: { page: ComparePage; isOpen: boolean }) {
  const { controls, typed, choices, sets } = page
  return (
    <KeptOpen summary="Change the councils or years" isOpen={isOpen}>
      <div className="space-y-6 pt-4 pb-6">
        <section aria-labelledby="compared" className="space-y-4">
          <h2 id="compared" tabIndex={-1} className="text-[1.1875rem]">
            Councils compared
          </h2>
          <ComparedCouncils controls={controls} />
          {controls.isFull ? (
            <p className="text-sm">
              A page compares {controls.most} councils at most. Remove one to add another.
            </p>
          ) : (
            <AddCouncil controls={controls} typed={typed} />
          )}
          {choices && <NameChoices choices={choices} />}
        </section>
        <ChooseYears controls={controls} />
        <StartingSets sets={sets} />
      </div>
    </KeptOpen>
  )
}

function ComparedCouncils({ controls: { councils } }: { controls: CompareControls }) {
  return (
    <ul className="grid gap-x-10 sm:grid-cols-2" data-compared>
      {councils.map(({ slug, name, officialName, facts, removeHref }) => (
        <li key={slug} className="flex items-baseline justify-between gap-x-4 border-b border-hairline py-2">
          <div className="min-w-0">
            <a href={councilAddress(slug)}>{officialName}</a>
            <span className="block text-sm text-quiet">{facts}</span>
          </div>
          <InPlaceLink href={removeHref} className="shrink-0 py-1">
            Remove<span className="sr-only"> {name}</span>
          </InPlaceLink>
        </li>
      ))}
    </ul>
  )
}

/** The box that finds councils, on every page of a comparison. */
export function AddCouncil({ controls, typed }: { controls: CompareControls; typed: string }) {
  const { councils, add } = controls
  return (
    <div className="not-printed max-w-[26rem]">
      <AddBox
        // Another comparison has an empty box.
        key={`${add.address.before} ${typed}`}
        id="add-council"
        label={councils.length === 0 ? 'Find a council to compare' : 'Add a council'}
        typed={typed}
        adding={add}
        inPlace
      />
    </div>
  )
}

/** The councils that a typed name may mean, each with a link that adds it. */
export function NameChoices({
  choices: { typed, councils },
}: {
  choices: NonNullable<ComparePage['choices']>
}) {
  return (
    <section aria-labelledby="which" className="not-printed">
      <h2 id="which" className="text-[1.1875rem]">
        Which council is “{typed}”?
      </h2>
      <ul className="mt-1 max-w-measure">
        {councils.map(({ officialName, facts, href }) => (
          <li key={href} className="border-b border-hairline py-2">
            <InPlaceLink href={href}>Add {officialName}</InPlaceLink>
            <span className="block text-sm text-quiet">{facts}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function ChooseYears({ controls: { years } }: { controls: CompareControls }) {
  return (
    <Form
      action={COMPARE_ADDRESS}
      scroll={false}
      prefetch={false}
      className="flex flex-wrap items-end gap-x-4 gap-y-2"
    >
      {years.kept.map(({ name, value }) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="show" value="years" />
      <YearField name="from" label="From" value={years.from} choices={years.choices} />
      <YearField name="to" label="To" value={years.to} choices={years.choices} />
      <button type="submit" className="rounded border border-council px-4 py-2 font-semibold text-council">
        Show these years
      </button>
    </Form>
  )
}

function YearField(props: { name: string; label: string; value: string; choices: string[] }) {
  const { name, label, value, choices } = props
  return (
    <div>
      <label htmlFor={`compare-${name}`} className="mb-1 block font-semibold">
        {label}
      </label>
      <select
        id={`compare-${name}`}
        key={value}
        name={name}
        defaultValue={value}
        className="rounded border border-rule bg-white px-3 py-2"
      >
        {choices.toReversed().map((year) => (
          <option key={year}>{year}</option>
        ))}
      </select>
    </div>
  )
}

/** Other comparisons with one of the councils: the nearest in population, neighbours, its county, its region. */
function StartingSets({ sets }: { sets: ComparePage['sets'] }) {
  return sets
    .filter(({ links }) => links.length > 0)
    .map(({ council, links }) => (
      <section key={council}>
        <h2 className="text-[1.1875rem]">Compare {council} with</h2>
        <ul className="mt-1">
          {links.map((link) => (
            <li key={link.title} className="border-b border-hairline py-2">
              <InPlaceLink href={link.href}>{link.title}</InPlaceLink>
              <SetFacts link={link} />
            </li>
          ))}
        </ul>
      </section>
    ))
}

function SetFacts({ link: { figures, councils, left } }: { link: SetLink }) {
  return (
    <span className="block text-sm text-quiet">
      {figures}: {councils}
      {left && ` (${left})`}
    </span>
  )
}

export function Beginnings({ kinds }: { kinds: ComparePage['beginnings'] }) {
  return kinds.map(({ title, links }) => (
    <section key={title} className="mt-6">
      <h3>{title}</h3>
      <ul className="mt-1 flex flex-wrap gap-x-6">
        {links.map(({ title: words, href, figures }) => (
          <li key={words} className="py-1">
            <InPlaceLink href={href} scroll>
              {words}
            </InPlaceLink>
            <span className="text-sm text-quiet"> ({figures})</span>
          </li>
        ))}
      </ul>
    </section>
  ))
}
