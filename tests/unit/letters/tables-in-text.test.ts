import { describe, expect, test } from 'vitest'
import type { LetterReading } from '@/lib/letters/letter-reading'
import { readTextLetter } from '@/lib/letters/read-letter'
import { letterText } from '@/prisma/factories/letter'
import { INVENTED_NAMES } from '../../accuracy/invented/councils'
import { readSample } from '../../support/sample-letters'

function read(text: string): LetterReading {
  return readTextLetter(new TextEncoder().encode(text), INVENTED_NAMES)
}

function valuesOf(reading: LetterReading): Record<string, number> {
  if (reading.outcome !== 'accepted') throw new Error(reading.notes.map(({ message }) => message).join(' '))
  return Object.fromEntries(Object.values(reading.figures).map(({ name, value }) => [name, value]))
}

const MEASURES = letterText({ council: 'Wiltbridge Council', year: '2023-24' })
const UPHELD = { from: /69% of complaints[\s\S]*?9 upheld decisions\n/, figures: valuesOf(read(MEASURES)) }

describe('a measure in a table of Markdown', () => {
  test.each([
    [
      'with a grid',
      `+------------------------+------------------+
| 69% of complaints we   | **9**            |
| investigated were      |                  |
| upheld.                | upheld decisions |
|                        |                  |
| This compares to an    |                  |
| average of **79%** in  |                  |
| similar organisations. |                  |
+========================+==================+
+------------------------+------------------+
`,
    ],
    [
      'with pipes',
      `| 69% of complaints we investigated were upheld. This compares to an average of **79%** in similar organisations. | **9** upheld decisions |
|----|:--:|
`,
    ],
    [
      'under rules',
      `  ---------------------- ------------------
  69% of complaints we   **9**
  investigated were      upheld decisions
  upheld. This compares
  to an average of 79%
  in similar
  organisations.

  ---------------------- ------------------
`,
    ],
  ])('%s is read cell by cell', (_, table) => {
    expect(valuesOf(read(MEASURES.replace(UPHELD.from, table)))).toEqual(UPHELD.figures)
  })

  test('says on which line a figure stands', () => {
    const table = '+----+----+\n| 69% of complaints we investigated were upheld. | 9 |\n'
    const text = MEASURES.replace(UPHELD.from, table)
    expect(read(text).outcome).toBe('review')
    const whole = MEASURES.replace('9 upheld decisions\n', '| **9** upheld decisions | |\n|----|----|\n')
    const reading = read(whole)
    if (reading.outcome !== 'accepted') throw new Error(reading.outcome)
    const line = whole.split('\n').findIndex((words) => words.startsWith('| **9**')) + 1
    expect(reading.figures.upheld?.place.line).toBe(line)
    expect(reading.text.lines[line - 1]?.text).toBe('| **9** upheld decisions | |')
  })
})

describe('a table of numbers', () => {
  const figures = valuesOf(readSample('bromsgrove'))
  const decisions = /(?<=\n)Incomplete or Invalid\t.*\n.*\n/

  test.each([
    [
      'with headings broken within their cells, kept apart by spaces',
      `Incompl Advice  Referred            Closed     Not        Upheld      Uphold       Total
ete or    Given back for            After      Upheld                 Rate
Invalid         Local               Initial
                Resoluti            Enquirie
                on                  s
1         0     2                   6          1           1          50%          11

`,
    ],
    [
      'with its numbers in the middle of their columns',
      `Incomplete   Advice      Referred back  Closed After   Not         Upheld       Uphold       Total
or Invalid   Given       for Local      Initial        Upheld                   Rate
                         Resolution     Enquiries
     1          0              2            6            1           1           50%           11

`,
    ],
    [
      'under rules',
      `  -------------------------------------------------------------------------------
  Incomplete Advice  Referred Closed    Not     Upheld   Uphold   Total
  or Invalid Given   back     After     Upheld           Rate
  ---------- ------- -------- --------- ------- -------- -------- -------
  1          0       2        6         1       1        50%      **11**

  -------------------------------------------------------------------------------

`,
    ],
    [
      'with pipes',
      `| Incomplete or Invalid | Advice Given | Referred back for Local Resolution | Closed After Initial Enquiries | Not Upheld | Upheld | Uphold Rate | Total |
|----|---:|----|----|----|----|----|----|
| 1 | 0 | 2 | 6 | 1 | 1 | 50% | **11** |

`,
    ],
  ])('%s is read', (_, table) => {
    const reading = readSample('bromsgrove', (text) => {
      const changed = text.replace(decisions, table)
      if (changed === text) throw new Error('The sample has no such table.')
      return changed
    })
    expect(valuesOf(reading)).toEqual(figures)
  })
})
