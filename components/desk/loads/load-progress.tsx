'use client'

import type { ReactNode } from 'react'
import { REVIEWS_ADDRESS } from '@/lib/desk/address'
import { fileGroups, isFolded } from '@/lib/desk/loads/file-groups'
import type { LoadPage } from '@/lib/desk/loads/load-page'
import { FileGroup } from './file-group'
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
        fileGroups(files, load.isStill).map((group) => (
          <FileGroup key={group.id} group={group} isLong={isFolded(load.files)} page={page} />
        ))
      )}
      {load.isStill && load.problems > 0 && (
        <p className="mt-6 max-w-measure">
          What needs a review waits under <a href={REVIEWS_ADDRESS}>Reviews</a>.
        </p>
      )}
    </>
  )
}
