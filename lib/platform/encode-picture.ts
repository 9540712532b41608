import { encode } from 'fast-png'
import { fewerColours } from './fewer-colours'

/** As many as half a byte can number. */
const FEW_COLOURS = 16

/**
 * Writes a picture as a small PNG with a palette.
 * @param picture four bytes a pixel: red, green, blue and one that does not count
 */
export function encodePicture(picture: { width: number; height: number; data: Uint8Array }): Uint8Array {
  const { width, height } = picture
  const { palette, pixels } = fewerColours(picture.data)
  const isSmall = palette.length <= FEW_COLOURS
  const png = encode(
    {
      width,
      height,
      data: isSmall ? inHalfBytes(pixels, width, height) : pixels,
      channels: 1,
      depth: isSmall ? 4 : 8,
      palette,
    },
    { zlib: { level: 6 } },
  )
  // What is given is part of a larger buffer, which would be kept with it.
  return png.slice()
}

/** Two pixels a byte, the left one in the upper half; each row begins with a byte of its own. */
function inHalfBytes(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const rowLength = Math.ceil(width / 2)
  const packed = new Uint8Array(rowLength * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x += 2) {
      const left = pixels[y * width + x] ?? 0
      const right = x + 1 < width ? (pixels[y * width + x + 1] ?? 0) : 0
      packed[y * rowLength + x / 2] = (left << 4) | right
    }
  }
  return packed
}
