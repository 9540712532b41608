import { OLD_FIGURES_ID } from '@/lib/platform/old-figures'

const HIDDEN = new RegExp(`(<aside id="${OLD_FIGURES_ID}"[^>]*?) hidden=""`)

/**
 * A page with the line that says that its figures may be out of date, which every page has and does not show: see
 * components/ui/old-figures.tsx.
 * @param html a whole page
 */
export function withOldFiguresLine(html: string): string {
  return html.replace(HIDDEN, '$1')
}
