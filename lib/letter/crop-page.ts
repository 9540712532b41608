import { boxAround } from '@/lib/letters/pdf/boxes'
import type { CropView, MarkView, PageView } from './page-view'

/** So much of the page is shown around the words, in points. */
const MARGIN = 4

/** The part of a page's picture that shows a mark's words, with a little around them. */
export function cropPage({ src, width, height }: PageView, { boxes }: MarkView): CropView {
  const { x, y, width: across, height: down } = boxAround(boxes)
  const [left, top] = [Math.max(0, x - MARGIN), Math.max(0, y - MARGIN)]
  const [right, bottom] = [Math.min(width, x + across + MARGIN), Math.min(height, y + down + MARGIN)]
  return { src, page: { width, height }, box: { x: left, y: top, width: right - left, height: bottom - top } }
}
