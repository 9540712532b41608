import type { CSSProperties } from 'react'
import { figureRowId, markId, type PageView, type PlacedMark, placeMarks } from '@/lib/letter/page-view'
import { pictureSize } from '@/lib/letter/picture-size'
import { inPercent } from './in-percent'

/** A page of the letter as a picture that opens at its full size, with the words of each figure marked on it. */
export function PagePicture({ src, page, width, height, alt, caption, marks, pdfHref }: PageView) {
  const placed = placeMarks({ marks, width, height })
  const size = pictureSize({ width, height })
  return (
    <figure className="page-picture" style={{ '--page-shape': width / height } as CSSProperties}>
      <div className="relative border border-hairline bg-white">
        <a href={src} className="block">
          {/* biome-ignore lint/performance/noImgElement: drawn at the size that is shown, and small already. */}
          <img
            src={src}
            {...size}
            alt={alt}
            loading="lazy"
            decoding="async"
            className="block h-auto w-full"
          />
        </a>
        {placed.map((mark) => (
          <PageMark key={mark.id} mark={mark} />
        ))}
      </div>
      <figcaption className="mt-2 text-sm text-quiet">
        {caption}
        {placed.length > 0 && ', with the words that figures were read from marked'}.{' '}
        <a href={pdfHref} className="not-printed">
          Open the PDF at page {page}
        </a>
      </figcaption>
    </figure>
  )
}

/** The words that a figure was read from, marked on the picture of their page; it leads to the figure's row. */
function PageMark({ mark: { id, figure, value, place, lines, again } }: { mark: PlacedMark }) {
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
