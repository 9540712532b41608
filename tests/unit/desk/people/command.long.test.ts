import { beforeAll, describe, expect, test } from 'vitest'
import { allPeople } from '@/lib/data/people'
import { personWithPassword, runDesk } from '../../../support/desk-people'
import { withFreshDatabase } from '../../../support/fresh-database'

withFreshDatabase({ forEach: 'test' })

beforeAll(() => {
  process.env.UPHELD_DESK = '1'
})

describe('npm run desk, in each of its jobs', () => {
  test.each([
    [{ PORT: '3999' }, 'http://localhost:3999/desk/'],
    [{ PORT: '3999', UPHELD_APP_ADDRESS: 'http://localhost:8080' }, 'http://localhost:8080/desk/'],
  ])('without SITE_ADDRESS leads to where the app runs: %j', (settings, address) => {
    const { stdout } = runDesk(['add', 'Asha', 'asha@desk.example', '--json'], settings)
    expect(JSON.parse(stdout).link).toContain(address)
  })

  test('keeps the last publisher, unless one insists', async () => {
    await personWithPassword({ name: 'Asha Rao', role: 'publisher' })
    const kept = runDesk(['remove', 'asha.rao@desk.example'])
    expect(kept).toMatchObject({ status: 1, stderr: expect.stringContaining('only publisher') })
    expect(runDesk(['remove', 'asha.rao@desk.example', '--even-last']).status).toBe(0)
    expect(await allPeople()).toEqual([])
    expect(runDesk([]).stdout).toContain('Nobody can sign in')
  })

  test.each([
    [['add', 'Asha'], 'Give a name and an e-mail address.'],
    [['add', 'Asha', 'asha'], 'Type an e-mail address'],
    [['add', 'Asha', 'a@desk.example', '--role', 'king'], '“king” is not a role'],
    [['leave'], 'There is no “leave”.'],
  ])('says what is wrong with %j', (args, words) => {
    const { status, stderr } = runDesk(args)
    expect(status).toBe(2)
    expect(stderr).toContain(words)
  })
})
