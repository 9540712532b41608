import { createDatabase, withClient } from '../database/server-databases.mjs'

const COMMANDS = {
  'can-connect-to-database': (url) => withClient(url, (client) => client.query('select 1')),
  'create-database': createDatabase,
}

/** Prisma's numbers for what Postgres says; anything else is "cannot be reached". */
const CODES = { '3D000': 'P1003', '28P01': 'P1000', 28000: 'P1000' }

function reportProblem({ code, message }) {
  const fields = { message, error_code: CODES[code] ?? 'P1001' }
  const line = {
    timestamp: new Date().toISOString(),
    level: 'ERROR',
    fields,
    target: 'schema_engine::logger',
  }
  process.stderr.write(`\n${JSON.stringify(line)}\n`)
}

/**
 * Does one thing with the database server.
 * @param {string} name
 * @param {string} url
 * @returns {Promise<number>} the exit status
 */
export async function runDatabaseCommand(name, url) {
  try {
    await COMMANDS[name]?.(url)
    return 0
  } catch (error) {
    reportProblem(error)
    return 1
  }
}
