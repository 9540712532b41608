import { Fragment } from 'react'
import type { Piece } from '@/lib/domain/found-words'

/** A text with the words in it marked that somebody looked for. */
export function Pieces({ of: pieces }: { of: Piece[] }) {
  const placed = pieces.map((piece, place) => ({ ...piece, key: `${place}` }))
  return placed.map(({ key, text, isFound }) =>
    isFound ? (
      <mark key={key} className="bg-expected text-inherit">
        {text}
      </mark>
    ) : (
      <Fragment key={key}>{text}</Fragment>
    ),
  )
}
