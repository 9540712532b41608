import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { PlainError } from '../processes/plain-error'

/**
 * A backup is gzipped lines of text: a head in JSON; then for each table its rows, as Postgres's COPY writes them, and
 * a mark that says how many they were and their sha256; then a mark for the end. No row of COPY begins as a mark does.
 */
const MARK = '\\.'
const VERSION = 1

const head = z.object({
  format: z.literal('upheld-backup'),
  version: z.number(),
  madeAt: z.iso.datetime(),
  /** Those that the database had, in order. */
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  /** Each after those that its rows point to. */
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
  sequences: z.array(z.object({ name: z.string(), lastValue: z.string(), isCalled: z.boolean() })),
})
export type BackupHead = z.infer<typeof head>
export type BackupTable = BackupHead['tables'][number]

const tableMark = z.object({ table: z.string(), rows: z.number(), sha256: z.string() })
const endMark = z.object({ end: z.literal(true) })

const line = (value: object, mark = '') => Buffer.from(`${mark}${JSON.stringify(value)}\n`)

export const headLine = (told: Omit<BackupHead, 'format' | 'version'>) =>
  line({ format: 'upheld-backup', version: VERSION, ...told })
export const endLine = () => line({ end: true }, MARK)

/** Counts the rows of a table as they pass, and marks their end. */
export class Rows {
  count = 0
  readonly #hash = createHash('sha256')

  add(bytes: Buffer): void {
    this.#hash.update(bytes)
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) this.count++
  }

  told(table: string): z.infer<typeof tableMark> {
    return { table, rows: this.count, sha256: this.#hash.digest('hex') }
  }

  mark(table: string): Buffer {
    return line(this.told(table), MARK)
  }
}

/** Reads a backup from its beginning to its end, and checks it on the way. */
export class BackupReader {
  readonly #file: string
  readonly #lines: AsyncGenerator<Buffer>
  /** Where it is, for whoever is told that it is damaged. */
  #place = 'at its beginning'

  constructor(file: string) {
    this.#file = file
    this.#lines = linesOf(file)
  }

  /** @throws PlainError where the file is no backup, or of a later form than this code knows */
  async head(): Promise<BackupHead> {
    const told = head.safeParse(readJson(await this.#firstLine()))
    if (!told.success)
      throw new PlainError(`${this.#file} is not a backup of Upheld’s, or its beginning is damaged.`)
    if (told.data.version > VERSION)
      throw new PlainError(
        `${this.#file} was made by a newer version of Upheld. Update Upheld to restore it.`,
      )
    return told.data
  }

  /**
   * The rows of the next table, in pieces of whole lines.
   * @throws PlainError where they are not what was written
   */
  async *rows(table: string): AsyncGenerator<Buffer> {
    const rows = new Rows()
    for (;;) {
      this.#place = `in the table “${table}”, after row ${rows.count}`
      const bytes = await this.#next()
      if (bytes.subarray(0, MARK.length).toString() !== MARK) {
        rows.add(bytes)
        yield bytes
        continue
      }
      const mark = tableMark.safeParse(readJson(bytes.subarray(MARK.length)))
      if (JSON.stringify(mark.data) !== JSON.stringify(rows.told(table)))
        throw this.damaged('its rows are not those that were written')
      return
    }
  }

  /** @throws PlainError where the file does not end here as it should */
  async end(): Promise<void> {
    this.#place = 'at its end'
    const bytes = await this.#next()
    if (!endMark.safeParse(readJson(bytes.subarray(MARK.length))).success)
      throw this.damaged('the last line is another')
    if (!(await this.#lines.next()).done) throw this.damaged('something follows the last line')
  }

  damaged(why: string): PlainError {
    return new PlainError(
      `${this.#file} is damaged ${this.#place}: ${why}.\n` +
        'Nothing was restored, and the database is as it was. Use another backup.',
    )
  }

  /** Undefined where it has none, or cannot be unpacked at all. */
  async #firstLine(): Promise<Buffer | undefined> {
    try {
      return await this.#next()
    } catch (error) {
      if (error instanceof PlainError) return undefined
      throw error
    }
  }

  async #next(): Promise<Buffer> {
    try {
      const { value, done } = await this.#lines.next()
      if (done) throw this.damaged('the file ends there')
      return value
    } catch (error) {
      if (error instanceof PlainError || !(error instanceof Error)) throw error
      const code = 'code' in error ? error.code : undefined
      if (code === 'Z_BUF_ERROR') throw this.damaged('the file ends there')
      if (typeof code === 'string' && code.startsWith('Z_')) throw this.damaged('it cannot be unpacked')
      throw error
    }
  }
}

function readJson(bytes: Buffer | undefined): unknown {
  try {
    return bytes && JSON.parse(bytes.toString())
  } catch {
    return undefined
  }
}

/** The lines of a gzipped file, each with its end. */
async function* linesOf(file: string): AsyncGenerator<Buffer> {
  const packed = createReadStream(file)
  const unpacked = createGunzip()
  packed.on('error', (error) => unpacked.destroy(error))
  let rest: Buffer[] = []
  for await (const chunk of packed.pipe(unpacked) as AsyncIterable<Buffer>) {
    let from = 0
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      yield Buffer.concat([...rest, chunk.subarray(from, at + 1)])
      rest = []
      from = at + 1
    }
    if (from < chunk.length) rest.push(chunk.subarray(from))
  }
  if (rest.length > 0) yield Buffer.concat(rest)
}
