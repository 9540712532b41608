import { memo } from 'react'
import type { FileView } from '@/lib/desk/loads/file-view'
import type { LoadPage } from '@/lib/desk/loads/load-page'
import { SayColumns } from './say-columns'

/** A file of a load: what is done with it now, or what came of it. */
export const FileRow = memo(function FileRow({
  loadId,
  file,
  takenFor,
}: {
  loadId: string
  file: FileView
  takenFor: LoadPage['takenFor']
}) {
  const { number, path, words, says, isProblem, columns } = file
  return (
    <li
      id={`file-${number}`}
      className={`break-inside-avoid py-2 ${isProblem ? 'border-l-4 border-l-ink pl-3' : ''}`}
      data-problem={isProblem || undefined}
    >
      <div className="gap-x-6 sm:grid sm:grid-cols-[minmax(0,1fr)_14rem]">
        <p className="wrap-anywhere font-semibold">{path}</p>
        <p className={isProblem ? 'font-semibold' : 'text-quiet'}>{words}</p>
      </div>
      {says.map((sentence, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a file may say the same twice
        <p key={i} className="max-w-measure text-sm">
          {sentence}
        </p>
      ))}
      {columns && (
        <SayColumns loadId={loadId} number={number} path={path} columns={columns} takenFor={takenFor} />
      )}
    </li>
  )
})
