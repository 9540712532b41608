import { buffer } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import type { Day } from '@/lib/domain/day'

/** The name of a link among a document's relationships, which docx makes up at random. */
const NAME_OF_LINK = /"rId[\w-]{21}"/g
const TIME = /(<dcterms:(?:created|modified) [^>]*>)[^<]*/g

/**
 * A Word document that is the same bytes whenever it is made of the same: docx gives its links names by chance, and
 * dates it and its parts by the clock.
 * @param day that it is dated by instead
 */
export async function withSameBytes(docx: Uint8Array, day: Day): Promise<Uint8Array> {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const options = { mtime: new Date(year, month - 1, date), forceDosTimestamp: true, mode: 0o100644 }
  const names = new Map<string, string>()
  const nameOf = (link: string) => {
    const name = names.get(link) ?? `"rIdLink${names.size + 1}"`
    names.set(link, name)
    return name
  }
  const zip = new ZipFile()
  const written = buffer(zip.outputStream)
  const from = await fromBufferPromise(Buffer.from(docx))
  for await (const entry of from.eachEntry()) {
    const { fileName } = entry
    if (fileName.endsWith('/')) continue
    const bytes = await buffer(await from.openReadStreamPromise(entry))
    if (!/\.(?:xml|rels)$/.test(fileName)) zip.addBuffer(bytes, fileName, options)
    else {
      const xml = bytes.toString('utf8').replace(NAME_OF_LINK, nameOf).replace(TIME, `$1${day}T00:00:00Z`)
      zip.addBuffer(Buffer.from(xml), fileName, options)
    }
  }
  zip.end()
  return new Uint8Array(await written)
}
