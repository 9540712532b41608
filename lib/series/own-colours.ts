/**
 * A drawing whose colours stand for themselves: outside of a page there is no style sheet that names them.
 * @param paper what stands for the page's own ground; that itself where left out
 */
export function withOwnColours(drawing: string, paper?: string): string {
  return drawing.replace(/var\(--color-([a-z]+), (#[0-9a-f]{6})\)/g, (_, name, colour) =>
    name === 'paper' && paper ? paper : colour,
  )
}
