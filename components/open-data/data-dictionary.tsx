import { WideTable } from '@/components/ui/wide-table'
import type { Dictionary } from '@/lib/open-data/dictionaries'

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
