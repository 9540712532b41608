import { z } from 'zod'
import { DecisionError } from '@/lib/data/decisions'
import type { ProposalContent } from '@/lib/data/proposals'
import { type Day, dayInWords } from '@/lib/domain/day'
import { FIGURES } from '@/lib/domain/figure-names'
import { parseReportingYear } from '@/lib/domain/reporting-year'
import { toConfirm } from '@/lib/ingest/decide'
import type { Undecided } from '@/lib/ingest/decision'
import { RECOGNISED } from '@/lib/letters/recognised'
import { listInWords } from '@/lib/words/numbers'
import { type CouncilChoice, chooseCouncil } from './choose-council'
import { changesIn, decideCorrection } from './judge'
import { type Standing, today } from './standing'
import type { DecisionKind, Typed } from './typed'

/** Something that stands in the way of a proposal, and what on the page it is about. */
export type Obstacle = { message: string; href: string }

/** What is proposed, in the order in which it is; or why it cannot be yet. */
export type Wanted = { contents: ProposalContent[] } | { obstacles: Obstacle[] }

/** Ids on the page that obstacles lead to. */
export const WHY_ID = 'why'
export const DECISION_ID = 'decision'
export const COUNCIL_ID = 'council'
export const YEAR_ID = 'year'
export const DATE_ID = 'date'
export const URL_ID = 'url'
export const EDITION_ID = 'edition'

/** What a person wants to propose by what they typed. */
export async function wantedBy(standing: Standing, typed: Typed, by: string): Promise<Wanted> {
  const { decision } = typed
  if (decision === null)
    return { obstacles: [{ message: 'Choose what you propose.', href: `#${DECISION_ID}` }] }
  const why: Obstacle[] =
    typed.why.trim() === '' ? [{ message: 'Give your reason. Readers can see it.', href: `#${WHY_ID}` }] : []
  const found = await CONTENTS[decision](standing, typed, by)
  const obstacles = [...('obstacles' in found ? found.obstacles : []), ...why]
  return obstacles.length > 0 ? { obstacles } : found
}

const CONTENTS: Record<DecisionKind, (of: Standing, typed: Typed, by: string) => Wanted | Promise<Wanted>> = {
  confirm: confirmation,
  correct: correction,
  identify: identification,
  discard: () => ({ contents: [{ kind: 'discard' }] }),
  restore: restoration,
}

function confirmation({ source }: Standing, typed: Typed): Wanted {
  const { corrections, problems } = changesIn(source, typed)
  if (problems.length > 0) return { obstacles: problems }
  if (corrections.length > 0) {
    const names = listInWords(corrections.map(({ figure }) => `“${FIGURES[figure].label}”`))
    const message = `You changed ${names}. Choose “Correct the figures”, or put back what was read.`
    return { obstacles: [{ message, href: `#${DECISION_ID}` }] }
  }
  const open = toConfirm(source as Undecided)
  const unseen = open.filter((name) => !typed.ticks.includes(name))
  if (unseen.length > 0) return { obstacles: unseen.map(notCompared) }
  return { contents: [{ kind: 'confirm', figures: open }] }
}

function notCompared(name: keyof typeof FIGURES): Obstacle {
  const message = `${FIGURES[name].label}: compare it with the picture. Then tick it, or correct it.`
  return { message, href: `#tick-${name}` }
}

/** Where nothing but the scan is left to confirm, and every other figure was compared, both are proposed. */
function correction(standing: Standing, typed: Typed, by: string): Wanted {
  const { corrections, problems } = changesIn(standing.source, typed)
  if (problems.length > 0) return { obstacles: problems }
  if (corrections.length === 0) {
    const message =
      standing.subject.kind === 'published'
        ? 'You changed no figure. Change one.'
        : 'You changed no figure. Change one, or choose “Confirm” if the source says so.'
    return { obstacles: [{ message, href: `#${DECISION_ID}` }] }
  }
  const decider = { by, why: typed.why.trim() || 'not said yet', on: today() }
  if (standing.subject.kind === 'published') {
    try {
      decideCorrection(standing, corrections, decider)
    } catch (error) {
      return { obstacles: [refusal(error, '#figures')] }
    }
    return { contents: [{ kind: 'correct-published', corrections }] }
  }
  try {
    const { source } = decideCorrection(standing, corrections, decider)
    const contents: ProposalContent[] = [{ kind: 'correct', corrections }]
    if (source.state !== 'open') return { contents }
    const open = toConfirm(source as Undecided)
    const isOnlyScan = source.reasons.every(({ code }) => code === RECOGNISED)
    if (!isOnlyScan) return { contents }
    const unseen = open.filter((name) => !typed.ticks.includes(name))
    if (unseen.length > 0) return { obstacles: unseen.map(notCompared) }
    return { contents: [...contents, { kind: 'confirm', figures: open }] }
  } catch (error) {
    return { obstacles: [refusal(error, '#identify')] }
  }
}

function refusal(error: unknown, href: string): Obstacle {
  if (!(error instanceof DecisionError)) throw error
  return { message: error.said, href }
}

async function identification({ source }: Standing, typed: Typed): Promise<Wanted> {
  const obstacles: Obstacle[] = []
  const chosen = await chooseCouncil(typed.council, typed.councilSlug)
  if (chosen.slug === null) obstacles.push({ message: councilMessage(chosen), href: `#${COUNCIL_ID}` })
  const year = parseReportingYear(typed.year)
  if (!year) obstacles.push({ message: 'Choose the reporting year.', href: `#${YEAR_ID}` })
  const date = typed.date.trim() === '' ? null : z.iso.date().safeParse(typed.date.trim()).data
  if (source.kind === 'letter' && !date)
    obstacles.push({
      message: `Give the date of the letter, such as ${dayInWords('2024-07-17' as Day)}.`,
      href: `#${DATE_ID}`,
    })
  const url = typed.url.trim() || null
  if (source.kind === 'publication' && url === null && source.url === null)
    obstacles.push({
      message: 'Give the address of the Ombudsman’s page with these figures.',
      href: `#${URL_ID}`,
    })
  if (obstacles.length > 0 || chosen.slug === null || !year) return { obstacles }
  return {
    contents: [
      {
        kind: 'identify',
        council: chosen.slug,
        year,
        date: source.kind === 'letter' ? ((date ?? null) as Day | null) : null,
        url: source.kind === 'publication' ? url : null,
      },
    ],
  }
}

function councilMessage({ typed, found }: CouncilChoice): string {
  if (typed === '') return 'Type the name of the council.'
  return found.length === 0
    ? `No council is called “${typed}”. Try a part of its name.`
    : `Choose which council you mean by “${typed}”.`
}

function restoration({ subject }: Standing, typed: Typed): Wanted {
  const edition = /^[1-9]\d{0,8}$/.test(typed.edition) ? Number(typed.edition) : null
  if (subject.kind !== 'published' || edition === null)
    return { obstacles: [{ message: 'Choose the version to show again.', href: `#${EDITION_ID}` }] }
  return { contents: [{ kind: 'restore', edition }] }
}
