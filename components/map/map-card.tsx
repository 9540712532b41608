import { MeasureCard } from '@/components/series/measure-card'
import type { MapCard as Card } from '@/lib/map/card'

export function MapCardOf({ card }: { card: Card | null }) {
  return card ? <MapCard card={card} /> : <p>We don’t have a council with the name in this address.</p>
}

function MapCard({ card }: { card: Card }) {
  const { officialName, facts, year, measure, note, links, related } = card
  return (
    <div className="space-y-4" data-card={card.slug}>
      <div>
        <h2>{officialName}</h2>
        <p className="mt-1 text-sm text-quiet">
          {facts.join(' · ')} · {year}
        </p>
      </div>
      {note && (
        <p className="text-sm">
          {note.words} {note.href && <a href={note.href}>{note.link}</a>}
        </p>
      )}
      <MeasureCard measure={measure} />
      <ul className="space-y-1">
        {links.map(({ words, href }) => (
          <li key={href}>
            <a href={href}>{words}</a>
          </li>
        ))}
      </ul>
      {related && (
        <p className="text-sm">
          {related.title}:{' '}
          {related.councils.map(({ words, href }, i) => (
            <span key={href}>
              {i > 0 && ', '}
              <a href={href}>{words}</a>
            </span>
          ))}
        </p>
      )}
    </div>
  )
}
