import type { Gap } from '@/lib/coverage/gaps'
import { ombudsmanAddress } from '@/lib/domain/ombudsman-address'
import { inCount } from '@/lib/words/numbers'

/** The files that would give figures where there are none, where they are found and how they are loaded. */
export function GapList({ gaps }: { gaps: Gap[] }) {
  if (gaps.length === 0) return null
  return (
    <section aria-labelledby="gaps" className="mt-14">
      <h2 id="gaps">Files that would fill the gaps</h2>
      <p className="mt-2 max-w-measure">
        This list is for the people who run this site. The Ombudsman publishes these files for anyone to use.
        One data file covers every council. A letter covers one council and says more.
      </p>
      <dl className="mt-4 grid gap-x-8 gap-y-4 lg:grid-cols-2">
        <div>
          <dt className="font-semibold">Data files</dt>
          <dd className="mt-1">
            Download them from{' '}
            <a href={ombudsmanAddress({ kind: 'yearly-data' })}>the Ombudsman’s page of yearly data</a>, which
            shows the years that have files. We have only seen the file names for 2025-26. Load each file:
            <Command>npm run ingest -- path/to/file.csv</Command>
          </dd>
        </div>
        <div>
          <dt className="font-semibold">Letters</dt>
          <dd className="mt-1">
            The council’s page on <a href={ombudsmanAddress({ kind: 'map' })}>the Ombudsman’s map</a> links to
            each letter. Collect a year’s letters in a folder, then load the folder:
            <Command>npm run collect -- --year 2025-26 --to letters --contact YOUR-ADDRESS</Command>
            <Command>npm run ingest -- letters</Command>
          </dd>
        </div>
      </dl>
      <p className="mt-6 text-sm text-quiet">
        How many councils have no figures in each year. The year with the most gaps comes first.
      </p>
      <ol className="mt-2 border-t border-hairline">
        {gaps.map(({ year, fills, dataFiles, letters }) => (
          <li key={year} className="grid gap-x-8 border-b border-hairline py-2 lg:grid-cols-[12rem_3fr_2fr]">
            <h3 className="font-sans text-base">
              {year}: {inCount(fills, { one: 'council', many: 'councils' })}
            </h3>
            <ul className="text-sm">
              {dataFiles.map((file) => (
                <li key={file}>{file}</li>
              ))}
            </ul>
            {letters && <p className="text-sm">or {letters}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Command({ children }: { children: string }) {
  return <code className="block overflow-x-auto text-sm">{children}</code>
}
