import type { FileGroup as Group } from '@/lib/desk/loads/file-groups'
import type { LoadPage } from '@/lib/desk/loads/load-page'
import { FileRow } from './file-row'

/** Files of a load under a heading that counts them. @param isOpen whether they are seen before anybody unfolds them */
export function FileGroup({
  group: { id, title, fold, files },
  isOpen,
  page,
}: {
  group: Group
  isOpen: boolean
  page: LoadPage
}) {
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
      {fold === null ? (
        list
      ) : (
        <details open={isOpen} className="open-on-paper mt-1">
          <summary className="cursor-pointer text-council underline">{fold}</summary>
          {list}
        </details>
      )}
    </section>
  )
}
