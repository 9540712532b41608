import { helpMetadata } from '@/app/page-metadata'
import { Article } from '@/components/ui/article'

export const metadata = helpMetadata('Not available right now')

/** What `proxy.ts` answers with while the database does not answer. */
export default function Unavailable() {
  return (
    <Article title="Sorry, we can’t show the figures right now">
      <p>Our database is not answering. No figures are lost. Please try again in a minute.</p>
      <p>
        Meanwhile, you can read <a href="/method">how we read letters</a> or{' '}
        <a href="/about">what Upheld is</a>.
      </p>
    </Article>
  )
}
