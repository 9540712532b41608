import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import { parse } from 'pg-connection-string'
import { withDatabase } from '../database/folder.mjs'
import { createDatabase, dropDatabase } from '../database/server-databases.mjs'

const INTERNAL_CHAR = 18
const TEXT = 25

/**
 * The adapter does not know the type "char", in which Postgres's catalogue has its one-letter codes, and the engine
 * wants these as characters, not as text. So they pass the adapter as text and are called characters afterwards.
 */
function readInternalChars(connection) {
  // What the connection and its transactions have in common.
  const common = Object.getPrototypeOf(Object.getPrototypeOf(connection))
  if (common.readsInternalChars) return
  common.readsInternalChars = true
  const { queryRaw } = common
  common.queryRaw = async function (query) {
    let fields = []
    const performIO = async (io) => {
      const result = await this.performIO(io)
      fields = result.fields.map((field) => field.dataTypeID)
      for (const field of result.fields) if (field.dataTypeID === INTERNAL_CHAR) field.dataTypeID = TEXT
      return result
    }
    const result = await queryRaw.call(Object.create(this, { performIO: { value: performIO } }), query)
    const columnTypes = result.columnTypes.map((type, column) =>
      fields[column] === INTERNAL_CHAR ? ColumnTypeEnum.Character : type,
    )
    return { ...result, columnTypes }
  }
}

/** The adapter cuts scripts at every semicolon, also inside texts and functions. Postgres takes them whole. */
function runScriptsWhole(connection) {
  connection.executeScript = async (script) => {
    try {
      await connection.underlyingDriver().query(script)
    } catch (error) {
      connection.onError(error)
    }
  }
}

/** An adapter for one database; the address may name a schema (`?schema=`), as Prisma's addresses do. */
function adapterFor(url) {
  const schema = new URL(url).searchParams.get('schema') ?? undefined
  const adapter = new PrismaPg(parse(url), { schema })
  const connect = adapter.connect.bind(adapter)
  adapter.connect = async () => {
    const connection = await connect()
    readInternalChars(connection)
    runScriptsWhole(connection)
    return connection
  }
  return adapter
}

/** Databases for trying migrations in ("shadow databases"), next to the one at `url`. */
function scratchDatabases(url) {
  /** How to remove each of them, which is done once. */
  const removals = []
  const remove = async (scratch, disconnect) => {
    await disconnect()
    await dropDatabase(scratch, url)
  }
  const removal = (scratch, disconnect) => {
    let removed
    return () => {
      removed ??= remove(scratch, disconnect)
      return removed
    }
  }
  return {
    async connect() {
      const scratch = withDatabase(url, `prisma_migrate_shadow_db_${randomUUID()}`)
      await createDatabase(scratch, url)
      const connection = await adapterFor(scratch).connect()
      connection.dispose = removal(scratch, connection.dispose.bind(connection))
      removals.push(connection.dispose)
      return connection
    },
    /** The engine does not wait until they are removed, or forgets them. */
    clear: () => Promise.all(removals.map((removeOne) => removeOne())),
  }
}

/**
 * Prisma's adapter for pg, less its faults: besides the two above, its scratch database is the main one when it is
 * given an address, and is dropped while in use.
 * @param {string} url
 * @returns {{ adapter: PrismaPg, clear: () => Promise<unknown> }} `clear` is to be called when a request is answered
 */
export function createAdapter(url) {
  const adapter = adapterFor(url)
  const { connect, clear } = scratchDatabases(url)
  adapter.connectToShadowDb = connect
  return { adapter, clear }
}
