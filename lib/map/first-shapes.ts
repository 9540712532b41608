import { type DrawingChoice, mapDrawing, type Shapes } from './drawing'

/**
 * The shapes of the map that a page comes with, where its HTML is made. In a browser the same name, #first-shapes in
 * package.json, reads them from that HTML, so that no path is sent a second time among the data of the page.
 */
export function firstShapes(choice: DrawingChoice): Shapes {
  return mapDrawing(choice).shapes
}
