import { WideTable } from '@/components/ui/wide-table'
import type { OtherSourcesView } from '@/lib/desk/reviews/other-sources'

/** What other sources say of the same council and year, next to this one. */
export function OtherSources({ others: { finding, columns, rows } }: { others: OtherSourcesView }) {
  return (
    <section aria-labelledby="others" className="mt-12">
      <h2 id="others">Other sources of this council and year</h2>
      <p className="mt-2 max-w-measure">{finding}</p>
      <div className="mt-3">
        <WideTable caption="Each figure in each source">
          <thead>
            <tr>
              <th scope="col">Figure</th>
              <th scope="col" className="text-right">
                This source
              </th>
              {columns.map(({ called, href }) => (
                <th key={called} scope="col" className="pl-4 text-right">
                  <a href={href}>{called}</a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, label, here, there }) => (
              <tr key={name}>
                <th scope="row">{label}</th>
                <td className="text-right">{here ?? 'not given'}</td>
                {there.map(({ words, differs }, i) => (
                  <td
                    key={columns[i]?.called}
                    className={`pl-4 text-right ${differs ? 'font-semibold' : 'text-quiet'}`}
                  >
                    {differs ? `${words}: differs` : words}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </WideTable>
      </div>
    </section>
  )
}
