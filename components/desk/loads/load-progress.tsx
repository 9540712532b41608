'use client'

import type { ReactNode } from 'react'
import type { LoadPage } from '@/lib/desk/loads/load-page'
import { FileRow } from './file-row'
import { useLoad } from './use-load'
import { useSaidSometimes } from './use-said-sometimes'

/** How far a load is, and its files as they come; without JavaScript as they were when the page was made. */
export function LoadProgress({ page, children }: { page: LoadPage; children: ReactNode }) {
  const { load, files, isLost } = useLoad(page)
  const said = useSaidSometimes(load.summary, load.isStill)
  return (
    <>
      <p className="mt-4 max-w-measure font-serif text-xl font-semibold" data-summary>
        {load.summary}
      </p>
      <p role="status" className="sr-only">
        {said}
      </p>
      {load.turn && <p className="mt-1 max-w-measure">{load.turn}</p>}
      {load.problem && <p className="mt-1 max-w-measure font-semibold">{load.problem}</p>}
      {isLost && (
        <p className="mt-1 text-sm text-quiet">The connection broke. This page tries again by itself.</p>
      )}
      {children}
      {files.length === 0 ? (
        <p className="mt-4">{page.onlyProblems ? 'No file has a problem so far.' : 'No file is here yet.'}</p>
      ) : (
        <ul className="mt-4 divide-y divide-hairline border-y border-hairline" aria-label="Files">
          {files.map((file) => (
            <FileRow key={file.number} loadId={load.id} file={file} takenFor={page.takenFor} />
          ))}
        </ul>
      )}
    </>
  )
}
