import { expect, test } from 'vitest'
import { atDesk } from '@/lib/desk/at-desk'
import { fileView } from '@/lib/desk/loads/file-view'
import { withheldView } from '@/lib/desk/publishing/withheld-view'

const SAID =
  'No council in the register has the name in the address. Check the name, or add it to prisma/register/aliases.csv.'
const AT_DESK =
  'No council in the register has the name in the address. Say in its review which council it is.'

test('what is said at the desk names no file of the project and no command', () => {
  expect(atDesk(SAID)).toBe(AT_DESK)
  expect(atDesk('Confirm, correct or discard the others: npm run reviews.')).toBe(
    'Confirm, correct or discard the others.',
  )
})

test.each([
  [
    'None of its rows has the headings of a table of remedies. See --dry-run and --columns in docs/loading-letters-by-command.md. Save a letter as PDF.',
    'None of its rows has the headings of a table of remedies. Say what they are under “Say its year or its columns”. Save a letter as PDF.',
  ],
  [
    'Find out which table it is, and name its columns: --columns "Heading=figure".',
    'Find out which table it is. Say what they are under “Say its year or its columns”.',
  ],
  [
    '--columns changes nothing here: no column of the file has the heading “Upheld”.',
    'What was said of a column changes nothing: no column of the file has the heading “Upheld”.',
  ],
  [
    'Neither its title nor its name gives the year. Give it: --year 2025-26.',
    'Neither its title nor its name gives the year. Say its year under “Say its year or its columns”.',
  ],
  ['The title says 2024-25, --year says 2025-26.', 'The title says 2024-25, you say 2025-26.'],
])('what is said of a data file names the form in place of options: %s', (said, instead) => {
  expect(atDesk(said)).toBe(instead)
})

test('the same is said of a file of a load and before publishing', () => {
  const file = {
    number: 1,
    path: 'letter.pdf',
    says: [SAID],
    state: 'read',
    outcome: 'review',
    sha256: null,
    columns: null,
  } as unknown as Parameters<typeof fileView>[0]
  expect(fileView(file, 'read').says).toEqual([AT_DESK])
  const { named } = withheldView([
    { number: 1, council: null, year: null, file: 'letter.pdf', reasons: [{ code: 'x', message: SAID }] },
  ] as Parameters<typeof withheldView>[0])
  expect(named[0]?.why).toBe(AT_DESK)
})
