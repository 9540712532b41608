import { Window } from 'happy-dom'

/** How wide a character is, as a share of its size: Recharts asks only for the width of its tick labels. */
const CHARACTER_WIDTH = 0.56

/**
 * Gives this thread a document, as Recharts expects one. Nothing is laid out in it.
 * @returns its window
 */
export function provideDocument(): Window {
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
