/**
 * A PDF that says of each of its pages that it is to be shown turned, as of one that went through a scanner sideways.
 * What it says of its size in bytes no longer holds, so a reader has to look for its objects.
 */
export function onItsSide(pdf: Uint8Array, turn: 90 | 180 | 270): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1')
  return new Uint8Array(
    Buffer.from(text.replaceAll(/\/Type \/Page\n/g, `/Type /Page\n/Rotate ${turn}\n`), 'latin1'),
  )
}
