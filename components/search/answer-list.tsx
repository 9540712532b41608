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
import {
  decisionsWith,
  type FoundCouncil,
  type FoundView,
  foundView,
  onlyMeant,
} from '@/lib/search/found-view'
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
 * The councils found for what stands in a box, under it, and last the way to decisions that have these words. The box itself is not replaced, so that nobody loses
 * the focus, a letter or their place while the list comes.
 */
export function AnswerList({
  id,
  input,
  search,
  offersDecisions,
  hands,
  onChoose,
  onAttributes,
}: {
  id: string
  input: HTMLInputElement
  search: CouncilSearch
  offersDecisions: boolean
  hands: RefObject<BoxHands | null>
  onChoose: (chosen: FoundCouncil) => void
  onAttributes: (attributes: BoxAttributes) => void
}) {
  const [query, setQuery] = useState(input.value)
  const { view, only, items } = useMemo(() => {
    const finding = search(query)
    const found = foundView(query, finding)
    const decisions = offersDecisions ? decisionsWith(query, finding) : null
    return {
      view: found,
      only: onlyMeant(query, finding),
      items: [...found.found, ...(decisions ? [asItem(decisions)] : [])],
    }
  }, [search, offersDecisions, query])
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
    items,
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
  const isExpanded = hasAnswer && items.length > 0

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
      if (items.length > 0) setHighlightedIndex(0)
    },
  }))

  return (
    <Answers
      view={view}
      items={items}
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
  items,
  isOpen,
  highlighted,
  listProps,
  itemProps,
}: {
  view: FoundView
  /** The councils that were found, and what else can be chosen. */
  items: FoundCouncil[]
  isOpen: boolean
  /** The place of the council that the arrow keys or the pointer are at; -1 for none. */
  highlighted: number
  listProps: ComponentPropsWithRef<'ul'>
  itemProps: (item: FoundCouncil, index: number) => ComponentPropsWithRef<'li'>
}) {
  const { title, note } = view
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
          <p className={items.length > 0 ? 'border-b border-hairline px-4 py-2' : 'px-4 py-2'}>
            <strong>{title}</strong>
            {note && <span className="block text-quiet">{note}</span>}
            <span className="sr-only">
              {countInWords(view.found.length, items.length - view.found.length)}
            </span>
          </p>
        )}
      </div>
      <ul
        {...listProps}
        hidden={!isOpen || items.length === 0}
        className="max-h-[min(24rem,50vh)] overflow-y-auto"
      >
        {isOpen &&
          items.map((item, index) => (
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
              {item.facts && <span className="block text-sm text-quiet">{item.facts}</span>}
            </li>
          ))}
      </ul>
    </div>
  )
}

function countInWords(count: number, more: number): string {
  if (count + more === 0) return ''
  const councils = count === 1 ? '1 council.' : `${count} councils.`
  const keys =
    count + more === 1 ? 'Use the arrow keys to reach it.' : 'Use the arrow keys to go through them.'
  return `${councils} ${more > 0 ? 'You can also search decisions. ' : ''}${keys}`
}

/** In the list, what leads on stands as councils do. */
function asItem({ words, href }: { words: string; href: string }): FoundCouncil {
  return { slug: '', officialName: words, facts: '', href }
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

type Fetched = { search: CouncilSearch; hasDecisions: boolean }

let kept: Promise<Fetched> | undefined

/**
 * The search of all names and postcodes' first halves, which looks them up here: what is typed is sent nowhere.
 * Fetched once for a page, and again where it did not come.
 */
export function fetchSearch(): Promise<Fetched> {
  kept ??= fetchIndex().then((index) => ({ search: councilSearch(index), hasDecisions: index.hasDecisions }))
  kept.catch(() => {
    kept = undefined
  })
  return kept
}

async function fetchIndex(): Promise<SearchIndex & Pick<Fetched, 'hasDecisions'>> {
  const answer = await fetch(SEARCH_INDEX_ADDRESS)
  if (!answer.ok) throw new Error(`${SEARCH_INDEX_ADDRESS} answered ${answer.status}.`)
  return answer.json()
}
