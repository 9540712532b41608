import { type Day, dateOf } from '@/lib/domain/day'
import { areInvented } from '@/lib/domain/invented-codes'
import type { Register } from '@/lib/domain/register-files'
import { shownState } from '@/lib/platform/cache'
import { database } from './client'
import { requireKind, requireOwnKind } from './own-kind'

/** Which version of the register is loaded, by the sha256 of its files; null before the first. */
export async function loadedRegister(): Promise<string | null> {
  const state = shownState()
  if (state) return state.register
  const row = await database().registerVersion.findUnique({ where: { id: 1 }, select: { sha256: true } })
  return row?.sha256 ?? null
}

/**
 * Brings the database's register to what the files say, in one transaction; does nothing where this version is
 * loaded already. A council that has gone from the files stays, because figures may hang on it.
 * @param sha256 of the register's files, to tell one version from another
 * @throws where the database has the councils of the other kind of site: real ones, or the practice site's
 */
export async function loadRegister(register: Register, sha256: string): Promise<void> {
  const codes = register.codes.map(({ gssCode }) => gssCode)
  requireKind(areInvented(codes))
  if ((await loadedRegister()) === sha256) return
  await database().$transaction(
    async (db) => {
      await requireOwnKind(db)
      for (const council of register.councils) {
        const { slug, years, ...rest } = council
        const row = {
          ...rest,
          validFrom: dateOrNull(council.validFrom),
          validTo: dateOrNull(council.validTo),
          firstYear: years?.first ?? null,
          lastYear: years?.last ?? null,
        }
        await db.council.upsert({ where: { slug }, create: { slug, ...row }, update: row })
      }
      await db.councilCode.deleteMany()
      await db.councilCode.createMany({
        data: register.codes.map(({ slug, from, to, ...code }) => ({
          ...code,
          councilSlug: slug,
          from: dateOrNull(from),
          to: dateOrNull(to),
        })),
      })
      await db.councilAlias.deleteMany()
      await db.councilAlias.createMany({
        data: register.aliases.map(({ slug, ...alias }) => ({ ...alias, councilSlug: slug })),
      })
      await db.succession.deleteMany()
      await db.succession.createMany({
        data: register.successions.map(({ predecessor, successor, effectiveFrom, ...succession }) => ({
          ...succession,
          predecessorSlug: predecessor,
          successorSlug: successor,
          effectiveFrom: dateOf(effectiveFrom),
        })),
      })
      await db.neighbour.deleteMany()
      await db.neighbour.createMany({
        data: register.neighbours.flatMap(({ tier, councils: [one, other] }) => [
          { tier, councilSlug: one, neighbourSlug: other },
          { tier, councilSlug: other, neighbourSlug: one },
        ]),
      })
      await db.announcedChange.deleteMany()
      await db.announcedChange.createMany({
        data: register.announced.map(({ ends, effectiveFrom, seenOn, ...change }) => ({
          ...change,
          effectiveFrom: dateOf(effectiveFrom),
          seenOn: dateOf(seenOn),
        })),
      })
      await db.announcedEnd.createMany({
        data: register.announced.flatMap(({ area, ends }) =>
          ends.map(({ council, into }) => ({ area, councilSlug: council, into })),
        ),
      })
      await db.registerVersion.upsert({ where: { id: 1 }, create: { sha256 }, update: { sha256 } })
    },
    { timeout: 60_000 },
  )
}

function dateOrNull(day: Day | null): Date | null {
  return day && dateOf(day)
}
