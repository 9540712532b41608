import type { MouseEvent } from 'react'

/** Whether a press is to follow a link here: not in another tab or window, and not to keep what it leads to. */
export function isPlainPress({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey
}
