import { pageIn, wholeWithEarlier } from '@/lib/domain/listed-pages'
import {
  copyOf,
  decisionKey,
  improvementKey,
  type ListedFile,
  type ListedStanding,
  type Listing,
  type PageOfList,
  referenceOfKey,
  type StandingCopy,
} from '@/lib/domain/listed-plan'
import type { Coming } from './fates'

/** Each file once, however often it comes. */
export function comingOf(files: ListedFile[], standing: ListedStanding): Coming[] {
  const { today, undone } = standing
  const bySha = new Map(files.map((file) => [file.file.sha256, file]))
  const isOfWhole = pagesOfWhole(files, standing)
  return [...bySha.values()].map((file) => {
    const { decisions, improvements } = file.listed
    const own = copyOf(file, today)
    const listing = (entry: string, listedAt: string | null) => ({
      entry,
      listedAt: listedAt === own.address ? null : listedAt,
    })
    // Of an entry that is there twice, the later of these says where it is listed.
    const lists = [
      ...unreadKeys(file, standing).map((entry) => listing(entry, null)),
      ...besideOthers(file).map(({ entry, listedAt }) => listing(entry, listedAt)),
      ...decisions.map((entry) => listing(decisionKey(entry), entry.listedAt)),
      ...improvements.map((entry) => listing(improvementKey(entry), entry.listedAt)),
    ]
    const known = publishedAs(own.sha256, standing)
    // The day of a copy that does not say it is the day on which it first came.
    const byEntry = new Map(lists.map((one) => [one.entry, one]))
    const seenOn = known ? known.seenOn : (undone.get(own.sha256) ?? own.seenOn)
    const isWhole = own.isWhole || isOfWhole.has(own.sha256)
    const copy = { ...own, seenOn, isWhole, lists: [...byEntry.values()] }
    return { file, copy, known }
  })
}

/**
 * The files that are pages of a whole list, with those that came before. What is published never changes, so one of its
 * pages must be new, which then says it of all; and those that came before must have come as of the day that they say.
 */
function pagesOfWhole(files: ListedFile[], standing: ListedStanding): Set<string> {
  const isAsSaid = ({ sha256, saidDay }: PageOfList) => {
    const known = publishedAs(sha256, standing)
    return saidDay === (known ? known.seenOn : (standing.undone.get(sha256) ?? saidDay))
  }
  const canSayIt = ({ sha256 }: PageOfList) => publishedAs(sha256, standing)?.isWhole ?? true
  const whole = wholeWithEarlier(files.map(pageIn), standing.pages)
  const told = whole.filter((pages) => pages.every(isAsSaid) && pages.some(canSayIt))
  return new Set(told.flat().map(({ sha256 }) => sha256))
}

function publishedAs(sha256: string, { copies }: ListedStanding): StandingCopy | null {
  return copies.find((copy) => copy.sha256 === sha256) ?? null
}

/** A row of a list that prints several references lists each of them. */
function besideOthers({ listed: { page, decisions } }: ListedFile): Listing[] {
  if (page !== 'decisions') return []
  return decisions.flatMap(({ alsoReferences, listedAt }) =>
    alsoReferences.map((reference) => ({ entry: decisionKey({ reference }), listedAt })),
  )
}

/** What cannot be read of an entry that is published keeps nobody from seeing that the copy lists it. */
function unreadKeys({ listed }: ListedFile, { improvements }: ListedStanding): string[] {
  return listed.withheld.flatMap(({ what, read }) => {
    const { reference } = read
    if (reference === undefined) return []
    if (what === 'decision') return decisionKey({ reference })
    const published = [...improvements.keys()].filter((key) => referenceOfKey(key) === reference)
    const own =
      'council' in read && read.council ? [improvementKey({ reference, council: read.council })] : []
    return [...published, ...own]
  })
}
