import { expect, test } from 'vitest'
import { ask } from '../../support/database-moments'
import { withFreshDatabase } from '../../support/fresh-database'
import { LINES_OF_DATABASE, linesOfSchema } from '../../support/schema-lines'

withFreshDatabase()

test('the migrations make what prisma/schema.prisma says, and nothing else', async () => {
  const says = linesOfSchema('prisma/schema.prisma')
  const makes = (await ask<{ line: string }>(LINES_OF_DATABASE)).map(({ line }) => line).sort()
  expect(says.length).toBeGreaterThan(150)
  expect(makes, 'What differs needs a migration, or a line in the schema.').toEqual(says)
}, 60_000)
