import { expect, test } from 'vitest'
import { loadPageAddress, readLoadChoice } from '@/lib/desk/loads/address'
import { fileGroups } from '@/lib/desk/loads/file-groups'
import type { FileView } from '@/lib/desk/loads/file-view'

const FILE: FileView = {
  number: 1,
  path: 'letter.pdf',
  words: '',
  says: [],
  isProblem: false,
  isDone: false,
  isGone: false,
  columns: null,
}
const done = (number: number): FileView => ({ ...FILE, number, isDone: true })
const problem = (number: number): FileView => ({ ...done(number), isProblem: true })
const coming = (number: number): FileView => ({ ...FILE, number })

const shown = (files: FileView[], isStill: boolean) =>
  fileGroups(files, isStill).map((group) => [group.title, group.files.map(({ number }) => number)])

test('what needs a person stands first, then what is still to be read, and each file in one place', () => {
  expect(shown([done(1), problem(2), coming(3), done(4), problem(5)], false)).toEqual([
    ['2 files need a person', [2, 5]],
    ['1 file still to be read', [3]],
    ['2 files read so far', [1, 4]],
  ])
})

test('nothing is to be done for a file only once all are read', () => {
  expect(shown([done(1), problem(2)], true)).toEqual([
    ['1 file needs a person', [2]],
    ['Nothing to do for 1 file', [1]],
  ])
})

test('what needs a person is never folded, and the rest says how much it is', () => {
  const files = [problem(1), done(2), done(3), coming(4)]
  expect(fileGroups(files, false).map((group) => [group.id, 'fold' in group ? group.fold : null])).toEqual([
    ['problems', null],
    ['coming', 'The file'],
    ['done', 'The 2 files'],
  ])
})

test.each([
  ['', []],
  ['?open=done', ['done']],
  ['?open=coming', ['coming']],
  ['?open=all', ['coming', 'done']],
  ['?show=problems&page=2&refresh=off&open=done', ['done']],
])('the address %j has which groups stand open', (query, open) => {
  const id = '00000000-0000-0000-0000-000000000000'
  const choice = readLoadChoice(Object.fromEntries(new URLSearchParams(query)))
  expect(choice.open).toEqual(open)
  expect(loadPageAddress(id, choice)).toBe(`/desk/loads/${id}${query}`)
})

test.each(['?open=problems', '?open=', '?open=done,coming', '?open=done&open=coming'])(
  'an address %j that is not understood opens none',
  (query) => {
    const given: Record<string, string[]> = {}
    for (const [name, value] of new URLSearchParams(query)) given[name] = [...(given[name] ?? []), value]
    const asked = Object.fromEntries(
      Object.entries(given).map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
    )
    expect(readLoadChoice(asked).open).toEqual([])
  },
)
