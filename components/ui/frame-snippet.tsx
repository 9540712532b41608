/** The HTML that shows a chart in a frame of another site. */
export function FrameSnippet({ html }: { html: string }) {
  return (
    <section aria-labelledby="frame" className="not-printed mt-10 max-w-measure">
      <h2 id="frame">Show it on another site</h2>
      <p className="mt-2">
        Copy this into the page's HTML. Sites that know oEmbed need only the address of this page.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard. */}
      <pre tabIndex={0} className="mt-3 overflow-x-auto bg-note p-4 text-xs">
        {html}
      </pre>
    </section>
  )
}
