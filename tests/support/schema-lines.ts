import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

type Field = {
  name: string
  kind: 'scalar' | 'enum' | 'object'
  type: string
  nativeType: [name: string, args: string[]] | null
  isList: boolean
  isRequired: boolean
  default?: string | number | boolean | { name: string }
  relationFromFields?: string[]
  relationToFields?: string[]
  relationOnDelete?: string
  relationOnUpdate?: string
}
type Index = { model: string; type: 'id' | 'unique' | 'normal'; dbName?: string; fields: { name: string }[] }
type Datamodel = {
  enums: { name: string; values: { name: string }[] }[]
  models: { name: string; fields: Field[] }[]
  indexes: Index[]
}

const GENERATOR = fileURLToPath(new URL('./write-datamodel.mjs', import.meta.url))

/** The schema as Prisma reads it. */
function datamodelOf(schema: string): Datamodel {
  const folder = mkdtempSync(path.join(tmpdir(), 'upheld-schema-'))
  try {
    const file = path.join(folder, 'schema.prisma')
    const generator = `generator datamodel {
  provider = ${JSON.stringify(`node ${JSON.stringify(GENERATOR)}`)}
  output = "datamodel.json"
  previewFeatures = ["partialIndexes"]
}`
    writeFileSync(file, `${schema.replace(/^generator client \{.*?^\}/ms, '')}\n${generator}\n`)
    const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' }
    execFileSync(process.execPath, ['node_modules/prisma/build/index.js', 'generate', '--schema', file], {
      env,
      stdio: 'pipe',
    })
    return JSON.parse(readFileSync(path.join(folder, 'datamodel.json'), 'utf8'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const TYPES: Record<string, string> = {
  String: 'text',
  Int: 'integer',
  BigInt: 'bigint',
  Boolean: 'boolean',
  DateTime: 'timestamp(3) without time zone',
  Json: 'jsonb',
  Bytes: 'bytea',
}
const NATIVE: Record<string, (args: string) => string> = {
  Char: (args) => `character${args}`,
  Date: () => 'date',
  Decimal: (args) => `numeric${args}`,
  Timestamptz: (args) => `timestamp${args} with time zone`,
  Uuid: () => 'uuid',
}

function typeOf({ kind, type, nativeType, isList }: Field): string {
  const args = nativeType?.[1].length ? `(${nativeType[1].join(',')})` : ''
  const name = kind === 'enum' ? `"${type}"` : nativeType ? NATIVE[nativeType[0]]?.(args) : TYPES[type]
  if (!name)
    throw new Error(`This test does not know how Postgres calls ${JSON.stringify(nativeType ?? type)}.`)
  return isList ? `${name}[]` : name
}

function defaultOf(value: Field['default']): string {
  if (value === undefined) return ''
  if (typeof value !== 'object') return ` default ${value}`
  return value.name === 'autoincrement' ? ' default nextval' : ' default CURRENT_TIMESTAMP'
}

const columnLine = (model: string, field: Field) =>
  `${model}.${field.name}: ${typeOf(field)}${field.isRequired && !field.isList ? ' not null' : ''}${defaultOf(field.default)}`

const SUFFIXES = { id: 'pkey', unique: 'key', normal: 'idx' }

function indexLine({ model, type, dbName, fields }: Index): string {
  const names = fields.map(({ name }) => name)
  const middle = type === 'id' ? [] : names
  const name = dbName ?? [model, ...middle, SUFFIXES[type]].join('_')
  return `${name}: ${type === 'normal' ? 'index' : 'unique'} on ${model} (${names.join(', ')})`
}

function foreignKeyLines(model: string, field: Field): string[] {
  const { relationFromFields: from = [], relationToFields: to = [], type, isRequired } = field
  if (field.kind !== 'object' || from.length === 0) return []
  const onDelete = field.relationOnDelete ?? (isRequired ? 'Restrict' : 'SetNull')
  const onUpdate = field.relationOnUpdate ?? 'Cascade'
  const name = [model, ...from, 'fkey'].join('_')
  return [`${name}: ${from.join(', ')} -> ${type} (${to.join(', ')}), ${onDelete}, ${onUpdate}`]
}

/** Conditions of indexes, which Prisma's datamodel lacks: without spaces and brackets, as Postgres has its own ones. */
const conditionLines = (schema: string) =>
  [...schema.matchAll(/where: raw\("((?:[^"\\]|\\.)*)"\)/g)].map(
    ([, condition = '']) => `where ${condition.replaceAll('\\"', '').replace(/[\s()]/g, '')}`,
  )

/** What a schema of Prisma's says of a database, a line for each column, index, foreign key and enum. */
export function linesOfSchema(file: string): string[] {
  const schema = readFileSync(file, 'utf8')
  const { enums, models, indexes } = datamodelOf(schema)
  return [
    ...enums.map(({ name, values }) => `enum ${name}: ${values.map((value) => value.name).join(', ')}`),
    ...models.flatMap(({ name, fields }) => [
      ...fields.filter(({ kind }) => kind !== 'object').map((field) => columnLine(name, field)),
      ...fields.flatMap((field) => foreignKeyLines(name, field)),
    ]),
    ...indexes.map(indexLine),
    ...conditionLines(schema),
  ].sort()
}

/** The same of a database, but for what Prisma's datamodel lacks: columns that Postgres makes of others, and their indexes. */
export const LINES_OF_DATABASE = `
  with tables as (
    select oid, relname from pg_class
    where relnamespace = current_schema()::regnamespace and relkind = 'r' and relname <> '_prisma_migrations'
  ), indexes as (
    select pg_class.relname as name, tables.relname as of, pg_index.*,
      (select string_agg(attname, ', ' order by place) from unnest(indkey) with ordinality as key(number, place)
       join pg_attribute on attrelid = indrelid and attnum = number) as columns
    from pg_index join tables on tables.oid = indrelid join pg_class on pg_class.oid = indexrelid
    where pg_class.relam <> (select oid from pg_am where amname = 'gin')
  )
  select format('enum %s: %s', typname, string_agg(enumlabel, ', ' order by enumsortorder)) as line
  from pg_type join pg_enum on enumtypid = pg_type.oid
  where typnamespace = current_schema()::regnamespace group by typname
  union all
  select format('%s.%s: %s%s%s', relname, attname, format_type(atttypid, atttypmod),
    case when attnotnull then ' not null' end,
    ' default ' || case when pg_get_expr(adbin, adrelid) like 'nextval(%' then 'nextval'
      else regexp_replace(pg_get_expr(adbin, adrelid), '^''(.*)''::\\w+$', '\\1') end)
  from tables join pg_attribute on attrelid = tables.oid
  left join pg_attrdef on adrelid = attrelid and adnum = attnum
  where attnum > 0 and not attisdropped and attgenerated = ''
  union all
  select format('%s: %s on %s (%s)', name, case when indisunique then 'unique' else 'index' end, of, columns)
  from indexes
  union all
  select 'where ' || regexp_replace(pg_get_expr(indpred, indrelid), '[\\s()"]', '', 'g')
  from indexes where indpred is not null
  union all
  select format('%s: %s -> %s (%s), %s, %s', conname,
    (select string_agg(attname, ', ' order by place) from unnest(conkey) with ordinality as key(number, place)
     join pg_attribute on attrelid = conrelid and attnum = number),
    (select relname from pg_class where oid = confrelid),
    (select string_agg(attname, ', ' order by place) from unnest(confkey) with ordinality as key(number, place)
     join pg_attribute on attrelid = confrelid and attnum = number),
    actions ->> confdeltype::text, actions ->> confupdtype::text)
  from pg_constraint join tables on tables.oid = conrelid,
    jsonb_build_object('a', 'NoAction', 'r', 'Restrict', 'c', 'Cascade', 'n', 'SetNull', 'd', 'SetDefault') as actions
  where contype = 'f'`

/** The rules of a database that Prisma's schema cannot say: checks, triggers and functions. */
export const RULES_OF_DATABASE = `
  select format('%s: %s', conname, pg_get_constraintdef(oid)) as line
  from pg_constraint where connamespace = current_schema()::regnamespace and contype = 'c'
  union all
  select pg_get_triggerdef(pg_trigger.oid) from pg_trigger join pg_class on pg_class.oid = tgrelid
  where relnamespace = current_schema()::regnamespace and not tgisinternal
  union all
  select pg_get_functiondef(oid) from pg_proc where pronamespace = current_schema()::regnamespace`
