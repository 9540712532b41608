import type { Citation } from '@/lib/words/citation'

export function CitationBlock({ citation }: { citation: Citation }) {
  return (
    <section aria-labelledby="citation" className="mt-12">
      <h2 id="citation">Cite this</h2>
      <CitationForms citation={citation} />
    </section>
  )
}

export function CitationForms({ citation: { text, bibtex, csl } }: { citation: Citation }) {
  return (
    <>
      <p className="mt-2 max-w-measure [overflow-wrap:anywhere]">{text}</p>
      <CitationForm title="BibTeX" words={bibtex} />
      <CitationForm
        title="CSL-JSON, for Zotero and similar programs"
        words={JSON.stringify([csl], null, 2)}
      />
    </>
  )
}

function CitationForm({ title, words }: { title: string; words: string }) {
  return (
    <details className="not-printed mt-2 max-w-measure text-sm">
      <summary className="cursor-pointer text-council">{title}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard. */}
      <pre tabIndex={0} className="mt-2 overflow-x-auto bg-note p-4 text-xs">
        {words}
      </pre>
    </details>
  )
}
