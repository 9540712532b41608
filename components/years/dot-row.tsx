'use client'

import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useEffect,
  useRef,
  useState,
} from 'react'
import { councilAddress } from '@/lib/council/address'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { DotName, DotRow as Row, ShortDot } from '@/lib/years/dot-plot'

/** How near, in pixels, a pointer or finger has to come to a dot. */
const NEAR = 24

/**
 * The councils of a type as dots around their average. Each is a link with a title, so it can be read without a script;
 * with one, the council nearest to the pointer is named, a finger names it before it follows the link, and the arrow
 * keys go from dot to dot.
 */
export function DotRow({
  row: { average, names, height },
  dots,
  year,
  label,
}: {
  row: Pick<Row, 'average' | 'names' | 'height'>
  dots: ShortDot[]
  year: ReportingYear
  label: string
}) {
  const [isLive, setLive] = useState(false)
  const [reached, setReached] = useState<number | null>(null)
  const [stop, setStop] = useState(0)
  const [byTouch, setByTouch] = useState(false)
  // A finger's focus comes before its click, which must know what was reached before both.
  const before = useRef<number | null>(null)
  useEffect(() => setLive(true), [])

  function onPointer(event: PointerEvent<HTMLUListElement>) {
    setByTouch(event.pointerType === 'touch')
    if (event.pointerType !== 'touch') setReached(nearest(event.currentTarget, event))
    else if (event.type === 'pointerdown') before.current = reached
  }

  function onClick(event: MouseEvent<HTMLUListElement>) {
    if (!byTouch) return
    const found = nearest(event.currentTarget, event)
    if (found === null || found !== before.current) event.preventDefault()
    setReached(found)
  }

  function onKeyDown(event: KeyboardEvent<HTMLUListElement>) {
    if (event.key === 'Escape') setReached(null)
    const to = { ArrowLeft: stop - 1, ArrowRight: stop + 1, Home: 0, End: dots.length - 1 }[event.key]
    const link = to === undefined ? undefined : linksOf(event.currentTarget)[to]
    if (!link) return
    event.preventDefault()
    link.focus()
  }

  return (
    <div className="dot-place" style={heightVariables(height)}>
      {average !== null && <span aria-hidden="true" className="dot-average" style={at(average)} />}
      {names.map((name) => (
        <Name key={`${name.name} ${name.at}`} name={name} />
      ))}
      <ul
        className="dot-list"
        aria-label={label}
        onPointerMove={onPointer}
        onPointerDown={onPointer}
        onPointerLeave={(event) => event.pointerType !== 'touch' && setReached(null)}
        onClick={onClick}
        onKeyDown={onKeyDown}
        onBlur={() => setReached(null)}
      >
        {dots.map(([slug, words, across, narrow, wide, mark], i) => (
          <li key={slug} className="dot" data-mark={mark} style={dotVariables(across, narrow, wide)}>
            {/* biome-ignore lint/a11y/useAnchorContent: a dot has no words to see, and is named by its label. */}
            <a
              className="dot-mark"
              href={councilAddress(slug, year)}
              aria-label={words}
              // What is shown on reach says the same.
              title={isLive ? undefined : words}
              tabIndex={isLive && i !== stop ? -1 : undefined}
              data-reached={i === reached || undefined}
              onFocus={() => {
                setStop(i)
                setReached(i)
              }}
            />
          </li>
        ))}
      </ul>
      {reached !== null && <Reading dot={dots[reached]} byTouch={byTouch} />}
    </div>
  )
}

function Reading({ dot, byTouch }: { dot: ShortDot | undefined; byTouch: boolean }) {
  if (!dot) return null
  const [, words, across] = dot
  return (
    <p
      aria-hidden="true"
      className="dot-reading"
      style={{ left: `${across}%`, transform: `translateX(-${across}%)` }}
    >
      {words}
      {byTouch && '. Tap again for its figures.'}
    </p>
  )
}

function Name({ name: { name, at: across, place } }: { name: DotName }) {
  const { narrow, wide } = place
  const variables = {
    ...at(across),
    ...(narrow && { '--lane-n': narrow.lane, '--left-n': narrow.left, '--level-n': narrow.level }),
    ...(wide && { '--lane-w': wide.lane, '--left-w': wide.left, '--level-w': wide.level }),
  }
  return (
    <span
      aria-hidden="true"
      className="dot-name"
      data-narrow={narrow ? undefined : 'left-out'}
      data-wide={wide ? undefined : 'left-out'}
      style={variables as CSSProperties}
    >
      {name}
    </span>
  )
}

function at(across: number): CSSProperties {
  return { '--at': across } as CSSProperties
}

function dotVariables(across: number, narrow: number, wide: number): CSSProperties {
  return { ...at(across), '--level-n': narrow, '--level-w': wide } as CSSProperties
}

function heightVariables({ narrow, wide }: Row['height']): CSSProperties {
  return {
    '--levels-n': narrow.levels,
    '--lanes-n': narrow.lanes,
    '--levels-w': wide.levels,
    '--lanes-w': wide.lanes,
  } as CSSProperties
}

function linksOf(list: HTMLElement): HTMLAnchorElement[] {
  return [...list.querySelectorAll('a')]
}

/** The dot that a pointer is nearest to; null where it is near none. */
function nearest(
  list: HTMLElement,
  { clientX, clientY }: { clientX: number; clientY: number },
): number | null {
  const distances = linksOf(list).map((link) => {
    const { left, top, width, height } = link.getBoundingClientRect()
    return Math.hypot(left + width / 2 - clientX, top + height / 2 - clientY)
  })
  const least = Math.min(...distances)
  return least <= NEAR ? distances.indexOf(least) : null
}
