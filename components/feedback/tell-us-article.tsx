import { Article } from '@/components/ui/article'
import { ombudsmanAddress } from '@/lib/domain/ombudsman-address'
import type { TellUsPage } from '@/lib/feedback/tell-us-page'

/** Where to report a wrong figure, and what to send. */
export function TellUsArticle({ page: { about, contact, mailto } }: { page: TellUsPage }) {
  return (
    <Article title="Is a figure wrong? Tell us">
      {mailto ? (
        <p className="text-lg">
          <a href={mailto}>Write to {contact}</a>.{' '}
          {about && 'The mail has the address of the page you came from.'}
        </p>
      ) : (
        <p className="text-lg">
          This site has no contact address yet. Please write to the organisation that runs it, and give the
          address of the page.
        </p>
      )}
      {about && (
        <p>
          The page: <a href={about}>{about}</a>
        </p>
      )}
      <h2>What helps us</h2>
      <ul>
        <li>The council, the year and the figure.</li>
        <li>What the figure should be.</li>
        <li>
          Where that is printed: the page and line of the letter, or a link. Each figure on Upheld links to
          the words it came from.
        </li>
      </ul>
      <h2>What happens next</h2>
      <p>
        We check the figure against the letter. If it is wrong, we correct it in a new edition that says what
        changed and why. Earlier editions stay as they were.
      </p>
      <h2>If the letter itself is wrong</h2>
      <p>
        We show what the Ombudsman printed. We can’t change it. Tell the Ombudsman, through{' '}
        <a href={ombudsmanAddress({ kind: 'map' })}>the Ombudsman’s own map</a>.
      </p>
    </Article>
  )
}
