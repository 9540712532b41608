import { SiteHost } from './site-host'

/** On paper: where the page is found, and of which edition its figures are; on every sheet, where the browser can. */
export function PrintedEdition({ name, edition, path }: { name: string; edition: string; path: string }) {
  return (
    <>
      <p className="hidden text-sm text-quiet print:block" data-printed-edition>
        Upheld, {edition}: <SiteHost />
        {path}
      </p>
      {/* React puts a style that has an address and a precedence into the head, where HTML wants it. */}
      <style
        href={`printed-edition:${path}`}
        precedence="default"
      >{`@media print { @page { margin: 12mm 14mm 14mm; @bottom-left { content: ${cssString(`Upheld: ${name}, ${edition}`)}; font: 8pt sans-serif } @bottom-right { content: counter(page) " of " counter(pages); font: 8pt sans-serif } } }`}</style>
    </>
  )
}

function cssString(words: string): string {
  return `"${words.replace(/[^\p{L}\p{N} .,:()&'’-]/gu, '')}"`
}
