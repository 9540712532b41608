import type { ChangedCouncilYear } from '@/lib/desk/draft/difference'
import type { DraftPreview } from '@/lib/desk/draft/draft'
import { FIGURES } from '@/lib/domain/figure-names'
import { councilYearAddress } from '@/lib/letter/address'
import { valueInWords } from '@/lib/words/figure-words'
import { reviewAddress } from '../address'

/** Something that a publisher should look at first. */
export type OddThing = { words: string; href: string | null }

/** A count that is this many times another, or a rate that is so far from another, is seldom both right. In points. */
const FAR = { times: 2, points: 20, atLeast: 10 }

/**
 * What is odd about a draft, the gravest first: what pages would no longer show, proposals that cannot be taken, figures
 * that change a lot or are put right a second time, and verdicts that turn.
 */
export function oddThings({
  changes,
  leftOut,
  overtaken,
}: Pick<DraftPreview, 'changes' | 'leftOut' | 'overtaken'>): OddThing[] {
  return [
    ...changes.filter(({ kind }) => kind === 'withdrawn').map(withdrawn),
    ...leftOut.map(({ proposal: { on, by }, why }) => ({
      words: `What ${by} proposed is left out. ${why}`,
      href: 'review' in on ? reviewAddress(on.review) : null,
    })),
    ...overtaken.map(({ proposal: { on, by }, why }) => ({
      words: `What ${by} proposed would end. ${why}`,
      href: 'review' in on ? reviewAddress(on.review) : null,
    })),
    ...changes.flatMap(figuresFarOff),
    ...changes.flatMap(verdictsThatTurn),
  ]
}

function withdrawn({ slug, council, year }: ChangedCouncilYear): OddThing {
  return {
    words: `${council}, ${year}: pages would show nothing any more.`,
    href: councilYearAddress(slug, year),
  }
}

function figuresFarOff({ slug, council, year, figures }: ChangedCouncilYear): OddThing[] {
  return figures.flatMap(({ name, before, now }) => {
    if (before === null || now === null || !isFar(name, before, now)) return []
    const said = (value: number) => valueInWords({ name, value })
    return [
      {
        words: `${council}, ${year}: ${FIGURES[name].label.toLowerCase()} would change from ${said(before)} to ${said(now)}.`,
        href: councilYearAddress(slug, year),
      },
    ]
  })
}

function isFar(name: keyof typeof FIGURES, before: number, now: number): boolean {
  if (FIGURES[name].kind === 'rate') return Math.abs(now - before) >= FAR.points
  const [less, more] = [Math.min(before, now), Math.max(before, now)]
  return more >= FAR.atLeast && more >= FAR.times * less
}

/** Of what pages show already: a verdict that is new says nothing against itself. */
function verdictsThatTurn({ slug, council, year, verdicts }: ChangedCouncilYear): OddThing[] {
  return verdicts.flatMap(({ title, before, now }) =>
    before === null
      ? []
      : [
          {
            words: `${council}, ${year}: ${title.toLowerCase()} would go from “${before}” to ${now === null ? 'no verdict' : `“${now}”`}.`,
            href: councilYearAddress(slug, year),
          },
        ],
  )
}
