import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { parseReportingYear, type ReportingYear } from '@/lib/domain/reporting-year'
import { UsageError } from '@/lib/ingest/usage-error'
import { LIST_WANTS } from './wanted-lists'
import { writeWhole } from './write-whole'

/** The file in the folder that says what is from where; hidden, so that `npm run ingest` passes it by. */
export const MANIFEST = '.collect.json'

const fileName = z.string().regex(/^[^./\\][^/\\]*$/, 'is not the name of a file in the folder')
const year = z.string().transform((text, context): ReportingYear => {
  const parsed = parseReportingYear(text)
  if (!parsed) context.addIssue('is not a reporting year')
  return parsed ?? z.NEVER
})
const links = z.array(z.object({ address: z.url(), words: z.string(), isPdf: z.boolean() }))

const keptSchema = z.object({
  /** Null for a page that only leads to letters: it is no source. */
  file: z.object({ name: fileName, sha256: z.string() }).nullable(),
  /** Of which council and year it is, where it says so. */
  council: z.string().nullable(),
  year: year.nullable(),
  /** What it links to, for when it has not changed. */
  links,
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** When it was asked for last. */
  asked: z.iso.datetime(),
})

const runSchema = z.object({
  year,
  /** The slugs of the councils that it is about. */
  councils: z.array(z.string()),
  letters: z.boolean(),
  /** What was wanted of lists; runs of before there were any wanted none. */
  lists: z.array(z.enum(LIST_WANTS)).default([]),
  began: z.iso.datetime(),
  /** The slugs of those that are done. */
  done: z.array(z.string()),
})

/** Manifests of before kept no links to lists. */
const FORM = 2

const manifestSchema = z.object({
  form: z.literal(FORM).optional(),
  /** What was brought, by the address that was asked for. */
  kept: z.record(z.url(), keptSchema),
  /** A run that was stopped before its end. */
  run: runSchema.nullable(),
  /** Until when the site asked not to be asked. */
  waitUntil: z.iso.datetime().nullable(),
})

export type Kept = z.infer<typeof keptSchema>
export type Run = z.infer<typeof runSchema>
export type Manifest = z.infer<typeof manifestSchema>

/**
 * What earlier runs brought into a folder; nothing where there were none.
 * @throws UsageError where the file is damaged
 */
export function readManifest(folder: string): Manifest {
  const file = path.join(folder, MANIFEST)
  if (!existsSync(file)) return { form: FORM, kept: {}, run: null, waitUntil: null }
  const read = manifestSchema.safeParse(jsonIn(readFileSync(file, 'utf8')))
  if (read.success) return inForm(read.data)
  const [issue] = read.error.issues
  throw new UsageError(
    `${file} cannot be read (${issue?.path.join('.') || 'it'}: ${issue?.message}). Delete it. The files next to it stay, and will be fetched again.`,
  )
}

/** What was kept before without its links to lists is asked for as if it had changed, so that they are found. */
function inForm(manifest: Manifest): Manifest {
  if (manifest.form === FORM) return manifest
  const kept = Object.entries(manifest.kept).map(([address, one]) => [
    address,
    { ...one, etag: null, lastModified: null },
  ])
  return { ...manifest, form: FORM, kept: Object.fromEntries(kept) }
}

export function writeManifest(folder: string, manifest: Manifest): void {
  writeWhole(folder, MANIFEST, Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`))
}

/** Whether the file is still there as it was brought, so that it need only be asked whether it has changed. */
export function isIntact(folder: string, { file }: Kept): boolean {
  if (file === null) return true
  const full = path.join(folder, file.name)
  return existsSync(full) && sha256Of(readFileSync(full)) === file.sha256
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
