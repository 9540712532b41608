import type pg from 'pg'

/** Every table of the database as it was then, each after those that its rows refer to. */
const TABLES = [
  'RegisterVersion',
  'Council',
  'CouncilCode',
  'CouncilAlias',
  'Succession',
  'Neighbour',
  'Edition',
  'SourceFile',
  'Reading',
  'Review',
  'ReviewStep',
  'Letter',
  'Publication',
  'Figure',
  'FigurePart',
]

/** All rows of a database as INSERT statements, in the order of their keys. Postgres writes the values itself. */
export async function dumped(client: pg.Client): Promise<string> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'`,
  )
  const forgotten = tables.filter(({ name }) => !TABLES.includes(name))
  if (forgotten.length > 0) throw new Error(`These would be left out: ${JSON.stringify(forgotten)}`)
  const parts: string[] = []
  for (const table of TABLES) parts.push(await rowsOf(client, table))
  return parts.filter((part) => part !== '').join('\n')
}

async function rowsOf(client: pg.Client, table: string): Promise<string> {
  const { rows: columns } = await client.query<{ name: string; isSerial: boolean }>(
    `SELECT column_name AS name, column_default LIKE 'nextval(%' AS "isSerial" FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 ORDER BY ordinal_position`,
    [table],
  )
  const { rows: keys } = await client.query<{ key: string }>(
    `SELECT format(CASE WHEN atttypid = 'int4'::regtype THEN '%I' ELSE '%I::text COLLATE "C"' END, attname) AS key
     FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY (indkey)
     WHERE indrelid = $1::regclass AND indisprimary ORDER BY array_position(indkey::int[], attnum::int)`,
    [`"${table}"`],
  )
  const names = columns.map(({ name }) => `"${name}"`)
  const { rows } = await client.query<{ row: string }>(
    `SELECT concat_ws(', ', ${names.map((name) => `quote_nullable(${name}::text)`).join(', ')}) AS row
     FROM "${table}" ORDER BY ${keys.map(({ key }) => key).join(', ')}`,
  )
  if (rows.length === 0) return ''
  const serial = columns.find(({ isSerial }) => isSerial)?.name
  return [
    `INSERT INTO "${table}" (${names.join(', ')}) VALUES`,
    `${rows.map(({ row }) => `  (${row})`).join(',\n')};`,
    ...(serial
      ? [
          `SELECT setval(pg_get_serial_sequence('"${table}"', '${serial}'), max("${serial}")) FROM "${table}";`,
        ]
      : []),
    '',
  ].join('\n')
}
