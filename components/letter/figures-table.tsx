import { WideTable } from '@/components/ui/wide-table'
import type { FigureRow } from '@/lib/letter/figure-rows'
import { markId } from '@/lib/letter/page-view'
import { capitalised } from '@/lib/words/numbers'
import { PageCrop } from './page-crop'

/** Every figure of a letter or a data file, with its value, its origin and the words it was read from. */
export function FiguresTable({
  caption,
  figures,
  comparedWith,
}: {
  caption: string
  figures: FigureRow[]
  /** What the further sources are called that each figure is compared with. */
  comparedWith: string[]
}) {
  return (
    <WideTable caption={caption}>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col" className="text-right">
            Value
          </th>
          <th scope="col" className="pl-3">
            Origin
          </th>
          <th scope="col">Words in the source</th>
          <th scope="col">Where</th>
          {comparedWith.map((source) => (
            <th key={source} scope="col">
              {capitalised(source)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr
            key={figure.name}
            id={figure.id ?? undefined}
            data-figure={figure.name}
            className="target:bg-note"
          >
            <th scope="row" className="min-w-32">
              {figure.label}
            </th>
            <td className="text-right font-semibold">{figure.value}</td>
            <td className="min-w-32 pl-3">{figure.origin}</td>
            <td className="min-w-56">
              {figure.quote === null ? 'nothing' : <span data-quoted>“{figure.quote}”</span>}
              {figure.crop && <PageCrop {...figure.crop} />}
            </td>
            <td className="whitespace-nowrap">
              <a href={figure.place.href}>{figure.place.words}</a>
              {figure.crop && (
                <span className="not-printed">
                  {', '}
                  <a href={`#${markId(figure.name)}`} aria-label={`${figure.label}: marked on the page`}>
                    marked on the page
                  </a>
                </span>
              )}
            </td>
            {comparedWith.map((source, at) => (
              <td key={source} className="min-w-24">
                {figure.agreements[at]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </WideTable>
  )
}
