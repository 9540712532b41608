import type { BreakdownView } from '@/lib/letter/letter-view'

/** The counts that a letter breaks down, each as a table whose rows add up to its total. */
export function Breakdowns({ breakdowns }: { breakdowns: BreakdownView[] }) {
  if (breakdowns.length === 0) return null
  return (
    <div className="grid gap-x-12 gap-y-8 pt-4 sm:grid-cols-2">
      {breakdowns.map(({ label, total, parts }) => (
        <table key={label} className="self-start">
          <caption>{label}</caption>
          <tbody>
            {parts.map(({ name, value }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="text-right">{value}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="font-semibold">
              <th scope="row">Total</th>
              <td className="text-right">{total}</td>
            </tr>
          </tfoot>
        </table>
      ))}
    </div>
  )
}
