import type { FileGroup as Group } from '@/lib/desk/loads/file-groups'
import type { LoadPage } from '@/lib/desk/loads/load-page'
import { FileRow } from './file-row'

/**
 * Files of a load under a heading that counts them. Without JavaScript a page that refreshes would fold what somebody
 * unfolded, so a link does both, and the address has what is open.
 * @param isLong whether the load has so many files that those which need nobody are folded
 */
export function FileGroup({ group, isLong, page }: { group: Group; isLong: boolean; page: LoadPage }) {
  const { id, title, files } = group
  const list = (
    <ul className="mt-2 divide-y divide-hairline border-y border-hairline" aria-labelledby={`files-${id}`}>
      {files.map((file) => (
        <FileRow key={file.number} loadId={page.load.id} file={file} takenFor={page.takenFor} />
      ))}
    </ul>
  )
  return (
    <section aria-labelledby={`files-${id}`} className="mt-8" data-files={id}>
      <h2 id={`files-${id}`} className="text-xl">
        {title}
      </h2>
      {group.id === 'problems' ? (
        list
      ) : (
        <>
          {isLong && (
            <noscript>
              <p className="not-printed mt-1">
                <a href={`${page.folds[group.id]}#files-${id}`}>
                  {page.open.includes(group.id) ? 'Show fewer' : 'Show all'}
                  <span className="sr-only">: {title}</span>
                </a>
              </p>
            </noscript>
          )}
          <details
            open={!isLong || page.open.includes(group.id)}
            className={`open-on-paper mt-1 ${isLong ? 'folded-by-link' : ''}`}
          >
            <summary className="cursor-pointer text-council underline">{group.fold}</summary>
            {list}
          </details>
        </>
      )}
    </section>
  )
}
