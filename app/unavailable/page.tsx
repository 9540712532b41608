import { helpMetadata } from '@/app/page-metadata'
import { Article } from '@/components/ui/article'

export const metadata = helpMetadata('Not available at the moment')

/** What `proxy.ts` answers with while the database does not answer. */
export default function Unavailable() {
  return (
    <Article title="The figures cannot be shown just now">
      <p>Their database does not answer. Nothing is lost; please try again in a minute.</p>
      <p>
        Meanwhile you can read <a href="/method">how letters are read</a> or{' '}
        <a href="/about">what Upheld is</a>.
      </p>
    </Article>
  )
}
