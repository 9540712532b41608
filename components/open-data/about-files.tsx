import { Term } from '@/components/ui/term'
import { WideTable } from '@/components/ui/wide-table'
import { API_ADDRESS, apiAddress } from '@/lib/open-data/address'
import type { Dictionary } from '@/lib/open-data/data-page'
import { PROBLEMS } from '@/lib/open-data/problems'

/** How to read a cell, and an empty one. */
export function ReadingFiles() {
  return (
    <ul className="mt-2 max-w-measure list-disc space-y-1 pl-6">
      <li>
        An empty cell is a number that we don’t know. It is never a zero. The column <code>status</code> gives
        the reason. Pages show <code>[x]</code> instead. In the files of decisions and of what councils agreed
        to change, it is something that the list does not say.
      </li>
      <li>
        Where <code>base</code> is 0 there were no cases, so <code>count</code> and <code>rate</code> are
        empty. Pages show <code>[z]</code> instead.
      </li>
      <li>
        In the files of measures, <code>outcome</code> compares the count with the average of its{' '}
        <Term id="authority-type">authority type</Term>. Please don’t rank councils by <code>rate</code>: most
        have few cases, so chance alone moves their rates.
      </li>
      <li>
        CSV is UTF-8 with commas and a header row. Where a spreadsheet would read a text as a formula, the
        text begins with an extra apostrophe: remove one. XLSX and JSON have texts as they are.
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

/** What people who write programs should know. */
export function ForPrograms({ edition, dataPackage }: { edition: number; dataPackage: string }) {
  const example = apiAddress(`${API_ADDRESS}/figures`, { council: 'luton', measure: 'upheld-rate', edition })
  return (
    <>
      <ul className="mt-2 max-w-measure list-disc space-y-1 pl-6">
        <li>
          <a href={API_ADDRESS}>{API_ADDRESS}</a> gives the same data as JSON: one council, year or authority
          type at a time. <a href={`${API_ADDRESS}/openapi.json`}>Its OpenAPI document</a> describes it. An
          example:{' '}
          <a href={example} className="break-all">
            {example}
          </a>
        </li>
        <li>
          Add <code>authority_type=unitary</code> to the address of a file or a list for councils of one type.
        </li>
        <li>
          <a href={dataPackage}>datapackage.json</a> describes all files for Frictionless tools. Each CSV file
          has its CSVW metadata.
        </li>
        <li>
          An address with an edition always gives the same answer, so you can store it. An address without one
          gives the newest edition: send its ETag to ask whether it has changed.
        </li>
        <li>
          There is one exception. We can withhold a decision, or what a council agreed to change, to protect a
          person. It is then in no file and no answer of any edition. So ask again before you use these.
        </li>
        <li>
          A long list comes in pages. Follow <code>next</code> as it is. It stays with its edition, so new
          data does not change the list while you read it.
        </li>
        <li>Pages of any other site may read all of it. You don’t need a key.</li>
      </ul>
      <h3 className="mt-6">When something is wrong</h3>
      <p className="mt-2 max-w-measure">
        The answer is then <code>application/problem+json</code>. It says what is wrong and what to do. Its{' '}
        <code>type</code> leads to this list.
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
