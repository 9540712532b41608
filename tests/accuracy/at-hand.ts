import { readFileSync } from 'node:fs'
import { type NameIndex, nameIndex } from '@/lib/domain/name-index'
import { projectRegister } from '@/lib/ingest/project-register'
import { casesIn } from './cases-in-folder'
import { notToBeAccepted } from './invented/labels'
import { type Label, readLabels } from './label'
import type { LabelledCase } from './labelled-case'

/** What a person reads in the sample letters, and in the saved pages of the map. */
export const SAMPLE_LETTERS = {
  folder: 'prisma/samples',
  labels: 'tests/accuracy/labels/sample-letters.json',
}
export const MAP_PAGES = {
  folder: 'tests/fixtures/map-pages',
  labels: 'tests/accuracy/labels/map-pages.json',
}

/** The labels of a folder of the project. */
export function labelsOf({ labels }: { labels: string }): Map<string, Label> {
  return readLabels(readFileSync(labels, 'utf8'))
}

/** The real register's names. */
function realNames(): NameIndex {
  return nameIndex(projectRegister().register)
}

/** The real letters and pages of the map that come with the project, and two in one file: only letters may be. */
export function casesAtHand(): LabelledCase[] {
  const names = realNames()
  const letters = casesIn('sample letters', SAMPLE_LETTERS.folder, labelsOf(SAMPLE_LETTERS), names)
  const pages = casesIn('pages of the map', MAP_PAGES.folder, labelsOf(MAP_PAGES), names)
  const both = (first: string, second: string): LabelledCase => ({
    kind: 'misprints',
    name: `${first} and ${second} in one file`,
    file: 'two-in-one.txt',
    bytes: new TextEncoder().encode(`${textOf(letters, pages, first)}\n\f${textOf(letters, pages, second)}`),
    label: notToBeAccepted('review', 'rejected'),
    names,
  })
  const [knowsley, luton] = [
    'knowsley-metropolitan-borough-council-2024.txt',
    'luton-borough-council-2024.txt',
  ]
  const labels = labelsOf(SAMPLE_LETTERS)
  const [label, other] = [labels.get(knowsley), labels.get(luton)]
  if (!label || !other) throw new Error('The sample letters have labels.')
  return [
    ...letters,
    ...pages,
    { ...both(knowsley, luton), kind: 'packs', label, others: [other] },
    both(knowsley, 'cheltenham-2024.txt'),
    both('surrey-2025.txt', 'birmingham-2025.txt'),
    both('luton-2024.txt', 'cheltenham-2024.txt'),
  ]
}

function textOf(letters: LabelledCase[], pages: LabelledCase[], name: string): string {
  const found = [...letters, ...pages].find((one) => one.name === name)
  if (!found) throw new Error(`There is no file ${name}.`)
  return new TextDecoder().decode(found.bytes)
}
