import { escaped } from '@/lib/words/escaped'
import {
  type ChartState,
  chartAddress,
  chartFileAddress,
  embedAddress,
  PICTURE_WIDTHS,
} from './chart-address'

/** Addresses are within the site. */
export type ShareView = {
  title: string
  alternative: string
  edition: number
  fixed: string
  following: string
  embed: string
  pictures: { words: string; href: string }[]
  picture: string
  data: { words: string; href: string }[]
}

export function shareView(
  state: ChartState,
  { title, finding, edition }: { title: string; finding: string; edition: number },
): ShareView {
  const fixed = { state, edition }
  return {
    title,
    alternative: `Chart: ${title}. ${finding}`,
    edition,
    fixed: chartAddress(fixed),
    following: chartAddress({ state, edition: null }),
    embed: embedAddress(fixed),
    picture: chartFileAddress(fixed, 'png'),
    pictures: [
      ...PICTURE_WIDTHS.toSorted((a, b) => a - b).map((width) => ({
        words: `PNG, ${width} pixels wide`,
        href: chartFileAddress(fixed, 'png', { width, download: true }),
      })),
      { words: 'SVG', href: chartFileAddress(fixed, 'svg', { download: true }) },
    ],
    data: [
      { words: 'CSV', href: chartFileAddress(fixed, 'csv') },
      { words: 'CSV metadata', href: chartFileAddress(fixed, 'csvw') },
      { words: 'JSON', href: chartFileAddress(fixed, 'json') },
    ],
  }
}

/** @param height in pixels */
export function frameHtml(
  { embed, title }: Pick<ShareView, 'embed' | 'title'>,
  site: string,
  height = FRAME_HEIGHT,
): string {
  return `<iframe src="${escaped(`${site}${embed}`)}" title="${escaped(title)}" loading="lazy" width="100%" height="${height}" style="border:0"></iframe>`
}

/** In pixels: the chart and its words fit at any usual width. */
export const FRAME_HEIGHT = 560
