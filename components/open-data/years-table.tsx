import { WideTable } from '@/components/ui/wide-table'
import type { DataPage, FileView } from '@/lib/open-data/data-page'

/** Every file of one year. */
export function YearsTable({ byYear, edition }: { byYear: DataPage['byYear']; edition: number }) {
  const [first] = byYear
  if (!first) return null
  return (
    <WideTable caption={`One year, edition ${edition}`} className="mt-4">
      <thead>
        <tr>
          <th scope="col">Year</th>
          {first.files.map(({ id, title }) => (
            <th key={id} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {byYear.map(({ year, files }) => (
          <tr key={year}>
            <th scope="row" className="whitespace-nowrap">
              {year}
            </th>
            {files.map((file) => (
              <td key={file.id} className="whitespace-nowrap">
                {file.rows === '0' ? 'none held' : <Forms file={file} year={year} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </WideTable>
  )
}

function Forms({ file: { title, rows, csv, json }, year }: { file: FileView; year: string }) {
  return (
    <>
      <a href={csv} aria-label={`${title}, ${year}, CSV`}>
        CSV
      </a>
      {', '}
      <a href={json} aria-label={`${title}, ${year}, JSON`}>
        JSON
      </a>
      <span className="block text-xs text-quiet">
        {rows} {rows === '1' ? 'row' : 'rows'}
      </span>
    </>
  )
}
