import { KEPT_COUNCIL } from './kept-council'

/** The id of the element that the script fills. */
export const KEPT_COUNCIL_PLACE = 'my-council'

/**
 * Shows the council that a browser keeps, with a link to its page and a button to forget it, or how to keep one. It is
 * a text, not a function, because the security policy allows it by its hash: a bundler would write a function anew.
 * A browser that allows no storage keeps no council.
 */
export const SHOW_KEPT_COUNCIL = `(function (place, key) {
  try {
    const shown = document.getElementById(place)
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null')
    if (!shown) return
    const line = document.createElement('p')
    if (kept && /^[a-z0-9-]+$/.test(kept.slug) && typeof kept.name === 'string') {
      const link = document.createElement('a')
      link.href = '/councils/' + kept.slug
      link.textContent = kept.name
      const button = document.createElement('button')
      button.type = 'button'
      button.textContent = 'Forget'
      button.setAttribute('aria-label', 'Forget ' + kept.name)
      button.onclick = () => {
        localStorage.removeItem(key)
        line.textContent = kept.name + ' is no longer saved as your council.'
        line.tabIndex = -1
        line.focus()
      }
      line.append('Your council: ', link, button)
    } else {
      line.textContent = 'On your council’s page, select “Keep as my council” to find it here.'
    }
    shown.replaceChildren(line)
  } catch {}
})(${JSON.stringify(KEPT_COUNCIL_PLACE)}, ${JSON.stringify(KEPT_COUNCIL)})`
