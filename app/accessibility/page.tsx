import type { Metadata } from 'next'
import { pageMetadata } from '@/app/page-metadata'
import { Article } from '@/components/ui/article'

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: 'Accessibility',
    description:
      'How Upheld meets the Web Content Accessibility Guidelines 2.2 at level AA, how we test it, and what still falls short.',
    canonical: '/accessibility',
  })
}

export default function Accessibility() {
  return (
    <Article title="Accessibility">
      <p className="text-lg">
        Upheld is made to meet the Web Content Accessibility Guidelines 2.2 at level AA.
      </p>
      <h2>What that means here</h2>
      <ul>
        <li>Every page works without JavaScript, with a keyboard alone, and in print.</li>
        <li>
          Each chart has a title, a sentence that says what it shows, and a table with all of its figures.
          With JavaScript, a chart can be reached with the Tab key and its years read with the arrow keys.
        </li>
        <li>
          Colour never carries a meaning by itself: lines differ in form, marks in filling, and words name
          both.
        </li>
        <li>
          Pages can be read on a screen of 320 pixels and at 400% zoom; wide tables scroll in their own place.
        </li>
        <li>Nothing moves by itself.</li>
      </ul>
      <h2>How it is tested</h2>
      <p>
        Every kind of page is checked with axe, with no rule switched off, each time the code changes, and
        browser tests go through pages by keyboard, without JavaScript and at 320 pixels.
      </p>
      <h2>What is known to fall short</h2>
      <ul>
        <li>
          Letters are shown as the text that was received, with whatever text extraction left in it: stray
          characters, and tables whose columns are lost. Their figures stand in proper tables above.
        </li>
        <li>It has not been tested with people who use screen readers every day.</li>
      </ul>
    </Article>
  )
}
