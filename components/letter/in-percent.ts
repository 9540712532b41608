import type { Share } from '@/lib/letter/page-view'

/** Where something stands within what encloses it, as a style. */
export function inPercent({ left, top, width, height }: Share) {
  return { left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` }
}
