import type { OmbudsmanPage } from '@/lib/council/ombudsman-page'

/** The way out to the Ombudsman's own site, for what Upheld does not hold. */
export function OmbudsmanLink({ name, page: { href, isOfCouncil } }: { name: string; page: OmbudsmanPage }) {
  return (
    <section aria-labelledby="ombudsman" className="mt-12">
      <h2 id="ombudsman">At the Ombudsman</h2>
      <p className="mt-2 max-w-measure">
        Decisions, public reports and service improvements are on the Ombudsman's own site:{' '}
        {isOfCouncil ? (
          <a href={href}>its page on {name}</a>
        ) : (
          <>
            <a href={href}>Your council's performance</a>, where {name} can be looked up
          </>
        )}
        .
      </p>
    </section>
  )
}
