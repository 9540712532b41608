import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Register } from '@/lib/domain/register-files'
import { startReader } from '@/lib/ingest/reader'
import { UsageError } from '@/lib/ingest/usage-error'
import { type Label, readLabels } from './label'
import { inShort } from './reading'
import { countAll, emptyTally, type Tally } from './tally'

/** What can be labelled: a letter, or a page of the map. */
const LABELLED = /\.(?:pdf|docx|html?|eml|txt|md)$/i

/**
 * Reads the files of a user's own folder, which holds a `labels.json`, in threads: a damaged file harms no other.
 * @returns what came of them, and the files that have no label
 * @throws UsageError with a sentence where the folder is not as it should be
 */
export async function measureOwn(
  folder: string,
  register: Register,
): Promise<{ tally: Tally; unlabelled: string[] }> {
  const labels = labelsIn(folder, register)
  const tally = emptyTally()
  const reader = startReader(register)
  const readings = await Promise.all(
    [...labels.keys()].map((file) =>
      reader.read({ file: path.join(folder, file), entry: null }, path.basename(file), null),
    ),
  ).finally(() => reader.close())
  for (const [i, [name, label]] of [...labels].entries()) {
    const read = readings[i]
    if (!read) continue
    countAll(tally, { kind: 'own files', name, label }, inShort(read))
  }
  return { tally, unlabelled: readdirSync(folder).filter((file) => LABELLED.test(file) && !labels.has(file)) }
}

function labelsIn(folder: string, { councils }: Register): Map<string, Label> {
  const labels = readOwnLabels(folder)
  for (const [file, { council }] of labels) {
    if (!LABELLED.test(file))
      throw new UsageError(
        `labels.json names “${file}”, which is not a .pdf, .docx, .html, .eml, .txt or .md.`,
      )
    if (!existsSync(path.join(folder, file)))
      throw new UsageError(`labels.json names “${file}”, which is not in ${folder}.`)
    if (council !== null && !councils.some(({ slug }) => slug === council))
      throw new UsageError(
        `labels.json gives ${file} the council “${council}”, which is not in the register.`,
      )
  }
  return labels
}

function readOwnLabels(folder: string): Map<string, Label> {
  const file = path.join(folder, 'labels.json')
  if (!existsSync(file)) throw new UsageError(`There is no labels.json in ${folder}.`)
  try {
    return readLabels(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}`)
  }
}
