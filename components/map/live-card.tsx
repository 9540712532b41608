'use client'

import { useEffect, useState } from 'react'
import type { MapCard as Card } from '@/lib/views/map-card'
import { MapCard } from './map-card'

const kept = new Map<string, Promise<Card>>()

/**
 * The card of a council that was chosen after the page came. Only this council's numbers are fetched; where they do
 * not come, the page itself is asked for, whose address names the council already.
 * @param query what stands after the question mark in the map's address
 */
export default function LiveCard({ query }: { query: string }) {
  const [shown, setShown] = useState<{ query: string; card: Card } | null>(null)

  useEffect(() => {
    let isWanted = true
    cardOf(query).then(
      (card) => isWanted && setShown({ query, card }),
      () => isWanted && window.location.reload(),
    )
    return () => {
      isWanted = false
    }
  }, [query])

  return (
    <div role="status" aria-busy={shown?.query !== query}>
      {shown && <MapCard card={shown.card} />}
    </div>
  )
}

function cardOf(query: string): Promise<Card> {
  const known = kept.get(query) ?? fetchCard(query)
  kept.set(query, known)
  known.catch(() => kept.delete(query))
  return known
}

async function fetchCard(query: string): Promise<Card> {
  const answer = await fetch(`/map/card.json?${query}`)
  if (!answer.ok) throw new Error(`/map/card.json answered ${answer.status}.`)
  return answer.json()
}
