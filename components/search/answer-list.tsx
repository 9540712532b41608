'use client'

import { useCombobox } from 'downshift'
import {
  type ChangeEvent,
  type ComponentPropsWithoutRef,
  type KeyboardEvent,
  type RefCallback,
  type RefObject,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react'
import { foundView, onlyMeant } from '@/lib/search/found-view'
import type { CouncilSearch } from '@/lib/search/search'
import { answerState } from './answer-state'
import { Answers } from './answers'

/** What a box says of itself to screen readers. */
export type BoxAttributes = Pick<
  ComponentPropsWithoutRef<'input'>,
  'role' | 'aria-autocomplete' | 'aria-controls' | 'aria-expanded' | 'aria-activedescendant'
>

/** What is done in a box, and by its button. */
export type BoxHands = {
  handlers: Pick<ComponentPropsWithoutRef<'input'>, 'onChange' | 'onKeyDown' | 'onBlur' | 'onClick'>
  /** Goes to the council that is meant, or opens the list where several may be. */
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
  onAttributes,
}: {
  id: string
  input: HTMLInputElement
  search: CouncilSearch
  hands: RefObject<BoxHands | null>
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
      if (selectedItem) window.location.assign(selectedItem.href)
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
      const href = only ?? (others.length === 0 ? first?.href : undefined)
      if (href) return window.location.assign(href)
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
