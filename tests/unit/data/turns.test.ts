import { expect, test } from 'vitest'
import { type Turns, whileLocked } from '@/lib/data/editions'
import { callTurns, type Turn, turnInWords, whoseTurn } from '@/lib/data/turns'
import { withFreshDatabase } from '../../support/fresh-database'

withFreshDatabase()

/** Has the turn until it is told to let go. */
async function takeTurn(as: Turn) {
  let letGo = () => {}
  const told = new Promise<void>((resolve) => {
    letGo = resolve
  })
  let begun = () => {}
  const hasBegun = new Promise<void>((resolve) => {
    begun = resolve
  })
  const ended = whileLocked(
    async () => {
      begun()
      await told
    },
    { as },
  )
  await hasBegun
  return { letGo, ended }
}

/** Waits for a turn. @returns who had it, as this one was told */
function waitForTurn(): { told: Promise<Turn | null>; ended: Promise<void> } {
  let ended: Promise<void> = Promise.resolve()
  const told = new Promise<Turn | null>((resolve) => {
    const turns: Turns = { onBusy: resolve }
    ended = whileLocked(async () => {}, turns)
  })
  return { told, ended }
}

test.each<Turn>([
  { name: 'Asha Rao', doing: 'publishing' },
  { name: 'npm run ingest', doing: 'publishing' },
  { name: 'Zoë Łukasz 50% O’Neil', doing: 'previewing' },
  { name: 'Ben Cole', doing: 'withholding' },
])('whoever waits is told whose turn it is: %j', async (turn) => {
  const { letGo, ended } = await takeTurn(turn)
  try {
    expect(await whoseTurn()).toEqual(turn)
    const waiting = waitForTurn()
    expect(await waiting.told).toEqual(turn)
    letGo()
    await waiting.ended
  } finally {
    letGo()
    await ended
  }
  expect(await whoseTurn()).toBeNull()
})

test('a command that waits to record a decision says whose turn it is', async () => {
  const said: string[] = []
  callTurns('npm run reviews', (sentence) => said.push(sentence))
  const { letGo, ended } = await takeTurn({ name: 'Asha Rao', doing: 'publishing' })
  const decided = whileLocked(async () => {})
  await expect.poll(() => said).toEqual(['Asha Rao is publishing. Waiting for it to finish.'])
  letGo()
  await Promise.all([ended, decided])
})

test('a name that is too long for the database is cut, and never in the middle of a character', async () => {
  const { letGo, ended } = await takeTurn({ name: 'é'.repeat(40), doing: 'publishing' })
  try {
    expect((await whoseTurn())?.name).toMatch(/^é{5,}$/)
  } finally {
    letGo()
    await ended
  }
})

test('it is said in a sentence', () => {
  expect(turnInWords({ name: 'Asha Rao', doing: 'publishing' })).toBe('Asha Rao is publishing.')
  expect(turnInWords(null)).toBe('Another program is publishing.')
})
