import type { ClientBase } from 'pg'

/** What a schema has of its own, less what comes with tables and with extensions: each as ALTER and DROP name it. */
const OBJECTS = `
  select 'table' as kind, quote_ident(relname) as name from pg_class
  where relnamespace = $1::text::regnamespace and relkind = 'r'
    and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')
  union all
  select 'function', quote_ident(proname) || '(' || pg_get_function_identity_arguments(oid) || ')' from pg_proc
  where pronamespace = $1::text::regnamespace
    and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')
  union all
  select 'type', quote_ident(typname) from pg_type
  where typnamespace = $1::text::regnamespace and typtype = 'e'
    and not exists (select from pg_depend where objid = pg_type.oid and deptype = 'e')`

type SchemaObject = { kind: string; name: string }

/** What others may do with the tables of a schema, as statements that allow it again. */
const GRANTS = `
  select format('grant %s on %I.%I to %s', privilege_type, table_schema, table_name,
    case grantee when 'PUBLIC' then 'public' else quote_ident(grantee) end) as statement, table_name as name
  from information_schema.role_table_grants
  where table_schema = $1 and grantee <> current_user and table_name = any($2)`

/**
 * Puts all that one schema has into the place of what another has, in one transaction: whoever reads sees the one or the
 * other. Who could read a table can read the one that takes its place.
 * @param also what is to be done in the same transaction, while both are there
 */
export async function replaceSchema(
  client: ClientBase,
  target: string,
  source: string,
  also: () => Promise<void>,
): Promise<void> {
  const [into, from] = [target, source].map((name) => client.escapeIdentifier(name))
  await client.query('begin')
  await also()
  const { rows: before } = await client.query<SchemaObject>(OBJECTS, [into])
  const { rows: after } = await client.query<SchemaObject>(OBJECTS, [from])
  const tables = after.filter(({ kind }) => kind === 'table').map(({ name }) => name.replaceAll('"', ''))
  const { rows: grants } = await client.query<{ statement: string }>(GRANTS, [target, tables])
  for (const { kind, name } of before) await client.query(`drop ${kind} if exists ${into}.${name} cascade`)
  for (const { kind, name } of after) await client.query(`alter ${kind} ${from}.${name} set schema ${into}`)
  for (const { statement } of grants) await client.query(statement)
  // Not “cascade”: nothing must be left in it.
  await client.query(`drop schema ${from}`)
  await client.query('commit')
}
