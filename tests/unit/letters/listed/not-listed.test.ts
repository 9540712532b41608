import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readFile } from '@/lib/ingest/read-file'
import { statementText } from '@/prisma/factories/listed/decision-page'
import { listText } from '@/prisma/factories/listed/list-page'
import { type InventedRow, inventedRows } from '@/prisma/factories/listed/rows'
import { labelsOf, MAP_PAGES, SAMPLE_LETTERS } from '../../../accuracy/at-hand'
import { listIn, PRINTED } from '../../../support/read-listed'
import { realNames } from '../../../support/sample-letters'

const read = (text: string, name: string) => readFile(new TextEncoder().encode(text), name, realNames)

async function kindsIn(folder: string, file: string): Promise<string[]> {
  const { reading } = await read(readFileSync(`${folder}/${file}`, 'utf8'), file)
  return reading.kind === 'read' ? reading.sources.map(({ kind }) => kind) : [reading.kind]
}

describe('what is no list', () => {
  test.each([...labelsOf(SAMPLE_LETTERS).keys()])('a letter stays a letter: %s', async (file) => {
    expect(await kindsIn(SAMPLE_LETTERS.folder, file)).toEqual(['letter'])
  })

  test.each([...labelsOf(MAP_PAGES).keys()])(
    'a page of the map stays one, with the reports and improvements below its figures: %s',
    async (file) => {
      expect(await kindsIn(MAP_PAGES.folder, file)).toEqual(['publication'])
    },
  )

  test('a letter that quotes a row of a list is no list', async () => {
    const letter = readFileSync(`${SAMPLE_LETTERS.folder}/luton-borough-council-2024.txt`, 'utf8')
    const [row] = inventedRows(1, { names: PRINTED }) as [InventedRow]
    const { reading } = await read(
      letter.replace('Yours sincerely', `${listText([row])}\nYours sincerely`),
      'x.txt',
    )
    expect(reading.kind).not.toBe('listed')
  })

  test.each([
    ['words', 'Statement of accounts\nSummary: we spent it all.\nUpheld by nobody.'],
    ['a name with a number', 'Wiltbridge Council (23 008 512)\nOur reference.'],
    ['nothing but a title', 'Recommendations\nSummary\nFinding'],
  ])('%s', async (_, text) => {
    expect((await read(text, 'x.txt')).reading.kind).toBe('refused')
  })

  test('a CSV of something else', async () => {
    const { reading } = await read('Reference,Council,Notes\n23 008 512,Luton Borough Council,none', 'x.csv')
    expect(reading.kind).toBe('refused')
  })
})

test('neither a list nor a decision is taken for a page of the map or a letter, whatever its summaries say', async () => {
  const [row] = inventedRows(1, { names: PRINTED }) as [InventedRow]
  const summary =
    'We dealt with 12 complaints. 69% of complaints we investigated were upheld. This is no Annual Review letter 2024-25.'
  expect((await listIn(listText([{ ...row, summary }]))).decisions[0]?.summary).toBe(summary)
  expect((await listIn(statementText({ ...row, summary }))).decisions[0]?.summary).toBe(summary)
})
