/**
 * Shows the council that a browser keeps, with a link to its page and a button to forget it, or how to keep one. It is
 * sent as its own text within the page, so it uses nothing from outside of itself.
 * @param place the id of the element that it fills
 * @param key the name under which the browser keeps the council
 */
export function showKeptCouncil(place: string, key: string): void {
  try {
    const shown = document.getElementById(place)
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null')
    if (!shown) return
    const line = document.createElement('p')
    if (kept && /^[a-z0-9-]+$/.test(kept.slug) && typeof kept.name === 'string') {
      const link = document.createElement('a')
      link.href = `/councils/${kept.slug}`
      link.textContent = kept.name
      const button = document.createElement('button')
      button.type = 'button'
      button.textContent = 'Forget'
      button.setAttribute('aria-label', `Forget ${kept.name}`)
      button.onclick = () => {
        localStorage.removeItem(key)
        line.textContent = `${kept.name} is no longer saved as your council.`
        line.tabIndex = -1
        line.focus()
      }
      line.append('Your council: ', link, button)
    } else {
      line.textContent = 'On your council’s page, select “Keep as my council” to find it here.'
    }
    shown.replaceChildren(line)
  } catch {
    // A browser that allows no storage keeps no council.
  }
}
