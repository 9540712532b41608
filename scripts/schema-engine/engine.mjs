import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { createAdapter } from './adapter.mjs'

async function startWebAssembly() {
  // Where the engine leaves its last words; what it throws then does not say much.
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => process.emit('enginePanic', message) }
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const code = await readFile(script.replace(/\.js$/, '.wasm'))
  const { instance } = await WebAssembly.instantiate(code, { './schema_engine_bg.js': bindings })
  bindings.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
}

/**
 * The schema engine, working on a database through Prisma's adapter for pg.
 * @param {{ url: string, schemas: string[] }} options the database, and the schema files
 * @returns {Promise<(method: string, params: object) => Promise<any>>} calls one of its methods
 */
export async function loadEngine({ url, schemas }) {
  await startWebAssembly()
  const files = await Promise.all(schemas.map(async (file) => [file, await readFile(file, 'utf8')]))
  const datamodels = files.length ? files : undefined
  const { adapter, clear } = createAdapter(url)
  const bound = bindMigrationAwareSqlAdapterFactory(adapter)
  const engine = await bindings.SchemaEngine.new({ datamodels }, () => {}, bound)
  return async (method, params) => {
    try {
      return await engine[method](params)
    } finally {
      await clear()
    }
  }
}
