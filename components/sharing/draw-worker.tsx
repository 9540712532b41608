import { Window } from 'happy-dom'
import { lowerThreadPriority } from '@/lib/platform/thread-priority'
import { threadTask } from '@/lib/platform/thread-task'
import type { DrawRequest } from '@/lib/sharing/draw'

/** How wide a character is, as a share of its size: Recharts asks only for the width of its tick labels. */
const CHARACTER_WIDTH = 0.56

const NEEDLESS = ['class', 'id', 'tabindex', 'orientation', 'angle', 'fill-opacity']
const NEEDLESS_ON_LINES = [...NEEDLESS, 'x', 'y', 'width', 'height']

// Runs in a thread of its own (see lib/sharing/draw.ts). The document must be there before React is loaded.
lowerThreadPriority()
const window = provideDocument()
const { createRoot } = await import('react-dom/client')
const { flushSync } = await import('react-dom')
const { Chart } = await import('@/components/series/chart')
const { StripsDrawing } = await import('@/components/series/strips-drawing')

export default threadTask(({ chart, shape }: DrawRequest) => draw(chart, shape))

async function draw(chart: DrawRequest['chart'], shape: DrawRequest['shape']): Promise<string> {
  const place = window.document.createElement('div')
  window.document.body.appendChild(place)
  const root = createRoot(place as never)
  try {
    const drawing =
      chart.kind === 'strips' ? (
        <StripsDrawing chart={chart} shape={shape} />
      ) : (
        <Chart chart={chart} shape={shape} />
      )
    flushSync(() => root.render(drawing))
    // Recharts draws in effects that follow one another.
    await new Promise((resolve) => setImmediate(resolve))
    flushSync(() => {})
    const drawn = place.querySelector('.recharts-wrapper > svg, svg[data-drawing]')
    if (!drawn) throw new Error(`No chart was drawn for ${chart.title}.`)
    // React still owns what it drew.
    const svg = drawn.cloneNode(true) as typeof drawn
    tidy([svg, ...svg.querySelectorAll('*')] as never)
    svg.removeAttribute('style')
    svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
    svg.setAttribute('role', 'img')
    svg.setAttribute('aria-label', `${chart.title}. ${chart.description}`)
    return svg.outerHTML
  } finally {
    root.unmount()
    place.remove()
  }
}

function provideDocument(): Window {
  const window = new Window({ url: 'http://localhost/' })
  window.HTMLElement.prototype.getBoundingClientRect = function () {
    const size = Number.parseFloat(this.style.fontSize) || 16
    return new window.DOMRect(
      0,
      0,
      (this.textContent ?? '').length * size * CHARACTER_WIDTH,
      size * 1.2,
    ) as never
  }
  const values = [
    'document',
    'HTMLElement',
    'SVGElement',
    'Element',
    'Node',
    'ResizeObserver',
    'MutationObserver',
    'HTMLIFrameElement',
    'navigator',
  ] as const
  for (const key of values) define(key, window[key])
  const functions = ['getComputedStyle', 'requestAnimationFrame', 'cancelAnimationFrame'] as const
  for (const key of functions) define(key, (window[key] as () => void).bind(window))
  define('window', window)
  return window
}

function define(key: string, value: unknown): void {
  Object.defineProperty(globalThis, key, { value, configurable: true, writable: true })
}

type TidyElement = {
  tagName: string
  children: ArrayLike<unknown>
  attributes: ArrayLike<{ name: string; value: string }>
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  removeAttribute(name: string): void
  remove(): void
}

/** Makes a drawing a third of its size, and free of ids, since several stand in one page. */
function tidy(elements: TidyElement[]): void {
  for (const element of elements.toReversed()) {
    const tag = element.tagName.toLowerCase()
    const isEmptyGroup = tag === 'g' && element.children.length === 0
    const isEmptyLine = tag === 'path' && !element.getAttribute('d')
    if (isEmptyGroup || isEmptyLine || ['defs', 'title', 'desc'].includes(tag)) {
      element.remove()
      continue
    }
    for (const name of tag === 'line' || tag === 'path' ? NEEDLESS_ON_LINES : NEEDLESS)
      element.removeAttribute(name)
    for (const { name, value } of Array.from(element.attributes)) {
      if (/\.\d\d/.test(value))
        element.setAttribute(
          name,
          value.replace(/\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10)),
        )
    }
  }
}
