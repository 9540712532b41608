'use client'

import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { SEARCH_ADDRESS, SEARCH_FIELD } from '@/lib/search/address'
import type { FoundCouncil } from '@/lib/search/found-view'
import type { CouncilSearch } from '@/lib/search/search'
import type { AnswerList, BoxAttributes, BoxHands } from './answer-list'

type Awake = { AnswerList: typeof AnswerList; search: CouncilSearch; hasDecisions: boolean }

/**
 * The box that finds councils. A plain form until somebody reaches for it; then the same box answers while they
 * type. What makes it answer is fetched only then, and where it does not come the form works as before.
 */
export function FindBox({
  id,
  value,
  label,
  isLabelled,
  form = FINDS_A_PAGE,
  onChoose = ({ href }) => window.location.assign(href),
}: {
  id: string
  value?: string
  label: string
  isLabelled: boolean
  form?: BoxForm
  onChoose?: (chosen: FoundCouncil) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  const hands = useRef<BoxHands>(null)
  const [attributes, setAttributes] = useState<BoxAttributes | null>(null)
  const [awake, setAwake] = useState<Awake | null>(null)
  const waking = useRef<Promise<Awake | null>>(null)
  const isSubmitted = useRef(false)

  // Screen readers say what a box is when it gets the focus, so it says so before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the script comes.
  useEffect(() => {
    setAttributes((known) => known ?? ASLEEP)
    // Somebody may have begun to type before there was a script.
    if (document.activeElement === input.current) wake()
  }, [])

  useEffect(() => {
    if (awake && isSubmitted.current) hands.current?.choose()
  }, [awake])

  function wake(): Promise<Awake | null> {
    waking.current ??= wakeUp().then((made) => {
      if (made) setAwake(made)
      else waking.current = null
      return made
    })
    return waking.current
  }

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    const form = event.currentTarget
    if (input.current?.value.trim() === '') return
    event.preventDefault()
    if (hands.current) return hands.current.choose()
    isSubmitted.current = true
    if (!(await wake())) form.submit()
  }

  return (
    <form action={form.action} method="get" onSubmit={submit}>
      {form.kept.map(({ name, value: own }) => (
        <input key={`${name} ${own}`} type="hidden" name={name} value={own} />
      ))}
      <label htmlFor={id} id={`${id}-label`} className={isLabelled ? 'mb-2 block font-semibold' : 'sr-only'}>
        {label}
      </label>
      <div className="relative flex">
        <input
          ref={input}
          id={id}
          name={form.field}
          // A search box cannot be a combobox: https://www.w3.org/TR/html-aria/#el-input-search
          type={attributes ? 'text' : 'search'}
          defaultValue={value}
          placeholder="Council or postcode"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="search"
          className="min-w-0 flex-1 rounded-l border border-rule bg-white px-3 py-2 placeholder:text-quiet"
          {...attributes}
          onPointerEnter={() => fetchList().catch(() => {})}
          onFocus={wake}
          onChange={(event) => (hands.current ? hands.current.handlers.onChange?.(event) : wake())}
          onKeyDown={(event) => hands.current?.handlers.onKeyDown?.(event)}
          onBlur={(event) => hands.current?.handlers.onBlur?.(event)}
          onClick={(event) => hands.current?.handlers.onClick?.(event)}
        />
        <button type="submit" className="rounded-r bg-council px-4 py-2 font-semibold text-white">
          {form.button}
        </button>
        {awake && input.current && (
          <awake.AnswerList
            id={id}
            input={input.current}
            search={awake.search}
            offersDecisions={awake.hasDecisions && form === FINDS_A_PAGE}
            hands={hands}
            onChoose={onChoose}
            onAttributes={setAttributes}
          />
        )}
      </div>
    </form>
  )
}

/** Where the box leads in a browser without scripts: its page, its field, and what is sent with it. */
export type BoxForm = {
  action: string
  field: string
  kept: { name: string; value: string }[]
  button: string
}

const FINDS_A_PAGE: BoxForm = { action: SEARCH_ADDRESS, field: SEARCH_FIELD, kept: [], button: 'Find' }

/** What the box says of itself before it is reached for. */
const ASLEEP: BoxAttributes = {
  role: 'combobox',
  'aria-autocomplete': 'list',
  'aria-expanded': false,
}

const fetchList = () => import('./answer-list')

async function wakeUp(): Promise<Awake | null> {
  try {
    const { AnswerList, fetchSearch } = await fetchList()
    return { AnswerList, ...(await fetchSearch()) }
  } catch {
    return null
  }
}
