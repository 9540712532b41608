'use client'

import { councilAddress } from '@/lib/council/address'
import { useKeptCouncil } from './use-kept-council'

/** The line has its place before the script comes, so that nothing below it moves. */
export function MyCouncil() {
  const { canKeep, council, forget } = useKeptCouncil()
  return (
    <div className="not-printed min-h-[3.25rem] sm:min-h-[1.75rem]" data-my-council>
      {canKeep && council && (
        <p>
          Your council: <a href={councilAddress(council.slug)}>{council.name}</a>{' '}
          <button type="button" onClick={forget} className="ml-2 cursor-pointer text-sm text-quiet underline">
            Forget<span className="sr-only"> {council.name}</span>
          </button>
        </p>
      )}
      {canKeep && !council && (
        <p className="text-sm text-quiet">
          On your council’s page, select “Keep as my council” to find it here.
        </p>
      )}
    </div>
  )
}
