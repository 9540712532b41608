import { LISTED_DESK_ADDRESS } from '@/lib/desk/address'
import type { ListedOfCouncil } from '@/lib/desk/publishing/listed-by-council'

/** More lines than these are folded, council by council. */
const MOST_OPEN = 12

/** What an edition does with entries of the Ombudsman's lists, by council. */
export function ListedCouncils({
  councils,
  canDecide,
}: {
  councils: ListedOfCouncil[]
  /** Whether the person can decide on what is withheld. */
  canDecide: boolean
}) {
  const lines = councils.flatMap(({ parts }) => parts.flatMap(({ entries }) => entries)).length
  const waits = councils.some(({ parts }) => parts.some(({ fate }) => fate === 'waits'))
  return (
    <>
      {waits && (
        <p className="mt-2 max-w-measure">
          What is withheld waits for a publisher to decide
          {canDecide && (
            <>
              : <a href={LISTED_DESK_ADDRESS}>Lists</a>
            </>
          )}
          .
        </p>
      )}
      <ul className="mt-3 max-w-measure border-t border-hairline">
        {councils.map((council) => (
          <li key={council.slug} className="border-b border-hairline py-2">
            <details open={lines <= MOST_OPEN}>
              <summary className="cursor-pointer py-1">
                <span className="font-semibold">{council.name}</span>: {council.overview}
              </summary>
              <Parts council={council} />
            </details>
          </li>
        ))}
      </ul>
    </>
  )
}

function Parts({ council: { name, page, parts } }: { council: ListedOfCouncil }) {
  return (
    <div className="mb-2 space-y-3 pl-4">
      {parts.map(({ fate, title, entries, more }) => (
        <div key={fate}>
          <h3 className="font-sans text-base">
            {title}
            <span className="sr-only">: {name}</span>
          </h3>
          <ul className="list-disc space-y-1 pl-5">
            {entries.map(({ key, words, detail }) => (
              <li key={key}>
                {words}
                {detail && <span className="block text-sm text-quiet">{detail}</span>}
              </li>
            ))}
          </ul>
          {more && <p className="pl-5">{more}</p>}
        </div>
      ))}
      {page && (
        <p>
          <a href={page}>
            As pages show it now<span className="sr-only">: {name}</span>
          </a>
        </p>
      )}
    </div>
  )
}
