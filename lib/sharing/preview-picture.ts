import { ofContent } from '@/lib/platform/cache'
import { FONT_FAMILIES } from '@/lib/platform/fonts'
import { svgToPng } from '@/lib/platform/svg-to-png'
import { PALETTE } from '@/lib/series/palette'
import { SHORT_CREDIT } from '@/lib/words/credits'
import { escaped } from '@/lib/words/escaped'
import { lineSvg, linesFrom, type Paragraph } from './picture-text'
import { PICTURE_SIZE, PREVIEW_SENTENCE, PREVIEW_TITLE } from './preview'

const { width: WIDTH, height: HEIGHT } = PICTURE_SIZE

export const MARGIN = 60

/** @throws as `svgToPng` does */
export function previewPng(svg: string): Promise<Uint8Array> {
  return ofContent('preview', svg, () => svgToPng(svg, WIDTH))
}

/** A picture as large as a link's preview, with the site's name at its foot. */
export function previewSvg(title: string, edition: string | null, drawn: string[]): string {
  const foot = linesFrom({ x: MARGIN, width: WIDTH - 2 * MARGIN }, HEIGHT - 62, [
    { words: edition ? `Upheld, ${edition}` : 'Upheld', ...style(18, 600, 'ink'), after: 0 },
    { words: SHORT_CREDIT, ...style(13, 400, 'quiet'), after: 0 },
  ])
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="'${FONT_FAMILIES.sans}', system-ui, Arial, sans-serif">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${PALETTE.paper}"/>`,
    ...drawn,
    ruleSvg(HEIGHT - 90),
    ...foot.lines.map(lineSvg),
    '</svg>',
  ].join('\n')
}

export function style(
  size: number,
  weight: number,
  colour: keyof typeof PALETTE,
): Pick<Paragraph, 'size' | 'font' | 'weight' | 'colour'> {
  return { size, font: 'sans', weight, colour: PALETTE[colour] }
}

export function ruleSvg(y: number): string {
  return `<path d="M${MARGIN} ${y}H${WIDTH - MARGIN}" stroke="${PALETTE.hairline}" stroke-width="1.5"/>`
}

/** The picture of pages that have none of their own. It shows no figures. */
export function sitePictureSvg(): string {
  const { lines } = linesFrom({ x: MARGIN, width: WIDTH - 2 * MARGIN }, 250, [
    { words: PREVIEW_TITLE, ...style(64, 600, 'ink'), font: 'serif', after: 20 },
    { words: PREVIEW_SENTENCE, ...style(30, 400, 'ink'), after: 0 },
  ])
  const mark = `<g transform="translate(${MARGIN} 76) scale(2.75)"><rect width="32" height="32" rx="4" fill="${PALETTE.council}"/><circle cx="9" cy="16" r="4" fill="${PALETTE.paper}"/><circle cx="22" cy="16" r="4" fill="none" stroke="${PALETTE.paper}" stroke-width="2"/></g>`
  return previewSvg(PREVIEW_TITLE, null, [mark, ...lines.map(lineSvg)])
}
