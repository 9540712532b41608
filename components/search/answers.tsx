import { type ComponentPropsWithRef, useEffect, useRef } from 'react'
import type { FoundCouncil, FoundView } from '@/lib/search/found-view'

/** The list under the box, over whatever comes below. */
export function Answers({
  view,
  isOpen,
  highlighted,
  listProps,
  itemProps,
}: {
  view: FoundView
  isOpen: boolean
  /** The place of the council that the arrow keys or the pointer are at; -1 for none. */
  highlighted: number
  listProps: ComponentPropsWithRef<'ul'>
  itemProps: (item: FoundCouncil, index: number) => ComponentPropsWithRef<'li'>
}) {
  const { title, note, found } = view
  const place = useRef<HTMLDivElement>(null)
  // A list that hangs below the edge of the screen is brought in, box and all.
  useEffect(() => {
    if (isOpen && view.title) place.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen, view])
  return (
    <div
      ref={place}
      className={
        isOpen
          ? 'absolute inset-x-0 top-full z-20 mt-1 rounded border border-rule bg-white shadow-lg'
          : 'sr-only'
      }
    >
      {/* Stands there before it has words, or screen readers would not notice them. */}
      <div role="status" className="text-sm">
        {isOpen && (
          <p className={found.length > 0 ? 'border-b border-hairline px-4 py-2' : 'px-4 py-2'}>
            <strong>{title}</strong>
            {note && <span className="block text-quiet">{note}</span>}
            <span className="sr-only">{countInWords(found.length)}</span>
          </p>
        )}
      </div>
      <ul
        {...listProps}
        hidden={!isOpen || found.length === 0}
        className="max-h-[min(24rem,50vh)] overflow-y-auto"
      >
        {isOpen &&
          found.map((item, index) => (
            <li
              key={item.href}
              {...itemProps(item, index)}
              className={`cursor-pointer border-b border-l-4 border-b-hairline px-3 py-2 last:border-b-0 ${
                index === highlighted ? 'border-l-council bg-expected' : 'border-l-white'
              }`}
            >
              <span className={index === highlighted ? 'text-council underline' : 'text-council'}>
                {item.officialName}
              </span>
              <span className="block text-sm text-quiet">{item.facts}</span>
            </li>
          ))}
      </ul>
    </div>
  )
}

function countInWords(count: number): string {
  if (count === 0) return ''
  return count === 1 ? '1 council: arrow down to reach it.' : `${count} councils: arrow keys go through them.`
}
