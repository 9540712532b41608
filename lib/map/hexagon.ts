/** From the middle of a hexagon to the middle of the next in its row, in units of the map. */
export const WIDTH = 100
/** From the middle of a hexagon to its corners; they point up and down. */
export const RADIUS = WIDTH / Math.sqrt(3)

/** The `points` of a polygon, or of a path with `m` before and `z` after, that draws a hexagon around 0 0. */
export const HEXAGON: string = [0, 1, 2, 3, 4, 5]
  .map((corner) => (corner * Math.PI) / 3)
  .map((turn) => `${inTenths(RADIUS * Math.sin(turn))} ${inTenths(-RADIUS * Math.cos(turn))}`)
  .join(' ')

function inTenths(number: number): number {
  return Math.round(number * 10) / 10
}
