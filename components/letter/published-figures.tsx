import type { PublishedFigureRow } from '@/lib/letter/letter-page'

/** Every figure that the Ombudsman's map gives of a council and year. */
export function PublishedFigures({ caption, figures }: { caption: string; figures: PublishedFigureRow[] }) {
  return (
    <table className="max-w-[36rem]">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col" className="text-right">
            Value
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ name, label, value }) => (
          <tr key={name} data-figure={name}>
            <th scope="row">{label}</th>
            <td className="text-right font-semibold">{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
