import { LONGEST_SEARCH } from '@/lib/domain/search-query'
import { DECISIONS_ADDRESS, WORDS_FIELD } from '@/lib/listed/address'
import type { DecisionsForm } from '@/lib/listed/decisions-page'
import { FilterChoice } from './decision-filters'

/** A plain form: what is asked for has an address. */
export function SearchDecisions({ form: { words, sort, fields, councils } }: { form: DecisionsForm }) {
  return (
    <search aria-label="Search the decisions" className="not-printed mt-6 block">
      <form action={DECISIONS_ADDRESS} method="get" className="border-y border-hairline py-4">
        <label htmlFor="words" className="mb-1 block font-semibold">
          Words to look for, or the reference of a decision
        </label>
        <p id="words-hint" className="mb-2 max-w-measure text-sm text-quiet">
          Put words in quotation marks to find them next to each other. Put “-” in front of a word to leave it
          out.
        </p>
        <div className="flex max-w-measure">
          <input
            id="words"
            key={words}
            name={WORDS_FIELD}
            type="search"
            defaultValue={words}
            maxLength={LONGEST_SEARCH}
            autoComplete="off"
            enterKeyHint="search"
            aria-describedby="words-hint"
            className="h-11 min-w-0 flex-1 rounded-l border border-rule bg-white px-3"
          />
          <button type="submit" className="rounded-r bg-council px-4 font-semibold text-white">
            Search
          </button>
        </div>
        {sort && <input type="hidden" name="sort" value={sort} />}
        {fields.length > 0 && (
          <div className="mt-4 grid grid-cols-2 gap-x-4 gap-y-3 lg:grid-cols-5 max-lg:[&>:first-child]:col-span-2">
            {councils && <FilterChoice field={{ name: 'council', label: 'Council', ...councils }} />}
            {fields.map((field) => (
              <FilterChoice key={field.name} field={field} />
            ))}
          </div>
        )}
      </form>
    </search>
  )
}
