import { listedOf } from '@/lib/data/listed-decisions'
import { decisionPage, improvementPage, type ListedAsked, listedCategories } from '@/lib/data/listed-pages'
import type { Council } from '@/lib/domain/council'
import type { Edition } from '@/lib/domain/edition'
import type { ListedDecision } from '@/lib/domain/listed'
import { categoryInAddress, LISTED_CATEGORIES } from '@/lib/domain/listed-categories'
import { readReference } from '@/lib/domain/reference'
import { listInWords } from '@/lib/words/numbers'
import {
  API_ADDRESS,
  apiAddress,
  readDecisionCursor,
  readImprovementCursor,
  writeListedCursor,
} from './address'
import { requirePublished } from './answer'
import { decisionCells, namedCouncilCells } from './decision-row'
import {
  councilOf,
  councilsBySlug,
  type ItemEndpoint,
  type ListEndpoint,
  listHead,
  requireKnownCouncil,
  USUAL_PAGE,
} from './endpoint'
import { improvementCells } from './improvement-row'
import type { Asked } from './parameters'
import { Problem } from './problems'

type OfBoth = 'council' | 'authority_type' | 'year' | 'category' | 'q' | 'edition' | 'cursor' | 'limit'

export const DECISIONS: ListEndpoint<OfBoth | 'outcome' | 'kind'> = {
  path: `${API_ADDRESS}/decisions`,
  summary: 'Decisions and public reports that the Ombudsman lists, newest first. It does not publish all.',
  parameters: [
    'council',
    'authority_type',
    'year',
    'category',
    'outcome',
    'kind',
    'q',
    'edition',
    'cursor',
    'limit',
  ],
  schema: 'Decisions',
  isListed: true,
  async answer({ asked, edition: newest, site }) {
    const edition = requirePublished(newest)
    const after = readDecisionCursor(asked)
    const councils = await councilsBySlug()
    requireKnownCouncil(councils, asked.council)
    const { outcome, kind } = asked
    const filter = { ...(await filterOf(asked, edition)), outcome, kind }
    const { decisions, more } = await decisionPage(edition.number, filter, after, asked.limit ?? USUAL_PAGE)
    const last = more ? decisions.at(-1) : undefined
    const cursor = last && writeListedCursor({ decidedOn: last.decidedOn, reference: last.reference })
    return {
      ...listHead('Decisions', edition, site, 'lists'),
      next: cursor ? apiAddress(DECISIONS.path, { ...asked, edition: edition.number, cursor }) : null,
      decisions: decisions.map((decision) => decisionView(councils, decision)),
    }
  },
}

export const DECISION: ItemEndpoint<'edition'> = {
  path: `${API_ADDRESS}/decisions/{reference}`,
  summary: 'A decision or public report that the Ombudsman lists.',
  parameters: ['edition'],
  part: {
    name: 'reference',
    description: 'The Ombudsman’s number of the case, with hyphens or spaces.',
    example: '23-008-512',
  },
  schema: 'DecisionAlone',
  isListed: true,
  async answer({ edition: newest, site }, written) {
    const edition = requirePublished(newest)
    const reference = readReference(decoded(written))
    const decision = reference && (await listedOf(edition.number, reference))
    if (!decision) {
      const detail = `Edition ${edition.number} has no decision with the reference “${decoded(written).slice(0, 60)}”.`
      const help = `A reference is eight digits, as in 23-008-512. ${DECISIONS.path} lists those that there are.`
      throw new Problem('unknown-decision', detail, help)
    }
    return {
      ...listHead(`Decision ${decision.reference}`, edition, site, 'lists'),
      decision: decisionView(await councilsBySlug(), decision),
    }
  },
}

/** The server gives the parts of a path as they were sent. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function decisionView(councils: Map<string, Council>, decision: ListedDecision) {
  return {
    ...decisionCells(decision),
    councils: decision.councils.map(({ slug, printed }) =>
      namedCouncilCells(councilOf(councils, slug), printed),
    ),
    recommendations: decision.recommendations,
    also_references: decision.alsoReferences,
  }
}

export const IMPROVEMENTS: ListEndpoint<OfBoth> = {
  path: `${API_ADDRESS}/improvements`,
  summary: 'What councils agreed to change, as the Ombudsman lists it, newest first.',
  parameters: ['council', 'authority_type', 'year', 'category', 'q', 'edition', 'cursor', 'limit'],
  schema: 'Improvements',
  isListed: true,
  async answer({ asked, edition: newest, site }) {
    const edition = requirePublished(newest)
    const after = readImprovementCursor(asked)
    const councils = await councilsBySlug()
    requireKnownCouncil(councils, asked.council)
    const filter = await filterOf(asked, edition)
    const { improvements, more } = await improvementPage(
      edition.number,
      filter,
      after,
      asked.limit ?? USUAL_PAGE,
    )
    const last = more ? improvements.at(-1) : undefined
    const cursor =
      last &&
      writeListedCursor({ decidedOn: last.decidedOn, reference: last.reference, council: last.council.slug })
    return {
      ...listHead('What councils agreed to change', edition, site, 'lists'),
      next: cursor ? apiAddress(IMPROVEMENTS.path, { ...asked, edition: edition.number, cursor }) : null,
      improvements: improvements.map((one) => ({
        ...improvementCells(councilOf(councils, one.council.slug), one),
        improvements: one.improvements,
      })),
    }
  },
}

async function filterOf(asked: Asked<OfBoth>, edition: Edition): Promise<ListedAsked> {
  const { council, year, authority_type: type, q: words } = asked
  return { council, year, type, words, category: await categoryAsked(asked, edition) }
}

/** @throws Problem for a category that is none of the Ombudsman's and that nothing in the edition has */
async function categoryAsked(
  { category: asked }: Asked<'category'>,
  { number }: Edition,
): Promise<string | undefined> {
  if (asked === undefined) return undefined
  const names = [...LISTED_CATEGORIES.map(({ name }) => name), ...(await listedCategories(number))]
  const found = names.find((name) => categoryInAddress(name) === asked)
  if (found !== undefined) return found
  const all = [...new Set(names.map(categoryInAddress))]
  throw new Problem(
    'bad-parameter',
    `Edition ${number} has no category “${asked}”.`,
    `There are ${listInWords(all)}.`,
    'category',
  )
}
