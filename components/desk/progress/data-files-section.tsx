import { WideTable } from '@/components/ui/wide-table'
import type { DataFilesDiffer } from '@/lib/desk/progress/data-files-differ'

/** Where the Ombudsman's data files and its letters give different numbers: both, each with the way to its source. */
export function DataFilesSection({
  dataFiles: { overview, councils },
  yearlyData,
}: {
  dataFiles: DataFilesDiffer
  yearlyData: string
}) {
  return (
    <section aria-labelledby="data-files" className="mt-12">
      <h2 id="data-files">Data files against letters</h2>
      <p className="mt-2 max-w-measure">
        {overview} The files are on <a href={yearlyData}>the Ombudsman’s page of yearly data</a>.
      </p>
      {councils.length > 0 && (
        <>
          <p className="mt-2 max-w-measure text-sm text-quiet">
            Pages show the letter’s number and say that the data file gives another.
          </p>
          <WideTable caption="Numbers that differ" className="mt-4">
            <thead>
              <tr>
                <th scope="col">Council</th>
                <th scope="col">Figure</th>
                <th scope="col">In the letter</th>
                <th scope="col">In the data file</th>
              </tr>
            </thead>
            <tbody>
              {councils.flatMap(({ slug, name, href, figures }) =>
                figures.map(({ figure, label, letter, dataFile }) => (
                  <tr key={`${slug} ${figure}`}>
                    <th scope="row">
                      <a href={href}>{name}</a>
                    </th>
                    <td>{label}</td>
                    <td>
                      <b>{letter.value}</b> <a href={letter.href}>{letter.place}</a>
                    </td>
                    <td>
                      <b>{dataFile.value}</b> <a href={dataFile.href}>{dataFile.place}</a>
                    </td>
                  </tr>
                )),
              )}
            </tbody>
          </WideTable>
        </>
      )}
    </section>
  )
}
