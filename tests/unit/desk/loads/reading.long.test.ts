import { beforeEach, describe, expect, test } from 'vitest'
import { GET as followLoad } from '@/app/desk/loads/[id]/events/route'
import { endSessions } from '@/lib/data/desk-sessions'
import { deskSteps } from '@/lib/data/desk-steps'
import { createLoad, type Load } from '@/lib/data/loads'
import { tellChange } from '@/lib/desk/loads/changes'
import { draftLoads } from '@/lib/desk/loads/draft-loads'
import type { LoadEvent } from '@/lib/desk/loads/events'
import { loadEvents } from '@/lib/desk/loads/events'
import { instructionSchema, sayOfFile } from '@/lib/desk/loads/instruction'
import { loadPage } from '@/lib/desk/loads/load-page'
import { loadViews } from '@/lib/desk/loads/load-view'
import { cancel, loadsAreRead, sendToReading, startLoads } from '@/lib/desk/loads/queue'
import { csvFile, decidedRows } from '@/prisma/factories/data-file'
import { zip } from '@/prisma/factories/zip'
import { ask, stopBefore, untilSomebodyStopsAt } from '../../../support/database-moments'
import {
  ASHA,
  BEN,
  GOOD,
  inWords,
  letterTo,
  loadTheRegister,
  ODD,
  readLoadOf,
  reloaded,
  sendForm,
  shownFiles,
  THREE_COUNCILS,
  withDeskFolder,
} from '../../../support/desk-loads'
import { personWithPassword, signedIn } from '../../../support/desk-people'
import { withFreshDatabase } from '../../../support/fresh-database'

withFreshDatabase({ forEach: 'test' })

withDeskFolder(THREE_COUNCILS)
beforeEach(() => loadTheRegister(THREE_COUNCILS))

describe('a load', () => {
  test('says in a sentence how far it is', async () => {
    const load = await readLoadOf([GOOD, ODD])
    const [view] = await loadViews([load])
    expect(view?.summary).toBe(
      'All 2 files are read. 1 needs a review or can’t be used. Nothing is published yet.',
    )
  })

  test('can be an archive, whose files count one by one; what is wrong with one is said of it', async () => {
    const archive = zip([
      { name: 'letters/ambleford.txt', content: GOOD.content },
      { name: '../evil.txt', content: 'x' },
      { name: 'inner.zip', content: 'x' },
    ])
    const load = await readLoadOf([{ path: 'year.zip', content: archive }])
    expect(await inWords(load)).toEqual([
      'year.zip/letters/ambleford.txt: ready to publish',
      'year.zip/../evil.txt: can’t be used',
      'year.zip/inner.zip: can’t be used',
    ])
  })

  test('can have a bomb in it, and goes on', async () => {
    const bomb = zip([{ name: 'zeros.txt', content: new Uint8Array(30_000_000) }])
    const load = await readLoadOf([
      { path: 'bomb.zip', content: bomb },
      GOOD,
      { path: 'cut.zip', content: 'PK' },
    ])
    const files = await shownFiles(load)
    const said = Object.fromEntries(
      files.map(({ path: name, words, says }) => [name, `${words}: ${says.join(' ')}`]),
    )
    expect(said['bomb.zip/zeros.txt']).toContain('so many times its size')
    expect(said['cut.zip']).toContain('not a .zip archive')
    expect(said['ambleford.txt']).toContain('ready to publish')
  })

  test('is set beside others that wait to be published', async () => {
    await readLoadOf([GOOD])
    const other = await readLoadOf([
      { path: 'other.txt', content: letterTo('Ambleford', { upheld: { count: 10, base: 13, rate: 77 } }) },
    ])
    expect(await inWords(other)).toEqual(['other.txt: needs a review'])
  })

  test('is what a draft is made of, without being read again', async () => {
    const load = await readLoadOf([GOOD, ODD])
    const [draft] = await draftLoads()
    expect(draft?.id).toBe(load.id)
    expect(draft?.files.map(({ file, reading }) => [file.path, reading.kind])).toEqual([
      ['ambleford.txt', 'read'],
      ['brackwater.txt', 'read'],
    ])
    const [first] = draft?.files ?? []
    expect(Buffer.from((await first?.file.load()) ?? []).toString()).toBe(GOOD.content)
  })

  test('is noted with who loaded it, and who cancelled it', async () => {
    const load = await readLoadOf([GOOD])
    await cancel(load, BEN)
    const steps = await deskSteps({ subject: { kind: 'load', id: load.id } }, 10)
    expect(steps.map(({ by, what }) => `${by} ${what}`)).toEqual([
      'Ben Field cancelled a load; its files were not published',
      'Asha Rao loaded 1 file',
    ])
  })
})

describe('several loads', () => {
  test('are read one at a time, in their order, and each says whose turn it is', async () => {
    const loads: Load[] = []
    for (const person of [ASHA, BEN]) {
      const load = await createLoad(person)
      await sendForm(load, [{ path: `${person.id}.txt`, content: letterTo('Ambleford') }])
      loads.push(load)
    }
    const [first, second] = loads as [Load, Load]
    const letGo = await stopBefore('Reading')
    await sendToReading(first, ASHA)
    await untilSomebodyStopsAt('Reading')
    await sendToReading(second, BEN)
    const [view] = await loadViews([await reloaded(second)])
    await letGo()
    expect(view?.turn).toMatch(/^The files of Asha Rao are being read first \(\d of 1 so far\)\.$/)
    await loadsAreRead()
    const done = await Promise.all([first, second].map(reloaded))
    expect(done.map(({ state }) => state)).toEqual(['read', 'read'])
    expect(await ask(`SELECT "by" FROM "DeskLoad" ORDER BY "readAt"`)).toEqual([
      { by: 'Asha Rao' },
      { by: 'Ben Field' },
    ])
  })

  test('go on after the desk was started again, also one that was being read', async () => {
    const load = await createLoad(ASHA)
    await sendForm(load, [GOOD, ODD])
    await ask(`UPDATE "DeskLoad" SET "state" = 'reading', "queuedAt" = now()`)
    await ask(`UPDATE "DeskLoadFile" SET "state" = 'reading' WHERE "number" = 1`)
    startLoads()
    await loadsAreRead()
    expect((await reloaded(load)).state).toBe('read')
    expect(await inWords(load)).toEqual(['ambleford.txt: ready to publish', 'brackwater.txt: needs a review'])
  })

  test('that another version of the code read are read again', async () => {
    const load = await readLoadOf([GOOD])
    await ask(`UPDATE "DeskLoad" SET "reader" = repeat('0', 64)`)
    await ask(`UPDATE "Reading" SET "reader" = repeat('0', 64)`)
    expect((await draftLoads())[0]?.files).toEqual([])
    startLoads()
    await loadsAreRead()
    expect((await draftLoads())[0]?.files).toHaveLength(1)
    expect(await inWords(load)).toEqual(['ambleford.txt: ready to publish'])
  })
})

describe('whoever follows a load', () => {
  /** What a stream tells until its load is read, and the revision that it tells of last. */
  async function toldFrom(load: Load, after: number): Promise<{ events: LoadEvent[]; last: number }> {
    const abort = new AbortController()
    const events: LoadEvent[] = []
    let last = after
    let text = ''
    const stream = loadEvents(load.id, after, { signal: abort.signal, mayFollow: async () => true })
    for await (const piece of stream as unknown as AsyncIterable<Uint8Array>) {
      text += new TextDecoder().decode(piece)
      const ends = text.lastIndexOf('\n\n')
      for (const one of text.slice(0, Math.max(0, ends)).split('\n\n')) {
        const [, id, data] = /^id: (\d+)\ndata: (.*)$/.exec(one) ?? []
        if (!data) continue
        last = Number(id)
        events.push(JSON.parse(data))
      }
      if (ends >= 0) text = text.slice(ends + 2)
      if (events.at(-1)?.load.isStill) break
    }
    abort.abort()
    return { events, last }
  }

  test('is told of each file as it comes, to the end', async () => {
    const load = await createLoad(ASHA)
    await sendForm(load, [GOOD, ODD])
    const told = toldFrom(load, 0)
    await sendToReading(load, ASHA)
    const { events } = await told
    await loadsAreRead()
    const words = events.flatMap(({ files }) => files.map(({ path: name, words }) => `${name}: ${words}`))
    expect(words).toEqual(
      expect.arrayContaining(['ambleford.txt: ready to publish', 'brackwater.txt: needs a review']),
    )
    expect(events.at(-1)?.load.summary).toContain('All 2 files are read.')
  })

  test('is told after a break what has changed since, and nothing else', async () => {
    const load = await readLoadOf([GOOD, ODD])
    const { last, events } = await toldFrom(load, 0)
    expect(events.flatMap(({ files }) => files)).toHaveLength(2)
    expect((await toldFrom(load, last)).events.flatMap(({ files }) => files)).toEqual([])
  })
})

test('whoever signs out hears no more of a load that they followed in another tab', async () => {
  process.env.UPHELD_DESK = '1'
  const { id } = await personWithPassword({ name: 'Pat Green', role: 'reader' })
  const cookie = await signedIn('pat.green@desk.example')
  const load = await createLoad(ASHA)
  const answer = await followLoad(
    new Request(`http://upheld.test/desk/loads/${load.id}/events`, {
      headers: { host: 'upheld.test', cookie },
    }),
    { params: Promise.resolve({ id: load.id }) },
  )
  const pieces = (answer.body as ReadableStream<Uint8Array>).getReader()
  const heard = async () => new TextDecoder().decode((await pieces.read()).value)
  expect(await heard()).toMatch(/^retry/)
  expect(await heard()).toContain('No file is here yet.')
  await endSessions(id)
  tellChange(load.id)
  expect(await pieces.read()).toEqual({ done: true, value: undefined })
})

describe('a data file', () => {
  const rows = csvFile(decidedRows([['Ambleford Council', 9, 4]]))

  test('whose year nobody says is told its year at the desk, and read again', async () => {
    const load = await readLoadOf([{ path: 'decided.csv', content: rows }])
    const [before] = await shownFiles(load)
    expect(before).toMatchObject({ words: 'can’t be used' })
    expect(before?.columns).not.toBeNull()
    const said = instructionSchema.parse({ year: '2025-26' })
    expect(await sayOfFile(load, 1, said)).toBe(true)
    await loadsAreRead()
    expect(await inWords(load)).not.toEqual(['decided.csv: can’t be used'])
  })
})

test('a page shows only the files that have a problem', async () => {
  const load = await readLoadOf([GOOD, ODD])
  const page = await loadPage(load.id, { onlyProblems: true, page: 1, refreshes: true, open: [] })
  expect(page?.files.map(({ path: name }) => name)).toEqual(['brackwater.txt'])
  expect(page?.refresh).toBeNull()
  expect(page?.folds).toEqual({
    coming: `/desk/loads/${load.id}?show=problems&open=coming`,
    done: `/desk/loads/${load.id}?show=problems&open=done`,
  })
})
