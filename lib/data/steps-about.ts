import type { ReportingYear } from '@/lib/domain/reporting-year'
import { database } from './client'
import type { Prisma } from './generated/client'

/** A council, a reporting year, or both: a council in a year. */
export type About = { council?: string; year?: ReportingYear }

/**
 * The steps that concerned a council or a year: those on its reviews, on what is published of it, on editions that
 * added or replaced a source of it, and on loads with a file that is a source of it.
 */
export async function stepsAbout({ council, year }: About): Promise<Prisma.DeskStepWhereInput> {
  const ofIt = {
    ...(council !== undefined && { councilSlug: council }),
    ...(year !== undefined && { reportingYear: year }),
  }
  const sources = await database().source.findMany({
    where: ofIt,
    select: { reviewNumber: true, addedIn: true, replacedIn: true, sha256: true },
  })
  const reviews = sources.flatMap(({ reviewNumber }) => reviewNumber ?? [])
  const editions = new Set(
    sources.flatMap(({ addedIn, replacedIn }) => [addedIn ?? [], replacedIn ?? []].flat()),
  )
  const loads = await database().deskLoadFile.findMany({
    where: { sha256: { in: sources.map(({ sha256 }) => sha256) } },
    select: { loadId: true },
    distinct: ['loadId'],
  })
  return {
    OR: [
      {
        subject: {
          in: [
            ...loads.map(({ loadId }) => `load ${loadId}`),
            ...reviews.map((number) => `review ${number}`),
            ...[...editions].map((number) => `edition ${number}`),
          ],
        },
      },
      {
        AND: [
          { subject: { startsWith: `council-year ${council === undefined ? '' : `${council}/`}` } },
          ...(year === undefined ? [] : [{ subject: { endsWith: `/${year}` } }]),
        ],
      },
    ],
  }
}
