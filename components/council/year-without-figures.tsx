import type { YearWithoutFigures as Year } from '@/lib/council/year-without-figures'
import { MEASURES } from '@/lib/domain/measures'
import { typeAddress } from '@/lib/types/address'
import { ExpectedOfType } from './expected-of-type'
import { NearCouncils } from './near-councils'
import { OmbudsmanLink } from './ombudsman-link'
import { Successions } from './related-councils'

/** The ways on from a council's year of which nothing is published. */
export function YearWithoutFigures({ year }: { year: Year }) {
  const { council, near, expected, typeInYear, ombudsman, predecessors, successors } = year
  return (
    <>
      <Successions title="Successors" successions={successors.filter(({ done }) => done)} />
      <Successions title="Predecessors" successions={predecessors} />
      {near.map((group) => (
        <NearCouncils key={group.id} group={group} />
      ))}
      {expected && (
        <ExpectedOfType measure={MEASURES[0].id} council={council.name} expected={expected} heading="h2" />
      )}
      <p>
        <a href={typeAddress(council.type, { year: year.year })}>{typeInYear}</a>
      </p>
      <OmbudsmanLink name={council.name} page={ombudsman} />
    </>
  )
}
