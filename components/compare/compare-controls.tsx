import Form from 'next/form'
import Link from 'next/link'
import type { ComponentProps } from 'react'
import { NameBox } from '@/components/ui/name-box'
import { COMPARE_ADDRESS } from '@/lib/compare/address'
import type { CompareControls, ComparePage, SetLink } from '@/lib/compare/compare-page'
import { councilAddress } from '@/lib/council/address'

export function ComparedCouncils({ controls: { councils } }: { controls: CompareControls }) {
  return (
    <ul className="grid gap-x-10 sm:grid-cols-2" data-compared>
      {councils.map(({ slug, name, officialName, facts, removeHref }) => (
        <li key={slug} className="flex items-baseline justify-between gap-x-4 border-b border-hairline py-2">
          <div className="min-w-0">
            <a href={councilAddress(slug)}>{officialName}</a>
            <span className="block text-sm text-quiet">{facts}</span>
          </div>
          <InPlaceLink href={removeHref} className="not-printed shrink-0 py-1">
            Remove<span className="sr-only"> {name}</span>
          </InPlaceLink>
        </li>
      ))}
    </ul>
  )
}

/** A box to add a council by any usual name; a plain form, so it works in any browser. */
export function AddCouncil({ kept, typed }: { kept: CompareControls['kept']; typed: string }) {
  return (
    <Form action={COMPARE_ADDRESS} scroll={false} prefetch={false} className="not-printed max-w-[26rem]">
      <KeptFields kept={kept} years />
      <NameBox
        // Another comparison has an empty box.
        key={`${kept.councils.join('~')} ${typed}`}
        id="add-council"
        label={kept.councils.length === 0 ? 'Name of a council' : 'Add a council'}
        typed={typed}
      />
    </Form>
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

export function ChooseYears({ controls: { years, kept } }: { controls: CompareControls }) {
  return (
    <Form
      action={COMPARE_ADDRESS}
      scroll={false}
      prefetch={false}
      className="not-printed flex flex-wrap items-end gap-x-4 gap-y-2"
    >
      <KeptFields kept={kept} years={false} />
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

/** What a form sends along with its own fields, so that the rest of the comparison stays as it is. */
function KeptFields({ kept, years }: { kept: CompareControls['kept']; years: boolean }) {
  const { councils, measure, from, to, view } = kept
  return (
    <>
      {councils.map((slug) => (
        <input key={slug} type="hidden" name="councils" value={slug} />
      ))}
      <input type="hidden" name="measure" value={measure} />
      {years && <input type="hidden" name="from" value={from} />}
      {years && <input type="hidden" name="to" value={to} />}
      {view && <input type="hidden" name="view" value={view} />}
    </>
  )
}

/** Councils that may be wanted beside those compared: neighbours, the same type and region, a county's districts. */
export function StartingSets({ sets }: { sets: { council: string; links: SetLink[] }[] }) {
  const withLinks = sets.filter(({ links }) => links.length > 0)
  if (withLinks.length === 0) return null
  const [only, another] = withLinks
  return (
    <details className="not-printed" open={another === undefined}>
      <summary className="cursor-pointer py-1 font-semibold">
        Start again with the councils around {only && !another ? only.council : 'one of them'}
      </summary>
      {withLinks.map(({ council, links }) => (
        <ul key={council} className="mt-1 border-b border-hairline pb-2 last:border-0">
          {links.map(({ title, href, councils, left }) => (
            <li key={title} className="py-1">
              <InPlaceLink href={href}>{title}</InPlaceLink>
              <span className="block text-sm text-quiet">
                {councils}
                {left && ` (${left})`}
              </span>
            </li>
          ))}
        </ul>
      ))}
    </details>
  )
}

export function Beginnings({ kinds }: { kinds: { title: string; links: SetLink[] }[] }) {
  return kinds.map(({ title, links }) => (
    <section key={title} className="mt-6">
      <h3>{title}</h3>
      <ul className="mt-1 flex flex-wrap gap-x-6">
        {links.map(({ title: words, href, left }) => (
          <li key={words} className="py-1">
            <InPlaceLink href={href} scroll>
              {words}
            </InPlaceLink>
            {left && <span className="text-sm text-quiet"> ({left.replace(/;.*/, '')})</span>}
          </li>
        ))}
      </ul>
    </section>
  ))
}

/** A link to another comparison, shown without loading the page anew and, unless told otherwise, where it is scrolled to. */
export function InPlaceLink(props: ComponentProps<typeof Link>) {
  return <Link prefetch={false} scroll={false} {...props} />
}
