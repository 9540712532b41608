import { fromBuffer } from 'yauzl'

/** The XML parts of a Word document, by name. */
export function entriesOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const entries = new Map<string, string>()
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      zip.on('error', reject)
      zip.on('end', () => resolve(entries))
      zip.on('entry', (entry: { fileName: string }) => {
        if (!/\.(?:xml|rels)$/.test(entry.fileName)) return zip.readEntry()
        zip.openReadStream(entry as never, (failed, stream) => {
          if (failed) return reject(failed)
          const chunks: Buffer[] = []
          stream.on('data', (chunk: Buffer) => chunks.push(chunk))
          stream.on('end', () => {
            entries.set(entry.fileName, Buffer.concat(chunks).toString('utf8'))
            zip.readEntry()
          })
        })
      })
      zip.readEntry()
    })
  })
}
