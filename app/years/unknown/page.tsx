import { helpMetadata } from '@/app/page-metadata'
import { Article } from '@/components/ui/article'
import { YEARS_ADDRESS } from '@/lib/years/address'

export const metadata = helpMetadata('Not found')

/** What `proxy.ts` answers with, as "not found", for a year that is none, or that no council has. */
export default function UnknownYear() {
  return (
    <Article title="There is no such reporting year">
      <p>
        A reporting year is written like 2024-25. The address may be mistyped, or there are no letters for
        that year yet.
      </p>
      <p>
        <a href={YEARS_ADDRESS}>See all reporting years</a>
      </p>
    </Article>
  )
}
