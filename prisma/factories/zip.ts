import { crc32, deflateRawSync } from 'node:zlib'

/** An entry of an invented archive. Anything left out is as an ordinary program writes it. */
export type InventedEntry = {
  name: string | Uint8Array
  content?: string | Uint8Array
  /** Whether the content is packed with deflate, as is usual, or stored as it is. */
  stored?: boolean
  /** The compression method that the archive claims. */
  method?: number
  /** General purpose bits beside the one for names in UTF-8: 1 for encrypted, 0x40 for strongly encrypted. */
  flags?: number
  /** Whether the archive says that the name is UTF-8. */
  saysUtf8?: boolean
  /** Unix's mode: 0o120777 for a link. */
  mode?: number
  /** The sizes and the checksum that the archive claims. */
  claims?: { size?: number; packedSize?: number; crc?: number; at?: number }
  /** Packed data in place of the content's own. */
  packed?: Uint8Array
  /** Has no data of its own, but shares that of the entry at this place in the list. */
  sharesDataOf?: number
}

const LOCAL_HEADER = 0x04034b50
const LISTED_ENTRY = 0x02014b50
const END_OF_LIST = 0x06054b50
const UTF8 = 0x800

/**
 * Writes a .zip, also one that no honest program would write. For tests only.
 * @param claims what the end of the archive says of the list of entries
 */
export function zip(
  entries: InventedEntry[],
  claims: { entries?: number; listAt?: number } = {},
): Uint8Array {
  const pieces: Uint8Array[] = []
  const places: number[] = []
  const list: Uint8Array[] = []
  let length = 0
  for (const entry of entries) {
    const header = describe(entry)
    const shared = entry.sharesDataOf === undefined ? undefined : places[entry.sharesDataOf]
    places.push(shared ?? length)
    list.push(listed(header, entry.claims?.at ?? shared ?? length))
    if (shared !== undefined) continue
    const piece = local(header)
    pieces.push(piece)
    length += piece.length
  }
  const listLength = list.reduce((sum, { length }) => sum + length, 0)
  const count = claims.entries ?? entries.length
  const end = numbers(
    [END_OF_LIST, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [listLength, 4],
    [claims.listAt ?? length, 4],
    [0, 2],
  )
  return joined([...pieces, ...list, end])
}

type Header = {
  name: Uint8Array
  packed: Uint8Array
  method: number
  flags: number
  mode: number
  crc: number
  packedSize: number
  size: number
}

function describe(entry: InventedEntry): Header {
  const { claims = {}, stored = false, saysUtf8 = true } = entry
  const content = bytesOf(entry.content ?? '')
  const packed = entry.packed ?? (stored ? content : new Uint8Array(deflateRawSync(content)))
  return {
    name: bytesOf(entry.name),
    packed,
    method: entry.method ?? (stored ? 0 : 8),
    flags: (entry.flags ?? 0) | (saysUtf8 ? UTF8 : 0),
    mode: entry.mode ?? 0o100644,
    crc: claims.crc ?? crc32(content),
    packedSize: claims.packedSize ?? packed.length,
    size: claims.size ?? content.length,
  }
}

function local({ name, packed, ...header }: Header): Uint8Array {
  return joined([numbers([LOCAL_HEADER, 4], ...common(header), [name.length, 2], [0, 2]), name, packed])
}

function listed({ name, packed: _, ...header }: Header, at: number): Uint8Array {
  const madeByUnix = 0x0314
  const fields = numbers(
    [LISTED_ENTRY, 4],
    [madeByUnix, 2],
    ...common(header),
    [name.length, 2],
    [0, 2],
    [0, 2],
    [0, 2],
    [0, 2],
    [header.mode * 0x10000, 4],
    [at, 4],
  )
  return joined([fields, name])
}

function common({
  flags,
  method,
  crc,
  packedSize,
  size,
}: Omit<Header, 'name' | 'packed'>): [number, 2 | 4][] {
  const version = 20
  return [
    [version, 2],
    [flags, 2],
    [method, 2],
    [0, 2],
    [0x21, 2],
    [crc, 4],
    [packedSize, 4],
    [size, 4],
  ]
}

/** Numbers as an archive holds them, each with its length in bytes. */
function numbers(...fields: [value: number, length: 2 | 4][]): Uint8Array {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [, length]) => sum + length, 0)))
  let at = 0
  for (const [value, length] of fields) {
    if (length === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += length
  }
  return new Uint8Array(view.buffer)
}

function joined(pieces: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces))
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}
