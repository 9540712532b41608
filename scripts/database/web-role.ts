import { randomBytes } from 'node:crypto'
import type { ClientBase } from 'pg'
import { closeDeskTables } from './desk-tables'
import { withClient } from './server-databases'

/** The role of the web server: it owns nothing and can only read. docs/database.md has the same for other servers. */
const ROLE = 'upheld_web'

/**
 * What the role may do. Tables that come later are readable too: those of migrations, and of a backup that is restored.
 * What belongs to the desk is not: its tables are closed to whoever only reads as they are made, and here.
 * Who may do more is said of everybody (“public”), which the role is part of.
 */
const rights = (database: string, role: string) => [
  `alter role ${role} set default_transaction_read_only = on`,
  `revoke all on database ${database} from public`,
  'revoke create on schema public from public',
  `grant connect on database ${database} to ${role}`,
  `grant usage on schema public to ${role}`,
  `grant select on all tables in schema public to ${role}`,
  `alter default privileges grant select on tables to ${role}`,
]

async function makeRole(client: ClientBase, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
  if (!rowCount) await client.query(`create role ${role}`)
  // The password is of letters, digits, “-” and “_” alone.
  await client.query(
    `alter role ${role} login nosuperuser nocreatedb nocreaterole noreplication password '${password}'`,
  )
}

/**
 * Gives the web server a role of its own on the server at `url`, with a password that is new each time.
 * @param url of the owner of the database, which is up to date
 * @param role of letters and “_” alone
 * @returns the same database’s address for that role
 */
export async function addressForWeb(url: string, role = ROLE): Promise<string> {
  const password = randomBytes(24).toString('base64url')
  const own = new URL(url)
  await withClient(url, async (client) => {
    await makeRole(client, role, password)
    const database = client.escapeIdentifier(decodeURIComponent(own.pathname.slice(1)))
    await client.query('begin')
    for (const statement of rights(database, role)) await client.query(statement)
    await closeDeskTables(client)
    await client.query('commit')
  })
  own.username = role
  own.password = password
  return own.toString()
}
