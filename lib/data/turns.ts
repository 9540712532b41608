import { type Db, database } from './client'

/** What somebody does who has the turn. */
export type Doing = 'publishing' | 'previewing' | 'withholding'

/** Whose turn it is at the editions: one at a time makes them. */
export type Turn = {
  /** A person's name, or the command: 'npm run ingest'. */
  name: string
  doing: Doing
}

/** Any number: locked while an edition is made, so that two ingests take turns. */
export const EDITION_LOCK = 20_121_114

const shared = globalThis as { upheldTurns?: { name: string; tell: (sentence: string) => void } }

/**
 * Says what this process is called while it has the turn, unless it says whose turn it is.
 * @param tell is given a sentence where this process waits for its turn
 */
export function callTurns(name: string, tell: (sentence: string) => void): void {
  shared.upheldTurns = { name, tell }
}

export function ownTurn(): Turn {
  return { name: shared.upheldTurns?.name ?? 'Another program', doing: 'publishing' }
}

/** Says whose turn it is, and that this process waits for it, where it has said how. */
export function tellWaiting(whose: Turn | null): void {
  shared.upheldTurns?.tell(`${turnInWords(whose)} Waiting for it to finish.`)
}

/** Lets others see whose turn it is, until the transaction ends. */
export async function nameTurn(db: Db, { name, doing }: Turn): Promise<void> {
  const called = inName(`${MARK}${LETTERS[doing]} ${name}`)
  await db.$executeRaw`SELECT set_config('application_name', ${called}, true)`
}

/** Whose turn it is now: whoever has the editions' lock, at the desk or at a terminal; null where nobody has it. */
export async function whoseTurn(db: Db = database()): Promise<Turn | null> {
  const [holder] = await db.$queryRaw<{ called: string | null }[]>`
    SELECT activity."application_name" AS "called"
    FROM pg_locks AS held JOIN pg_stat_activity AS activity USING ("pid")
    WHERE held."locktype" = 'advisory' AND held."granted"
      AND held."database" = (SELECT "oid" FROM pg_database WHERE "datname" = current_database())
      AND held."classid" = 0 AND held."objid" = ${EDITION_LOCK}::int::oid AND held."objsubid" = 1`
  if (!holder) return null
  const said = fromName(holder.called ?? '')
  const doing = DOINGS.find((one) => said.startsWith(`${MARK}${LETTERS[one]} `))
  if (!doing) return { name: 'Another program', doing: 'publishing' }
  return { name: said.slice(MARK.length + 2), doing }
}

const DOES: Record<Doing, string> = {
  publishing: 'is publishing.',
  previewing: 'is looking at what an edition would change.',
  withholding: 'is loading files.',
}

/** 'Asha Rao is publishing.' */
export function turnInWords(turn: Turn | null): string {
  return turn ? `${turn.name} ${DOES[turn.doing]}` : 'Another program is publishing.'
}

const MARK = 'upheld-'
const LETTERS: Record<Doing, string> = { publishing: 'p', previewing: 'v', withholding: 'w' }
const DOINGS = Object.keys(LETTERS) as Doing[]

/** Postgres keeps so many bytes of a connection's name, and of them only printable ASCII. */
const MOST_BYTES = 63

function inName(words: string): string {
  let name = ''
  for (const character of words) {
    const next = /[\x20-\x24\x26-\x7e]/.test(character)
      ? character
      : encodeURIComponent(character.toWellFormed())
    if (name.length + next.length > MOST_BYTES) break
    name += next
  }
  return name
}

function fromName(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
