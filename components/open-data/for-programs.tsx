import { API_ADDRESS } from '@/lib/open-data/address'
import { PROBLEMS } from '@/lib/open-data/problems'

/** What somebody who writes a program should know. */
export function ForPrograms({ edition, dataPackage }: { edition: number; dataPackage: string }) {
  const example = `${API_ADDRESS}/figures?council=luton&measure=upheld-rate&edition=${edition}`
  return (
    <>
      <ul className="mt-2 max-w-measure list-disc space-y-1 pl-6">
        <li>
          <a href={API_ADDRESS}>{API_ADDRESS}</a> gives the same as JSON, a council or a year at a time, and{' '}
          <a href={`${API_ADDRESS}/openapi.json`}>its OpenAPI document</a> describes it. An example:{' '}
          <a href={example} className="break-all">
            {example}
          </a>
        </li>
        <li>
          <a href={dataPackage}>datapackage.json</a> describes all files for Frictionless tools; beside each
          CSV stand its CSVW metadata.
        </li>
        <li>
          An address with an edition always gives the same and can be kept for ever. One without gives the
          newest edition: ask again with its ETag.
        </li>
        <li>
          A long list comes in pages. Follow <code>next</code> as it is: it stays with its edition, so what is
          published meanwhile changes nothing.
        </li>
        <li>Pages of any other site may read all of it. No key is needed.</li>
      </ul>
      <h3 className="mt-6">When something is wrong</h3>
      <p className="mt-2 max-w-measure">
        The answer then says what, and what to do, as <code>application/problem+json</code>. Its{' '}
        <code>type</code> leads here.
      </p>
      <ul className="mt-2 list-disc space-y-1 pl-6">
        {Object.entries(PROBLEMS).map(([kind, { status, title }]) => (
          <li key={kind} id={`problem-${kind}`}>
            <code>{kind}</code>, {status}: {title.toLowerCase()}
          </li>
        ))}
      </ul>
    </>
  )
}
