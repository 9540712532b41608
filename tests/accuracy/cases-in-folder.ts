import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { NameIndex } from '@/lib/domain/name-index'
import type { Label } from './label'
import type { LabelledCase } from './labelled-case'

/** A case for each labelled file of a folder. @throws where one of the files is not there */
export function casesIn(
  kind: string,
  folder: string,
  labels: Map<string, Label>,
  names: NameIndex,
): LabelledCase[] {
  return [...labels].map(([file, label]) => ({
    kind,
    name: file,
    file: path.basename(file),
    bytes: new Uint8Array(readFileSync(path.join(folder, file))),
    label,
    names,
  }))
}
