import type { ClientBase } from 'pg'

/**
 * Who may read a table of the desk, and may write nothing there: those who were given the right to read every table, as
 * the public web server’s role is. Of a table, as an array of rights, "grantee" 0 is everybody.
 */
const ONLY_READERS = `
  select format('revoke all on table %s from %s', of_table, case grantee when 0 then 'public' else grantee::regrole::text end)
    as statement
  from (
    select pg_class.oid::regclass as of_table, one.grantee, array_agg(one.privilege_type) as rights
    from pg_class, aclexplode(pg_class.relacl) as one
    where relnamespace = current_schema()::regnamespace and relkind = 'r' and relname like 'Desk%'
      and one.grantee <> pg_class.relowner
    group by pg_class.oid, one.grantee
  ) as granted
  where not rights && array['INSERT', 'UPDATE', 'DELETE']`

/** Takes from whoever may only read the right to read what belongs to the desk: people, passwords, sessions, files. */
export async function closeDeskTables(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(ONLY_READERS)
  for (const { statement } of rows) await client.query(statement)
}
