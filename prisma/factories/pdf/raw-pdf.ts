/** An object of a PDF: its dictionary, and a stream if it has one. */
export type RawObject = string | { dictionary: string; stream: Uint8Array }

/**
 * Writes a PDF object by object, for files that no library would make. Objects count from 1, which is the
 * catalogue.
 */
export function rawPdf(objects: RawObject[]): Uint8Array {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.5\n%\xff\xff\xff\xff\n', 'latin1')]
  const offsets: number[] = []
  let offset = chunks[0]?.length ?? 0
  const add = (chunk: Buffer) => {
    chunks.push(chunk)
    offset += chunk.length
  }
  objects.forEach((object, i) => {
    offsets.push(offset)
    if (typeof object === 'string') {
      add(Buffer.from(`${i + 1} 0 obj\n${object}\nendobj\n`))
    } else {
      const { dictionary, stream } = object
      add(Buffer.from(`${i + 1} 0 obj\n<< ${dictionary} /Length ${stream.length} >>\nstream\n`))
      add(Buffer.from(stream))
      add(Buffer.from('\nendstream\nendobj\n'))
    }
  })
  const entries = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${entries}`
  add(Buffer.from(`${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${offset}\n%%EOF\n`))
  return new Uint8Array(Buffer.concat(chunks))
}

/** A stream that is not compressed. */
export function rawStream(content: string, dictionary = ''): RawObject {
  return { dictionary, stream: Buffer.from(content, 'latin1') }
}

export const RAW_FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'
