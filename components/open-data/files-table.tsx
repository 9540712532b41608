import { WideTable } from '@/components/ui/wide-table'
import type { FileView } from '@/lib/open-data/data-page'

/** Every file of all years, in its forms. */
export function FilesTable({ files, edition }: { files: FileView[]; edition: number }) {
  return (
    <WideTable caption={`All years, edition ${edition}`} className="mt-4">
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col" className="text-right">
            Rows
          </th>
          <th scope="col" className="text-right">
            As CSV
          </th>
        </tr>
      </thead>
      <tbody>
        {files.map(({ id, title, description, rows, size, csv, json, metadata }) => (
          <tr key={id}>
            <th scope="row">
              <span className="font-semibold">{title}</span>
              <span className="block max-w-measure text-quiet">{description}</span>
              <a href={csv} aria-label={`${title}, CSV`}>
                CSV
              </a>
              {', '}
              <a href={json} aria-label={`${title}, JSON`}>
                JSON
              </a>
              {', '}
              <a href={metadata} aria-label={`${title}, metadata of the CSV`}>
                metadata
              </a>
            </th>
            <td className="text-right">{rows}</td>
            <td className="whitespace-nowrap text-right">{size}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  )
}
