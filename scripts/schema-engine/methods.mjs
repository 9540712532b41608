import { createDatabase, withClient } from '../database/server-databases.mjs'
import { print } from './conversation.mjs'
import { loadEngine } from './engine.mjs'

/**
 * The engine's methods by name; those that the WebAssembly build lacks, or does by half, are done here.
 * @param {{ url: string, schemas: string[] }} options
 */
export function createMethods(options) {
  let loading
  const engine = () => {
    loading ??= loadEngine(options)
    return loading
  }
  const own = {
    async createDatabase() {
      await createDatabase(options.url)
      return { databaseName: decodeURIComponent(new URL(options.url).pathname.slice(1)) }
    },
    getDatabaseVersion: () =>
      withClient(options.url, async (client) => (await client.query('select version()')).rows[0].version),
    async diff(params) {
      const result = await (await engine())('diff', params)
      if (result.stdout) print(result.stdout)
      return result
    },
  }
  return async (method, params) => (own[method] ? own[method](params) : (await engine())(method, params))
}
