import { KEPT_COUNCIL_PLACE, SHOW_KEPT_COUNCIL } from '@/lib/council/show-kept-council'

/**
 * Its place is there from the start, and filled as the page is read: nothing below it moves. It is no component with a
 * script of its own, because the front page's map leaves no room for one in the most that a page may load.
 */
export function MyCouncil() {
  return (
    <>
      <div
        id={KEPT_COUNCIL_PLACE}
        className="not-printed min-h-[3.25rem] sm:min-h-[1.75rem] [&_button]:ml-3 [&_button]:cursor-pointer [&_button]:text-sm [&_button]:text-quiet [&_button]:underline"
        suppressHydrationWarning
        // biome-ignore lint/security/noDangerouslySetInnerHtml: empty, so that React leaves what the script puts there.
        dangerouslySetInnerHTML={{ __html: '' }}
      />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours. */}
      <script dangerouslySetInnerHTML={{ __html: SHOW_KEPT_COUNCIL }} />
    </>
  )
}
