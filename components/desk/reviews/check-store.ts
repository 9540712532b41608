import type { ChecksView } from '@/lib/desk/reviews/judge'

// What the checks say of what is typed, for the parts of the page that show it.

let answer: ChecksView | null = null
const listeners = new Set<() => void>()

export function setChecks(next: ChecksView): void {
  answer = next
  for (const listener of listeners) listener()
}

export function checksNow(): ChecksView | null {
  return answer
}

export function onChecks(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
