import { WideTable } from '@/components/ui/wide-table'
import { API_ADDRESS, apiAddress } from '@/lib/open-data/address'
import type { Dictionary } from '@/lib/open-data/data-page'
import { PROBLEMS } from '@/lib/open-data/problems'

/** How to read what stands, or does not stand, in a cell. */
export function ReadingFiles() {
  return (
    <ul className="mt-2 max-w-measure list-disc space-y-1 pl-6">
      <li>
        An empty cell is a number that is not known, never a zero, and <code>status</code> says why. Pages
        show <code>[x]</code> there.
      </li>
      <li>
        Where <code>base</code> is 0, there were no cases, so <code>count</code> and <code>rate</code> are
        empty. Pages show <code>[z]</code> there.
      </li>
      <li>
        <code>outcome</code> says what a count can bear beside the average of its authority type. A bare rate
        says less than it seems to: most councils have few cases. Please do not rank by it.
      </li>
      <li>
        CSV is UTF-8 with commas and a header row. A text that a spreadsheet would take for a formula has an
        apostrophe before it: take one away. JSON has texts as they are.
      </li>
    </ul>
  )
}

/** What each column of each file means; the first is open. */
export function DataDictionary({ dictionaries }: { dictionaries: Dictionary[] }) {
  return dictionaries.map(({ id, title, columns }, i) => (
    <details key={id} id={id} open={i === 0} className="border-b border-hairline py-3">
      <summary className="cursor-pointer font-semibold text-council">{title}</summary>
      <WideTable caption={`Columns of ${title}`} className="mt-2">
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Meaning</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ name, type, description }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
                <span className="block text-xs text-quiet">{type}</span>
              </th>
              <td>{description}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </details>
  ))
}

/** What somebody who writes a program should know. */
export function ForPrograms({ edition, dataPackage }: { edition: number; dataPackage: string }) {
  const example = apiAddress(`${API_ADDRESS}/figures`, { council: 'luton', measure: 'upheld-rate', edition })
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
