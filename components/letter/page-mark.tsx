import { figureRowId, markId } from '@/lib/letter/mark-ids'
import type { PlacedMark, Share } from '@/lib/letter/place-marks'

/** The words that a figure was read from, marked on the picture of their page; it leads to the figure's row. */
export function PageMark({ mark: { id, figure, value, place, lines, again } }: { mark: PlacedMark }) {
  const name = `${figure}: ${value}`
  return (
    <a
      id={markId(id)}
      href={`#${figureRowId(id)}`}
      title={name}
      className={again ? 'page-mark page-mark-again' : 'page-mark'}
      style={inPercent(place)}
    >
      <span className="sr-only">{name}</span>
      {lines.map((line) => (
        <span key={`${line.left} ${line.top}`} className="page-mark-line" style={inPercent(line)} />
      ))}
    </a>
  )
}

function inPercent({ left, top, width, height }: Share) {
  return { left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` }
}
