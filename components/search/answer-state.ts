import { type UseComboboxState, type UseComboboxStateChangeOptions, useCombobox } from 'downshift'
import type { FoundCouncil } from '@/lib/search/found-view'

type State = Partial<UseComboboxState<FoundCouncil>>

/**
 * How the list differs from other lists: what stands in the box stays as it was typed, because choosing a council
 * leads to its page; leaving the box chooses nothing; and a click into the box does not close the list.
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
