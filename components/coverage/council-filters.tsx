'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, type SubmitEvent, useEffect, useRef } from 'react'
import { councilsAddress, readCouncilsAddress } from '@/lib/coverage/address'
import type { CouncilsPage } from '@/lib/coverage/councils-page'
import { typeInAddress } from '@/lib/domain/authority-types'
import { queryFrom } from '@/lib/platform/query'

/** In milliseconds: so long after the last letter a typed name filters by itself. */
const AFTER_TYPING = 250

/** A plain form; with a script each change is shown at once, at the same address as the form's button leads to. */
export function CouncilFilters({ filters }: { filters: CouncilsPage['filters'] }) {
  const { year, name, type, region, figures, sort, years, types, regions } = filters
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const waiting = useRef<number>(undefined)
  const state = {
    year: year ?? '',
    name,
    type: type ? typeInAddress(type) : '',
    region: region ?? '',
    figures: figures ? 'yes' : '',
  }
  const address = councilsAddress(year, filters)
  const isFirst = useRef(true)

  // The back button and the links change what is shown, and the form with it; never the field that is in use. What was
  // chosen before there was a script is shown too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is the state.
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false
      if ([...(form.current?.elements ?? [])].some(isChanged)) return show()
    }
    for (const field of form.current?.elements ?? []) {
      if (field === document.activeElement) continue
      if (field instanceof HTMLSelectElement || (field instanceof HTMLInputElement && field.type === 'text'))
        field.value = state[field.name as keyof typeof state]
      else if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = figures
    }
  }, [address])

  function show() {
    window.clearTimeout(waiting.current)
    if (!form.current) return
    const said = new URLSearchParams(
      [...new FormData(form.current)].map(([key, value]) => [key, String(value)]),
    )
    const asked = readCouncilsAddress(queryFrom(said))
    router.replace(councilsAddress(asked.year, asked), { scroll: false })
  }

  function showLater() {
    window.clearTimeout(waiting.current)
    waiting.current = window.setTimeout(show, AFTER_TYPING)
  }

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    show()
  }

  return (
    <search aria-label="Filter the councils" className="not-printed">
      <form
        ref={form}
        action="/councils"
        method="get"
        onSubmit={submit}
        className="grid grid-cols-2 items-end gap-x-4 gap-y-3 border-y border-hairline py-4 lg:grid-cols-[1.3fr_1.2fr_1.2fr_1.2fr_auto] max-lg:[&>:first-child]:col-span-2 max-sm:[&>:nth-child(4)]:col-span-2"
      >
        <Field id="filter-name" label="Name">
          <input
            id="filter-name"
            name="name"
            type="text"
            defaultValue={state.name}
            autoComplete="off"
            spellCheck={false}
            onChange={showLater}
            className={FIELD}
          />
        </Field>
        <Choice
          id="filter-type"
          name="type"
          label="Authority type"
          value={state.type}
          onChange={show}
          options={[
            { id: '', words: 'All types' },
            ...types.map(({ id, words }) => ({ id: typeInAddress(id), words })),
          ]}
        />
        <Choice
          id="filter-region"
          name="region"
          label="Region"
          value={state.region}
          onChange={show}
          options={[{ id: '', words: 'All regions' }, ...regions]}
        />
        <Choice
          id="filter-year"
          name="year"
          label="Figures of"
          value={state.year}
          onChange={show}
          options={[
            { id: '', words: 'Newest year' },
            ...years.map((one) => ({ id: one as string, words: one as string })),
          ]}
        />
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 max-sm:col-span-2">
          <label className="flex items-center gap-2 py-2">
            <input
              type="checkbox"
              name="figures"
              value="yes"
              defaultChecked={figures}
              onChange={show}
              className="h-5 w-5 accent-council"
            />
            With figures
          </label>
          {sort !== 'name' && <input type="hidden" name="sort" value={sort} />}
          <button type="submit" className="rounded bg-council px-4 py-2 font-semibold text-white">
            Show
          </button>
        </div>
      </form>
    </search>
  )
}

/** Whether a field is another than it came with the page. */
function isChanged(field: Element): boolean {
  if (field instanceof HTMLSelectElement) {
    const given = [...field.options].findIndex(({ defaultSelected }) => defaultSelected)
    return field.selectedIndex !== Math.max(0, given)
  }
  if (!(field instanceof HTMLInputElement)) return false
  return field.type === 'checkbox'
    ? field.checked !== field.defaultChecked
    : field.value !== field.defaultValue
}

const FIELD = 'h-11 w-full min-w-0 rounded border border-rule bg-white px-3'

function Field({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block text-sm font-semibold">
        {label}
      </label>
      {children}
    </div>
  )
}

function Choice({
  id,
  name,
  label,
  value,
  options,
  onChange,
}: {
  id: string
  name: string
  label: string
  value: string
  options: { id: string; words: string }[]
  onChange: () => void
}) {
  return (
    <Field id={id} label={label}>
      <select id={id} name={name} defaultValue={value} onChange={onChange} className={FIELD}>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.words}
          </option>
        ))}
      </select>
    </Field>
  )
}
