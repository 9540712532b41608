import { describe, expect, test } from 'vitest'
import { endLook, keepTyped, noteLook, othersLooking, typedBy } from '@/lib/data/looks'
import { withFreshDatabase } from '../../../support/fresh-database'

withFreshDatabase({ forEach: 'test' })

const asha = { id: 'a', name: 'Asha Rao' }
const ben = { id: 'b', name: 'Ben Okoro' }
const on = { review: 3 }
const at = (second: number) => new Date(Date.UTC(2024, 6, 17, 9, 0, second))

describe('two people at one source', () => {
  test('the second is told of the first, and the first of the second, with since when', async () => {
    await noteLook({ person: asha, on }, at(0), at(30))
    await noteLook({ person: ben, on }, at(10), at(40))
    expect(await othersLooking({ person: ben, on }, at(10))).toEqual([
      { personId: 'a', name: 'Asha Rao', since: at(0) },
    ])
    expect((await othersLooking({ person: asha, on }, at(10))).map(({ name }) => name)).toEqual(['Ben Okoro'])
  })

  test('nobody is told of themselves in another window, nor of who looks at another source', async () => {
    await noteLook({ person: asha, on }, at(0), at(30))
    await noteLook({ person: asha, on }, at(5), at(35))
    await noteLook({ person: ben, on: { review: 4 } }, at(5), at(35))
    await noteLook({ person: ben, on: { council: 'luton', year: '2023-24' } }, at(5), at(35))
    expect(await othersLooking({ person: asha, on }, at(6))).toEqual([])
  })

  test('a look goes on while it is noted again, and a new one begins after it has ended', async () => {
    await noteLook({ person: asha, on }, at(0), at(20))
    await noteLook({ person: asha, on }, at(15), at(35))
    expect((await othersLooking({ person: ben, on }, at(30)))[0]?.since).toEqual(at(0))
    expect(await othersLooking({ person: ben, on }, at(35))).toEqual([])
    await noteLook({ person: asha, on }, at(50), at(55))
    expect((await othersLooking({ person: ben, on }, at(51)))[0]?.since).toEqual(at(50))
  })

  test('who leaves is no longer told, and finds what they typed when they come again', async () => {
    await noteLook({ person: asha, on }, at(0), at(20))
    await keepTyped({ person: asha, on }, { why: 'The page says 9.' }, at(1))
    await endLook({ person: asha, on }, at(2))
    expect(await othersLooking({ person: ben, on }, at(3))).toEqual([])
    expect(await typedBy({ person: asha, on })).toEqual({ why: 'The page says 9.' })
    expect(await typedBy({ person: ben, on })).toBeNull()
    await keepTyped({ person: asha, on }, null, at(4))
    expect(await typedBy({ person: asha, on })).toBeNull()
  })
})
