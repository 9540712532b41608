import type { BriefingOwn } from '@/lib/briefing/briefing'

/** What the letter says only to the council, in its own words. */
export function OwnWords({ own }: { own: BriefingOwn }) {
  if (own.kind === 'none') return <p className="max-w-measure print:max-w-none">{own.why}</p>
  return (
    <div className="max-w-measure space-y-3 print:max-w-none">
      {own.passages.map(({ paragraphs, place }) => (
        <blockquote key={place.href} className="space-y-2">
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <p className="font-sans text-sm print:text-xs">
            <a href={place.href}>{place.words}</a>
          </p>
        </blockquote>
      ))}
      <p className="text-sm text-quiet print:text-xs">
        {own.left && `${own.left} `}
        {own.foundBy}
      </p>
    </div>
  )
}
