import type { OmbudsmanPage } from '@/lib/council/ombudsman-page'

export function OmbudsmanLink({ name, page }: { name: string; page: OmbudsmanPage }) {
  return (
    <section aria-labelledby="ombudsman" className="mt-12">
      <h2 id="ombudsman">At the Ombudsman</h2>
      <p className="mt-2 max-w-measure">
        Decisions, public reports and service improvements are on the Ombudsman's own site:{' '}
        {'known' in page ? (
          <>
            <a href={page.known}>its page on {name}</a>.
          </>
        ) : (
          <LookThere name={name} {...page} />
        )}
      </p>
    </section>
  )
}

/** An address that was never seen is not given as the council's own: it may lead nowhere. */
function LookThere({
  name,
  lookHere,
  frontPage,
}: {
  name: string
  lookHere: string | null
  frontPage: string
}) {
  const front = <a href={frontPage}>Your council's performance</a>
  if (lookHere === null) return <>{front}, where councils can be looked up.</>
  return (
    <>
      <a href={lookHere}>look for {name} here</a>. We worked out this address from how the Ombudsman writes
      others and have not seen it. If it leads nowhere, look up {name} in {front}.
    </>
  )
}
