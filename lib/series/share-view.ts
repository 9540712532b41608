import { escaped } from '@/lib/words/escaped'
import {
  type ChartAt,
  type ChartState,
  chartAddress,
  chartFileAddress,
  embedAddress,
  PICTURE_WIDTHS,
  type PictureBackground,
} from './chart-address'

/** Addresses are within the site. */
export type ShareView = {
  title: string
  alternative: string
  edition: number
  fixed: string
  following: string
  embed: string
  /** Of a frame that shows the chart, in pixels: it and its words fit at any usual width. */
  frameHeight: number
  pictures: { words: string; href: string }[]
  /** The same on white, for papers that are white. */
  picturesOnWhite: { words: string; href: string }[]
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
    frameHeight:
      state.view === 'compare' ? STRIPS_HEIGHT + state.councils.length * COUNCIL_HEIGHT : CHART_HEIGHT,
    picture: chartFileAddress(fixed, 'png'),
    pictures: picturesOf(fixed, 'paper'),
    picturesOnWhite: picturesOf(fixed, 'white'),
    data: [
      { words: 'CSV', href: chartFileAddress(fixed, 'csv') },
      { words: 'CSV metadata', href: chartFileAddress(fixed, 'csvw') },
      { words: 'JSON', href: chartFileAddress(fixed, 'json') },
    ],
  }
}

function picturesOf(fixed: ChartAt, background: PictureBackground): ShareView['pictures'] {
  return [
    ...PICTURE_WIDTHS.toSorted((a, b) => a - b).map((width) => ({
      words: `PNG, ${width} pixels wide`,
      href: chartFileAddress(fixed, 'png', { width, background, download: true }),
    })),
    { words: 'SVG', href: chartFileAddress(fixed, 'svg', { background, download: true }) },
  ]
}

/** @param height in pixels */
export function frameHtml(
  { embed, title, frameHeight }: Pick<ShareView, 'embed' | 'title' | 'frameHeight'>,
  site: string,
  height = frameHeight,
): string {
  return `<iframe src="${escaped(`${site}${embed}`)}" title="${escaped(title)}" loading="lazy" width="100%" height="${height}" style="border:0"></iframe>`
}

const CHART_HEIGHT = 560

/** Each council of a comparison has a row of its own. */
const STRIPS_HEIGHT = 420
const COUNCIL_HEIGHT = 90
