import { encode } from 'fast-png'

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

/** Writes a picture in shades of grey as a PNG: a byte a pixel, from 0 for black to 255 for white. */
export function encodeGrey({
  width,
  height,
  pixels,
}: {
  width: number
  height: number
  pixels: Uint8Array
}): Uint8Array {
  return encode({ width, height, data: pixels, channels: 1, depth: 8 }).slice()
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

type PalettePicture = { palette: [red: number, green: number, blue: number][]; pixels: Uint8Array }

/** Steps that red, green and blue are told apart in: enough for the edges of letters. */
const STEPS = 16

/** As many as a byte can number. */
const MOST_COLOURS = 256

/**
 * Says a picture in at most 256 colours. A page of black text is left with 16 greys; a colour that fills much of
 * a page stays as it is.
 * @param rgba four bytes a pixel; how transparent a pixel is does not count
 */
export function fewerColours(rgba: Uint8Array): PalettePicture {
  const shades = new Uint16Array(rgba.length / 4)
  const counts = new Uint32Array(STEPS ** 3)
  const sums = new Uint32Array(STEPS ** 3 * 3)
  for (let pixel = 0; pixel < shades.length; ) {
    const red = rgba[pixel * 4] ?? 0
    const green = rgba[pixel * 4 + 1] ?? 0
    const blue = rgba[pixel * 4 + 2] ?? 0
    const shade = (stepOf(red) * STEPS + stepOf(green)) * STEPS + stepOf(blue)
    // Most pixels of a page or a chart are like the one before: a run of them counts at once.
    const from = pixel
    do pixel++
    while (
      pixel < shades.length &&
      rgba[pixel * 4] === red &&
      rgba[pixel * 4 + 1] === green &&
      rgba[pixel * 4 + 2] === blue
    )
    const run = pixel - from
    shades.fill(shade, from, pixel)
    add(counts, shade, run)
    add(sums, shade * 3, red * run)
    add(sums, shade * 3 + 1, green * run)
    add(sums, shade * 3 + 2, blue * run)
  }

  const countOf = (shade: number) => counts[shade] ?? 0
  const meanOf = (shade: number) =>
    [0, 1, 2].map((part) => Math.round((sums[shade * 3 + part] ?? 0) / countOf(shade))) as Colour
  const used = [...counts.keys()].filter((shade) => countOf(shade) > 0)
  const palette = used
    .sort((a, b) => countOf(b) - countOf(a))
    .slice(0, MOST_COLOURS)
    .map(meanOf)

  const numbers = new Uint8Array(STEPS ** 3)
  used.forEach((shade, rank) => {
    numbers[shade] = rank < palette.length ? rank : nearest(palette, meanOf(shade))
  })
  const pixels = new Uint8Array(shades.length)
  for (let pixel = 0; pixel < pixels.length; pixel++) pixels[pixel] = numbers[shades[pixel] ?? 0] ?? 0
  return { palette, pixels }
}

type Colour = PalettePicture['palette'][number]

function stepOf(part: number): number {
  return Math.round((part * (STEPS - 1)) / 255)
}

function add(numbers: Uint32Array, index: number, more: number): void {
  numbers[index] = (numbers[index] ?? 0) + more
}

function nearest(palette: Colour[], [red, green, blue]: Colour): number {
  const distances = palette.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2)
  return distances.indexOf(Math.min(...distances))
}
