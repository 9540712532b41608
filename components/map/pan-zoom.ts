import { around, enlarged, pushed, showing, transformTo } from '@/lib/map/pan-zoom'
import type { Box, Point } from '@/lib/map/shapes'
import { type NamesOnMap, writeNames } from './names'

export type PanZoom = {
  by(times: number): void
  reset(): void
  /** Moves a place into sight, given in pixels of the screen. */
  show(place: DOMRect): void
  /** Enlarges the map around an area of it. */
  to(area: SVGGraphicsElement): void
  /** Writes the names anew: of another map, or for another council that is chosen. */
  rename(): void
  detach(): void
}

/** When a movement has rested this long, in milliseconds, the map is drawn anew at its size. */
const REST = 160
/** A finger or pointer that moves less, in pixels, presses. */
const PRESS = 5

/**
 * Lets a reader enlarge and move a map: wheel with ctrl, pinch, and dragging once it is enlarged. While it moves only
 * its picture is moved; a plain wheel and one finger on the whole map scroll the page.
 * @param namesOnMap what is written on it where it is large enough
 */
export function attachPanZoom(
  frame: HTMLElement,
  svg: SVGSVGElement,
  namesOnMap: () => Promise<NamesOnMap>,
): PanZoom {
  // On a narrow screen the drawing can be wider than its frame, and is scrolled in it.
  const sheet = svg.parentElement ?? frame
  const { x, y, width, height } = svg.viewBox.baseVal
  const whole: Box = { x, y, width, height }
  const fingers = new Map<number, Point>()
  let [drawn, view] = [whole, whole]
  let rest: ReturnType<typeof setTimeout> | undefined
  let isDragged = false
  let wanted: SVGGraphicsElement | null = null
  const ended = new AbortController()
  const listening = { signal: ended.signal }

  function go(to: Box, smoothly = false) {
    view = to
    const isSmooth = smoothly && !matchMedia('(prefers-reduced-motion: reduce)').matches
    svg.style.willChange = 'transform'
    svg.style.transition = isSmooth ? `transform ${REST - 20}ms` : ''
    svg.style.transform = transformTo(drawn, view, sheet.clientWidth)
    frame.style.touchAction = view.width < whole.width ? 'none' : 'pan-x pan-y'
    clearTimeout(rest)
    rest = setTimeout(settle, REST)
  }

  function settle() {
    drawn = view
    svg.setAttribute('viewBox', [view.x, view.y, view.width, view.height].join(' '))
    svg.style.cssText = ''
    scaleMarks(svg, view.width / whole.width)
    wanted?.scrollIntoView({ block: 'nearest', inline: 'center' })
    wanted = null
    rename()
  }

  function rename() {
    namesOnMap().then(
      (names) => {
        if (!ended.signal.aborted) writeNames(svg, names, drawn, sheet.clientWidth)
      },
      // The names did not come: the map is whole without them, and asks again when it is moved.
      () => {},
    )
  }

  function at({ x, y }: Point): Point {
    const box = sheet.getBoundingClientRect()
    const unit = view.width / box.width
    return { x: view.x + (x - box.x) * unit, y: view.y + (y - box.y) * unit }
  }

  function moved(id: number, to: Point) {
    const before = [...fingers.values()]
    fingers.set(id, to)
    const now = [...fingers.values()]
    const [from, middle] = [middleOf(before), middleOf(now)]
    const unit = view.width / sheet.clientWidth
    const next = pushed(view, whole, { x: (middle.x - from.x) * unit, y: (middle.y - from.y) * unit })
    go(enlarged(next, whole, spread(now) / spread(before), at(middle)))
  }

  frame.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      go(enlarged(view, whole, Math.exp(-event.deltaY / 200), at(pointOf(event))))
    },
    { ...listening, passive: false },
  )
  frame.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return
      if (fingers.size === 0) isDragged = false
      fingers.set(event.pointerId, pointOf(event))
    },
    listening,
  )
  frame.addEventListener(
    'pointermove',
    (event) => {
      const from = fingers.get(event.pointerId)
      if (!from || (fingers.size === 1 && view.width === whole.width)) return
      const to = pointOf(event)
      if (!isDragged && Math.hypot(to.x - from.x, to.y - from.y) < PRESS) return
      if (!isDragged) frame.setPointerCapture(event.pointerId)
      isDragged = true
      moved(event.pointerId, to)
    },
    listening,
  )
  for (const kind of ['pointerup', 'pointercancel'] as const)
    window.addEventListener(kind, (event) => fingers.delete(event.pointerId), listening)
  // What ends a movement is no press.
  frame.addEventListener(
    'click',
    (event) => {
      // A press of a key is no end of a movement.
      const endsMovement = isDragged && event.detail > 0
      if (endsMovement) event.preventDefault()
      if (endsMovement) event.stopPropagation()
      isDragged = false
    },
    { ...listening, capture: true },
  )
  frame.addEventListener('dragstart', (event) => event.preventDefault(), listening)

  rename()

  return {
    rename,
    to(area) {
      wanted = area
      go(around(whole, area.getBBox()), true)
    },
    by: (times) => go(enlarged(view, whole, times, middleOfBox(view)), true),
    reset: () => go(whole, true),
    show(place) {
      const [from, to] = [at(place), at({ x: place.right, y: place.bottom })]
      const next = showing(view, whole, { ...from, width: to.x - from.x, height: to.y - from.y })
      if (next !== view) go(next)
    },
    detach() {
      ended.abort()
      clearTimeout(rest)
      svg.style.cssText = ''
      frame.style.touchAction = ''
      scaleMarks(svg, 1)
      svg.querySelector('[data-names]')?.replaceChildren()
    },
  }
}

/** Marks of areas stay as large as they are on the whole map. */
function scaleMarks(svg: SVGSVGElement, part: number) {
  for (const pattern of svg.querySelectorAll<SVGPatternElement>('pattern'))
    pattern.setAttribute('patternTransform', `scale(${Number(pattern.dataset.scale) * part})`)
}

function pointOf({ clientX, clientY }: MouseEvent): Point {
  return { x: clientX, y: clientY }
}

function middleOf(points: Point[]): Point {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  return { x: (Math.min(...xs) + Math.max(...xs)) / 2, y: (Math.min(...ys) + Math.max(...ys)) / 2 }
}

/** How far two fingers are apart; 1 for one finger, which enlarges nothing. */
function spread([a, b]: Point[]): number {
  return a && b ? Math.max(1, Math.hypot(a.x - b.x, a.y - b.y)) : 1
}

function middleOfBox({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 }
}
