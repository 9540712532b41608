import { SwitchLinks } from '@/components/ui/switch-links'
import { WideTable } from '@/components/ui/wide-table'
import type { ProgressPage, ProgressRow } from '@/lib/desk/progress/progress-page'
import { inFull } from '@/lib/words/numbers'
import { DataFilesSection } from './data-files-section'
import { TypeOfProgress } from './type-of-progress'

/** How far the loading of a year has come. */
export function ProgressArticle({ page }: { page: ProgressPage }) {
  const {
    year,
    years,
    overview,
    sent,
    rows,
    all,
    sections,
    unnamed,
    reviews,
    dataFiles,
    frontPage,
    yearlyData,
  } = page
  return (
    <>
      <h1>Letters for {year}</h1>
      <p className="mt-3 max-w-measure font-serif text-xl">{overview}</p>
      <p className="mt-2 max-w-measure text-sm text-quiet">{sent}</p>
      <div className="not-printed mt-4">
        <SwitchLinks label="Year" links={years} />
      </div>
      <WideTable caption={`Letters for ${year}, by authority type`} className="mt-6">
        <thead>
          <tr>
            <th scope="col">Authority type</th>
            {HEADS.map(({ id, words }) => (
              <th key={id} scope="col" className="text-right">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
        <tfoot className="border-t border-rule font-semibold">
          <Row row={all} />
        </tfoot>
      </WideTable>
      <ul className="mt-3 max-w-measure space-y-1 text-sm text-quiet">
        <li>Ready: we have read the letter, and the next edition will publish it.</li>
        <li>Withheld: a person must look at the letter first.</li>
        {rows.some(({ expected }) => expected === null) && (
          <li>
            The last row does not count other bodies. We know which of them get a letter only once we have it.
          </li>
        )}
      </ul>
      {unnamed > 0 && (
        <p className="mt-4 max-w-measure">
          {unnamed === 1 ? '1 more letter is' : `${inFull(unnamed)} more letters are`} withheld, because we
          don’t know the council or the year. <a href={reviews}>Look at the reviews</a>.
        </p>
      )}
      {sections.map((section) => (
        <TypeOfProgress key={section.id} section={section} frontPage={frontPage} />
      ))}
      <DataFilesSection dataFiles={dataFiles} yearlyData={yearlyData} />
    </>
  )
}

const HEADS = [
  { id: 'expected', words: 'Letters' },
  { id: 'in', words: 'In' },
  { id: 'published', words: 'Published' },
  { id: 'ready', words: 'Ready' },
  { id: 'withheld', words: 'Withheld' },
  { id: 'missing', words: 'Missing' },
] as const

function Row({ row }: { row: ProgressRow }) {
  return (
    <tr>
      <th scope="row" className="min-w-36">
        {row.title}
      </th>
      {HEADS.map(({ id }) => (
        <td key={id} className="whitespace-nowrap text-right">
          {row[id] === null ? <span className="text-quiet">not known</span> : inFull(row[id])}
        </td>
      ))}
    </tr>
  )
}
