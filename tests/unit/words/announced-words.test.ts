import { expect, test } from 'vitest'
import { projectRegister } from '@/lib/ingest/project-register'
import { announcedWords } from '@/lib/words/announced-words'

const { register } = projectRegister()

function wordsOf(slug: string): string[] {
  const council = register.councils.find((one) => one.slug === slug)
  if (!council) throw new Error(`${slug} is not in the register.`)
  return register.announced
    .filter(({ ends }) => ends.some((end) => end.council === slug))
    .map((change) => announcedWords(council, change))
}

test('a district is told what is announced, that it is not law, and what is not known', () => {
  expect(wordsOf('norwich')).toEqual([
    'The government has announced new councils for Norfolk from 1 April 2028: West Norfolk, Greater Norwich and East Norfolk. This is not law yet (as of 27 September 2026). If it becomes law, Norwich City Council will end. We don’t know which of the new councils will cover its area.',
  ])
})

test('names with an “and” of their own are kept apart', () => {
  expect(wordsOf('ipswich')[0]).toContain(
    'from 1 April 2028: Western Suffolk; Central and Eastern Suffolk; and Ipswich and South Suffolk.',
  )
})

test('a council whose area would be divided is told between which', () => {
  expect(wordsOf('new-forest')[0]).toMatch(
    /New Forest District Council will end\. Its area will be divided between Mid Hampshire and South West Hampshire\.$/,
  )
  expect(wordsOf('essex')[0]).toMatch(/Its area will be divided between the new councils\.$/)
})

test.each(['isle-of-wight', 'surrey', 'guildford', 'luton', 'southend-on-sea', 'portsmouth'])(
  '%s is told of no announced change',
  (slug) => {
    expect(wordsOf(slug)).toEqual([])
  },
)
