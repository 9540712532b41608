// What is used here of packages that have no types of their own.

declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'woff2'; variationAxes: Record<string, number | { min: number; max: number }> },
  ): Promise<Buffer>
}

declare module 'topojson-simplify' {
  import type { Objects, Topology } from 'topojson-specification'

  /** Gives each point a third number: the area, in square units, of the corner that it makes. */
  export function presimplify<T extends Objects>(topology: Topology<T>): Topology<T>
}
