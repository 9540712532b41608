'use client'

import { type UseComboboxState, type UseComboboxStateChangeOptions, useCombobox } from 'downshift'
import {
  type ChangeEvent,
  type ComponentPropsWithoutRef,
  type ComponentPropsWithRef,
  type KeyboardEvent,
  type RefCallback,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { SEARCH_INDEX_ADDRESS } from '@/lib/search/address'
import { type FoundCouncil, type FoundView, foundView, onlyMeant } from '@/lib/search/found-view'
import { type CouncilSearch, councilSearch } from '@/lib/search/search'
import type { SearchIndex } from '@/lib/search/search-index'

/** What a box says of itself to screen readers. */
export type BoxAttributes = Pick<
  ComponentPropsWithoutRef<'input'>,
  'role' | 'aria-autocomplete' | 'aria-controls' | 'aria-expanded' | 'aria-activedescendant'
>

/** What is done in a box, and by its button. */
export type BoxHands = {
  handlers: Pick<ComponentPropsWithoutRef<'input'>, 'onChange' | 'onKeyDown' | 'onBlur' | 'onClick'>
  /** Chooses the council that is meant, or opens the list where several may be. */
  choose: () => void
}

/**
 * The councils found for what stands in a box, under it. The box itself is not replaced, so that nobody loses
 * the focus, a letter or their place while the list comes.
 */
export function AnswerList({
  id,
  input,
  search,
  hands,
  onChoose,
  onAttributes,
}: {
  id: string
  input: HTMLInputElement
  search: CouncilSearch
  hands: RefObject<BoxHands | null>
  onChoose: (chosen: FoundCouncil) => void
  onAttributes: (attributes: BoxAttributes) => void
}) {
  const [query, setQuery] = useState(input.value)
  const { view, only } = useMemo(() => {
    const finding = search(query)
    return { view: foundView(query, finding), only: onlyMeant(query, finding) }
  }, [search, query])
  const {
    isOpen,
    highlightedIndex,
    getInputProps,
    getMenuProps,
    getItemProps,
    openMenu,
    setHighlightedIndex,
  } = useCombobox({
    id,
    inputId: id,
    labelId: `${id}-label`,
    items: view.found,
    itemToString: (item) => item?.officialName ?? '',
    selectedItem: null,
    inputValue: query,
    initialIsOpen: query.trim() !== '' && document.activeElement === input,
    stateReducer: answerState,
    onStateChange({ type, inputValue, selectedItem }) {
      if (type === useCombobox.stateChangeTypes.InputKeyDownEscape && inputValue === '') {
        input.value = ''
        setQuery('')
      }
      if (selectedItem) onChoose(selectedItem)
    },
  })
  const hasAnswer = isOpen && view.title !== null
  const { onChange, onKeyDown, onBlur, onClick, ...props } = getInputProps(
    {
      // At once, not with the change of state, which comes too late for the key that is pressed next.
      onChange: (event: ChangeEvent<HTMLInputElement>) => setQuery(event.currentTarget.value),
      onKeyDown(event: KeyboardEvent & { nativeEvent: { preventDownshiftDefault?: boolean } }) {
        // Nothing is chosen yet, so these keys are the box's own: they submit it, or move in what is typed.
        if (highlightedIndex < 0 && ['Enter', 'Home', 'End'].includes(event.key))
          event.nativeEvent.preventDownshiftDefault = true
      },
    },
    { suppressRefError: true },
  )
  const ref = props.ref as RefCallback<HTMLInputElement>
  const controls: string = props['aria-controls']
  const active: string | undefined = props['aria-activedescendant'] || undefined
  const isExpanded = hasAnswer && view.found.length > 0

  useLayoutEffect(() => {
    ref(input)
  })
  useLayoutEffect(
    () =>
      onAttributes({
        role: 'combobox',
        'aria-autocomplete': 'list',
        'aria-controls': controls,
        'aria-expanded': isExpanded,
        'aria-activedescendant': active,
      }),
    [onAttributes, controls, isExpanded, active],
  )
  useImperativeHandle(hands, () => ({
    handlers: { onChange, onKeyDown, onBlur, onClick },
    choose() {
      const [first, ...others] = view.found
      const chosen = view.found.find(({ href }) => href === only) ?? (others.length === 0 ? first : undefined)
      if (chosen) return onChoose(chosen)
      openMenu()
      if (first) setHighlightedIndex(0)
    },
  }))

  return (
    <Answers
      view={view}
      isOpen={hasAnswer}
      highlighted={highlightedIndex}
      listProps={getMenuProps({ 'aria-label': view.title ?? 'Councils found' })}
      itemProps={(item, index) => getItemProps({ item, index })}
    />
  )
}

/** The list under the box, over whatever comes below. */
export function Answers({
  view,
  isOpen,
  highlighted,
  listProps,
  itemProps,
}: {
  view: FoundView
  isOpen: boolean
  /** The place of the council that the arrow keys or the pointer are at; -1 for none. */
  highlighted: number
  listProps: ComponentPropsWithRef<'ul'>
  itemProps: (item: FoundCouncil, index: number) => ComponentPropsWithRef<'li'>
}) {
  const { title, note, found } = view
  const place = useRef<HTMLDivElement>(null)
  // A list that hangs below the edge of the screen is brought in, box and all.
  useEffect(() => {
    if (isOpen && view.title) place.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen, view])
  return (
    <div
      ref={place}
      className={
        isOpen
          ? 'absolute inset-x-0 top-full z-20 mt-1 rounded border border-rule bg-white shadow-lg'
          : 'sr-only'
      }
    >
      {/* Stands there before it has words, or screen readers would not notice them. */}
      <div role="status" className="text-sm">
        {isOpen && (
          <p className={found.length > 0 ? 'border-b border-hairline px-4 py-2' : 'px-4 py-2'}>
            <strong>{title}</strong>
            {note && <span className="block text-quiet">{note}</span>}
            <span className="sr-only">{countInWords(found.length)}</span>
          </p>
        )}
      </div>
      <ul
        {...listProps}
        hidden={!isOpen || found.length === 0}
        className="max-h-[min(24rem,50vh)] overflow-y-auto"
      >
        {isOpen &&
          found.map((item, index) => (
            <li
              key={item.href}
              {...itemProps(item, index)}
              className={`cursor-pointer border-b border-l-4 border-b-hairline px-3 py-2 last:border-b-0 ${
                index === highlighted ? 'border-l-council bg-expected' : 'border-l-white'
              }`}
            >
              <span className={index === highlighted ? 'text-council underline' : 'text-council'}>
                {item.officialName}
              </span>
              <span className="block text-sm text-quiet">{item.facts}</span>
            </li>
          ))}
      </ul>
    </div>
  )
}

function countInWords(count: number): string {
  if (count === 0) return ''
  return count === 1
    ? '1 council. Use the arrow keys to reach it.'
    : `${count} councils. Use the arrow keys to go through them.`
}

type State = Partial<UseComboboxState<FoundCouncil>>

/**
 * How the list differs from other lists: the box keeps what was typed, because choosing a council leads to another
 * page; leaving the box chooses nothing; and a click into the box does not close the list.
 */
export function answerState(
  state: UseComboboxState<FoundCouncil>,
  { type, changes }: UseComboboxStateChangeOptions<FoundCouncil>,
): State {
  const { ItemClick, InputKeyDownEnter, InputKeyDownArrowUp, InputBlur, InputClick } =
    useCombobox.stateChangeTypes
  switch (type) {
    case ItemClick:
    case InputKeyDownEnter:
      return { ...changes, inputValue: state.inputValue }
    case InputKeyDownArrowUp:
    case InputBlur:
      return { ...changes, inputValue: state.inputValue, selectedItem: null }
    case InputClick:
      return { ...changes, isOpen: true, highlightedIndex: state.highlightedIndex }
    default:
      return changes
  }
}

let kept: Promise<CouncilSearch> | undefined

/**
 * The search of all names and postcodes' first halves, which looks them up here: what is typed is sent nowhere.
 * Fetched once for a page, and again where it did not come.
 */
export function fetchSearch(): Promise<CouncilSearch> {
  kept ??= fetchIndex().then(councilSearch)
  kept.catch(() => {
    kept = undefined
  })
  return kept
}

async function fetchIndex(): Promise<SearchIndex> {
  const answer = await fetch(SEARCH_INDEX_ADDRESS)
  if (!answer.ok) throw new Error(`${SEARCH_INDEX_ADDRESS} answered ${answer.status}.`)
  return answer.json()
}
