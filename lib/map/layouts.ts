/** The ways to draw a map. The ids stand in addresses. */
export const LAYOUTS = [
  { id: 'map', title: 'Map' },
  { id: 'hexagons', title: 'Equal hexagons' },
] as const

export type Layout = (typeof LAYOUTS)[number]['id']

/** Reads a layout as it stands in an address; null for anything else. */
export function parseLayout(text: string): Layout | null {
  return LAYOUTS.find(({ id }) => id === text)?.id ?? null
}
