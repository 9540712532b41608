import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Where Next’s files stand in addresses, and within its build in the folder `static`. */
const PLACE = '/_next/static/'

/** A link to styles as Next writes it, for React to find again. */
const STYLES = /<link rel="stylesheet" href="(\/_next\/static\/[^"?]+\.css)[^"]*"[^>]*data-precedence[^>]*>/g

/** What makes a page live, which can be seen before. */
const SCRIPTS = /<script src="\/_next\/[^"]*" async=""><\/script>|<link rel="preload" as="script"[^>]*>/g

/** Windows of this width are those of computers, most of them with a line that brings faces in no time. */
const WIDE = '(min-width: 48rem)'

/**
 * Asks for faces beforehand in narrow windows too, where that delays nothing: on a quick line, and where the page before
 * this one has brought them. It is a text because the security policy allows it by its hash.
 */
export const ASK_FOR_FACES = `(function () {
  const line = navigator.connection
  const isNext = document.referrer.startsWith(location.origin + '/')
  if (line && line.rtt > 100 && !isNext) return
  for (const face of document.querySelectorAll('link[as=font]')) face.media = 'all'
})()`

/**
 * Makes a page quick to be seen. On a slow phone its file of styles comes half a second after it, and shares the line
 * with its scripts and faces. So its styles stand in its head; what it takes to make it live stands at its end, with the
 * links to the files of styles, by which React knows them and which the next page then has already. Faces are asked for
 * beforehand where that costs no time: see docs/decisions/12-styles-in-the-page.md.
 * @param folder where the pages were built
 */
export function firstPaint(folder: string) {
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
    /** The same page, arranged so; a text that links to none of our styles is given back as it is. */
    arrange(html: string): string {
      const end = html.lastIndexOf('</body>')
      if (end === -1) return html
      const later: string[] = []
      const withStyles = html.slice(0, end).replace(STYLES, (link, address: string) => {
        const found = styles.get(address)
        if (found === undefined) return link
        // Read again, the same rules would have the browser look for its faces again, and move what it shows.
        later.push(link.replace('<link ', '<link media="not all" '))
        return `${found.faces}<style>${found.text}</style>`
      })
      if (later.length === 0) return html
      const withoutScripts = withStyles.replace(SCRIPTS, (script) => {
        later.push(script)
        return ''
      })
      return withoutScripts + later.join('') + html.slice(end)
    },
  }
}

export type FirstPaint = ReturnType<typeof firstPaint>

/**
 * What a file of styles says, with whole addresses, since within a page others would lead elsewhere; and what asks for
 * the faces that it names.
 */
function stylesOf(file: string, address: string): { text: string; faces: string } {
  const text = readFileSync(file, 'utf8').replace(
    /url\((["']?)(?!data:|https?:|\/|#)([^)"']+)\1\)/g,
    (_, _quote, to: string) => `url(${new URL(to, `http://site${address}`).pathname})`,
  )
  if (text.includes('</')) throw new Error(`${file} cannot stand in a page: it has “</”.`)
  const faces = new Set([...text.matchAll(/url\(([^)]+\.woff2)\)/g)].map(([, face]) => face))
  const links = [...faces].map(
    (face) =>
      `<link rel="preload" href="${face}" as="font" type="font/woff2" crossorigin="" media="${WIDE}"/>`,
  )
  return { text, faces: links.length > 0 ? `${links.join('')}<script>${ASK_FOR_FACES}</script>` : '' }
}
