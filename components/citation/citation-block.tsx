import type { Citation } from '@/lib/citation/citation'

/** How to cite what the page shows, in the forms in which people keep citations. */
export function CitationBlock({ citation }: { citation: Citation }) {
  return (
    <section aria-labelledby="citation" className="mt-12 max-w-measure">
      <h2 id="citation">Cite this</h2>
      <p className="mt-2 [overflow-wrap:anywhere]">{citation.text}</p>
      <details className="not-printed mt-2 text-sm">
        <summary className="cursor-pointer text-council">BibTeX and CSL-JSON</summary>
        {[citation.bibtex, JSON.stringify([citation.csl], null, 2)].map((text) => (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard.
          <pre key={text} tabIndex={0} className="mt-3 overflow-x-auto bg-note p-4 text-xs">
            {text}
          </pre>
        ))}
      </details>
    </section>
  )
}
