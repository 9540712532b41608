import Form from 'next/form'
import { WideTable } from '@/components/ui/wide-table'
import type { DataPage, FileView } from '@/lib/open-data/data-page'

export function ChooseEdition({
  shown,
  newest,
  type,
}: {
  shown: number
  newest: number
  type: string | null
}) {
  if (newest === 1) return null
  return (
    <Form
      action="/data"
      scroll={false}
      prefetch={false}
      className="not-printed mt-6 flex flex-wrap items-end gap-x-4 gap-y-2"
    >
      {type && <input type="hidden" name="authority_type" value={type} />}
      <label>
        <span className="mb-1 block font-semibold">Edition</span>
        <select
          key={shown}
          name="edition"
          defaultValue={shown}
          className="rounded border border-rule bg-white px-3 py-2"
        >
          {Array.from({ length: newest }, (_, i) => newest - i).map((number) => (
            <option key={number} value={number}>
              {number}
              {number === newest && ' (newest)'}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="rounded border border-council px-4 py-2 font-semibold text-council">
        Show this edition
      </button>
    </Form>
  )
}

/** How long it is and how large: on a narrow screen beside its forms, which leaves the first column all the room. */
const NUMBER = 'hidden text-right sm:table-cell'

/** Every file of all years, in its forms. `of`: ', unitary councils', or nothing for all. */
export function FilesTable({ files, edition, of }: { files: FileView[]; edition: number; of: string }) {
  return (
    <WideTable caption={`All years${of}, edition ${edition}`} className="mt-4">
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col" className={NUMBER}>
            Rows
          </th>
          <th scope="col" className={NUMBER}>
            As CSV
          </th>
        </tr>
      </thead>
      <tbody>
        {files.map(({ id, title, description, rows, size, csv, xlsx, json, metadata }) => (
          <tr key={id}>
            <th scope="row">
              <span className="font-semibold">{title}</span>
              <span className="block max-w-measure text-quiet">{description}</span>
              <a href={csv} aria-label={`${title}, CSV`}>
                CSV
              </a>
              {', '}
              <a href={xlsx} aria-label={`${title}, spreadsheet (.xlsx)`}>
                XLSX
              </a>
              {', '}
              <a href={json} aria-label={`${title}, JSON`}>
                JSON
              </a>
              {', '}
              <a href={metadata} aria-label={`${title}, metadata of the CSV`}>
                metadata
              </a>
              <span className="block sm:hidden">
                {rows} {rows === '1' ? 'row' : 'rows'}, {size} as CSV
              </span>
            </th>
            <td className={NUMBER}>{rows}</td>
            <td className={`${NUMBER} whitespace-nowrap`}>{size}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  )
}

/** The files of each year, those of the newest that has figures in sight. On paper, where no link leads anywhere, they are left out. */
export function YearFiles({
  byYear,
  edition,
  of,
}: {
  byYear: DataPage['byYear']
  edition: number
  of: string
}) {
  if (byYear.length === 0) return null
  // The year that goes on has decisions alone.
  const inSight = byYear.find(({ files }) => files.length > 1) ?? byYear[0]
  return (
    <div className="not-printed mt-8">
      <h3>One year{of}</h3>
      <div className="mt-2 max-w-measure border-t border-hairline">
        {byYear.map(({ year, files }) => (
          <details key={year} open={year === inSight?.year} className="border-b border-hairline py-2">
            <summary className="cursor-pointer font-semibold">
              {year}{' '}
              <span className="font-normal text-quiet">
                ({files.length} {files.length === 1 ? 'file' : 'files'})
              </span>
            </summary>
            <WideTable caption={`${year}${of}, edition ${edition}`} className="mt-2">
              <thead>
                <tr>
                  <th scope="col">File</th>
                  <th scope="col" className="text-right">
                    Rows
                  </th>
                  <th scope="col" className="pl-4">
                    Forms
                  </th>
                </tr>
              </thead>
              <tbody>
                {files.map((file) => (
                  <tr key={file.id}>
                    <th scope="row">{file.title}</th>
                    <td className="text-right">{file.rows}</td>
                    <td className="pl-4">
                      <Forms file={file} year={year} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </WideTable>
          </details>
        ))}
      </div>
    </div>
  )
}

function Forms({ file: { title, csv, xlsx, json }, year }: { file: FileView; year: string }) {
  return (
    <>
      <a href={csv} aria-label={`${title}, ${year}, CSV`}>
        CSV
      </a>
      {', '}
      <a href={xlsx} aria-label={`${title}, ${year}, spreadsheet (.xlsx)`}>
        XLSX
      </a>
      {', '}
      <a href={json} aria-label={`${title}, ${year}, JSON`}>
        JSON
      </a>
    </>
  )
}
