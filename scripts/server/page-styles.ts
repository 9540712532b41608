import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Where Next’s styles stand in addresses, and where they stand in its build. */
const PLACE = '/_next/static/'

/** A link to styles as Next writes it, for React to find again. */
const LINK = /<link rel="stylesheet" href="(\/_next\/static\/[^"?]+\.css)[^"]*"[^>]*data-precedence[^>]*>/g

/**
 * Puts the styles of a page into its head, so that it can be seen as soon as it is there: on a slow phone the file of
 * styles comes half a second after the page. The links to the files stand at its end, where nothing waits for them;
 * React, which knows styles by their links, finds them there, and the next page has them already.
 * (Next’s own `inlineCss` says the styles three times over, which takes longer than it gains.)
 * @param folder where the pages were built
 */
export function pageStyles(folder: string) {
  const root = path.join(folder, 'static')
  const styles = new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.css'))
      .map((entry) => {
        const file = path.join(entry.parentPath, entry.name)
        const address = PLACE + path.relative(root, file).split(path.sep).join('/')
        return [address, stylesOf(file, address)]
      }),
  )

  return {
    /** The same page with its styles; a text that links to none of ours is given back as it is. */
    into(html: string): string {
      const end = html.lastIndexOf('</body>')
      if (end === -1) return html
      const links: string[] = []
      const withStyles = html.slice(0, end).replace(LINK, (link, address: string) => {
        const text = styles.get(address)
        if (text === undefined) return link
        links.push(link)
        return `<style>${text}</style>`
      })
      return withStyles + links.join('') + html.slice(end)
    },
  }
}

export type PageStyles = ReturnType<typeof pageStyles>

/** What a file of styles says, with whole addresses: within a page others would lead elsewhere. */
function stylesOf(file: string, address: string): string {
  const text = readFileSync(file, 'utf8').replace(
    /url\((["']?)(?!data:|https?:|\/|#)([^)"']+)\1\)/g,
    (_, _quote, to: string) => `url(${new URL(to, `http://site${address}`).pathname})`,
  )
  if (text.includes('</')) throw new Error(`${file} cannot stand in a page: it has “</”.`)
  return text
}
