'use client'

import { useEffect } from 'react'
import { areKeysOn, KEYS_DIALOG } from './keys-help'

/**
 * What makes the page of a source quicker with a script: keys, marks that follow the field one is in, and a choice that
 * follows what one does. Everything can be done without.
 */
export function Hands() {
  useEffect(() => {
    showFirstMark()
    const scroll = exhibit()
    scroll?.addEventListener('scroll', notePlace)
    document.addEventListener('keydown', onKey)
    document.addEventListener('focusin', onFocus)
    document.addEventListener('click', onClick)
    document.addEventListener('input', onInput)
    return () => {
      scroll?.removeEventListener('scroll', notePlace)
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('click', onClick)
      document.removeEventListener('input', onInput)
    }
  }, [])
  return null
}

const ACTIONS: Record<string, () => void> = {
  n: () => follow('[data-key-next]'),
  p: () => follow('[data-key-previous]'),
  q: () => follow('[data-key-queue]'),
  f: () => document.querySelector<HTMLElement>('[data-field] input:not([type=checkbox])')?.focus(),
  ']': () => turnPage(1),
  '[': () => turnPage(-1),
  m: nextMark,
  '+': () => zoom(1),
  '=': () => zoom(1),
  '-': () => zoom(-1),
  '?': () => document.querySelector<HTMLDialogElement>(`#${KEYS_DIALOG}`)?.showModal(),
}

function onKey(event: KeyboardEvent) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  if (document.querySelector('dialog[open]')) return
  if (isTyping(event.target)) {
    if (event.key === 'Escape') (event.target as HTMLElement).blur()
    return
  }
  const action = ACTIONS[event.key]
  if (!action || !areKeysOn()) return
  event.preventDefault()
  action()
}

/** Fields take every key for themselves; so do lists to choose from. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}

function follow(link: string) {
  document.querySelector<HTMLAnchorElement>(link)?.click()
}

const exhibit = () => document.querySelector<HTMLElement>('[data-exhibit]')

function turnPage(by: 1 | -1) {
  const scroll = exhibit()
  if (!scroll) return
  const pages = [...scroll.querySelectorAll<HTMLElement>('[data-page]')]
  const { top, height } = scroll.getBoundingClientRect()
  const at = pages.findLastIndex((page) => page.getBoundingClientRect().top <= top + height / 2)
  showIn(scroll, pages[Math.max(0, Math.min(pages.length - 1, at + by))])
}

function nextMark() {
  const scroll = exhibit()
  const numbers = [...(scroll?.querySelectorAll<HTMLElement>('[id^="mark-"]') ?? [])]
  const at = numbers.indexOf(document.activeElement as HTMLElement)
  const next = numbers[(at + 1) % numbers.length]
  next?.focus({ preventScroll: true })
  if (scroll) showIn(scroll, next, 'middle')
}

function zoom(by: 1 | -1) {
  const sizes = [...document.querySelectorAll<HTMLInputElement>('input[name=zoom]')]
  const at = sizes.findIndex(({ checked }) => checked)
  const next = sizes[at + by]
  if (next) next.click()
}

/** How tall all is that can be scrolled, and how far down in it the middle is: before a change of size, which moves it. */
const place = { height: 1, middle: 0 }

function notePlace() {
  const scroll = exhibit()
  if (!scroll || scroll.scrollHeight !== place.height) return
  place.middle = (scroll.scrollTop + scroll.clientHeight / 2) / scroll.scrollHeight
}

/** What stands in the middle stays there when the picture gets another size. */
function keepPlace() {
  const scroll = exhibit()
  if (!scroll) return
  place.height = scroll.scrollHeight
  scroll.scrollTop = place.middle * scroll.scrollHeight - scroll.clientHeight / 2
}

/** Scrolls what holds the source, and never the page with the fields. */
function showIn(scroll: HTMLElement, what: HTMLElement | undefined, where: 'top' | 'middle' = 'top') {
  if (!what) return
  const [around, inside] = [scroll.getBoundingClientRect(), what.getBoundingClientRect()]
  const down = where === 'top' ? 0 : around.height / 3
  const left = inside.left < around.left || inside.right > around.right ? inside.left - around.left - 40 : 0
  scroll.scrollBy({ top: inside.top - around.top - down, left })
}

function showFirstMark() {
  const scroll = exhibit()
  if (scroll) place.height = scroll.scrollHeight
  const asked = window.location.hash.slice(1)
  const first = asked ? document.getElementById(asked) : null
  const mark = scroll?.querySelector<HTMLElement>('[id^="mark-"]')
  if (scroll) showIn(scroll, first && scroll.contains(first) ? first : (mark ?? undefined), 'middle')
}

function onFocus({ target }: FocusEvent) {
  const name = (target as HTMLElement | null)?.closest<HTMLElement>('[data-field]')?.dataset.field
  if (!name) return
  for (const marked of document.querySelectorAll('[data-at]')) marked.removeAttribute('data-at')
  const number = document.getElementById(`mark-${name}`)
  number?.closest('[data-mark]')?.setAttribute('data-at', '')
  const scroll = exhibit()
  if (scroll && number) showIn(scroll, number, 'middle')
}

/** Links into the source scroll it alone; links from it lead into the field itself. */
function onClick(event: MouseEvent) {
  const link = (event.target as HTMLElement | null)?.closest<HTMLAnchorElement>('a[href^="#"]')
  const id = link?.getAttribute('href')?.slice(1)
  const target = id ? document.getElementById(id) : null
  const scroll = exhibit()
  if (!link || !target) return
  if (scroll?.contains(target)) {
    event.preventDefault()
    showIn(scroll, target, link.dataset.turn ? 'top' : 'middle')
    target.focus({ preventScroll: true })
  } else if (target instanceof HTMLInputElement) {
    event.preventDefault()
    target.focus()
    if (target.type === 'text') target.select()
  }
}

/** Who changes a figure means to correct it, until they choose otherwise. */
function onInput({ target }: Event) {
  if (target instanceof HTMLInputElement && target.name === 'zoom') return keepPlace()
  if (!(target instanceof HTMLInputElement) || target.dataset.before === undefined) return
  const chosen = document.querySelector<HTMLInputElement>('input[name=decision]:checked')
  const correct = document.querySelector<HTMLInputElement>('#decision-correct')
  if (!chosen && correct) correct.checked = true
}
