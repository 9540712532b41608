import type { OmbudsmanPage } from '@/lib/council/ombudsman-page'

/** @param search of its decisions, where none of them is shown here */
export function OmbudsmanLink({
  name,
  page,
  search,
}: {
  name: string
  page: OmbudsmanPage
  search?: { words: string; href: string } | null
}) {
  return (
    <section aria-labelledby="ombudsman" className="mt-12">
      <h2 id="ombudsman">On the Ombudsman’s website</h2>
      <p className="mt-2 max-w-measure">
        You can read decisions, public reports and service improvements there:{' '}
        {'known' in page ? (
          <>
            <a href={page.known}>the page about {name}</a>.
          </>
        ) : (
          <LookThere name={name} {...page} />
        )}{' '}
        {search && (
          <>
            We have no copies of its lists with this council. <a href={search.href}>{search.words}</a>.
          </>
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
  const front = <a href={frontPage}>Your council’s performance</a>
  if (lookHere === null) return <>{front}, where you can look up a council.</>
  return (
    <>
      <a href={lookHere}>look for {name} here</a>. We worked out this address from the Ombudsman’s other
      addresses and have not seen it. If it does not work, look up {name} in {front}.
    </>
  )
}
