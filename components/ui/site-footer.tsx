import { COVERAGE_ADDRESS } from '@/lib/coverage/address'
import { EDITIONS_ADDRESS } from '@/lib/editions/address'
import { tellUsAddress } from '@/lib/feedback/address'
import { CREDITS, INDEPENDENCE } from '@/lib/words/credits'
import { GLOSSARY_ADDRESS } from '@/lib/words/glossary-address'

/** The credits are those that the data's licences ask for. */
export function SiteFooter() {
  return (
    <footer className="mt-12 border-t border-hairline text-sm text-quiet">
      <div className="mx-auto max-w-page space-y-3 px-5 py-8">
        <ul className="not-printed flex flex-wrap gap-x-6 gap-y-2">
          <li>
            <a href="/about">About Upheld</a>
          </li>
          <li>
            <a href="/method">Method</a>
          </li>
          <li>
            <a href={GLOSSARY_ADDRESS}>Glossary</a>
          </li>
          <li>
            <a href={EDITIONS_ADDRESS}>Editions</a>
          </li>
          <li>
            <a href={COVERAGE_ADDRESS}>Coverage</a>
          </li>
          <li>
            <a href="/accessibility">Accessibility</a>
          </li>
          <li>
            {/* The request says which page it came from: no script is needed for it. */}
            <a href={tellUsAddress()}>Is a figure wrong? Tell us</a>
          </li>
        </ul>
        {[...CREDITS, INDEPENDENCE].map((words) => (
          <p key={words} className="max-w-measure">
            {words}
          </p>
        ))}
      </div>
    </footer>
  )
}
