import { OLD_FIGURES_ID } from '@/lib/platform/old-figures'

/** What a page says while the database does not answer: scripts/server/old-figures.ts takes `hidden` away. */
export function OldFigures() {
  return (
    <aside id={OLD_FIGURES_ID} hidden aria-label="Notice" className="bg-note px-5 py-3">
      <p className="mx-auto max-w-page">
        Our database is not answering right now. This page shows what we published last, and some other pages
        cannot be shown. No figures are lost.
      </p>
    </aside>
  )
}
