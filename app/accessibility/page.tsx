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
        We want everyone to be able to use Upheld. We build it to meet the Web Content Accessibility
        Guidelines 2.2 at level AA.
      </p>
      <h2>What that means here</h2>
      <ul>
        <li>Every page works without JavaScript, with a keyboard alone, and in print.</li>
        <li>
          Each chart has a title, a sentence that says what it shows, and a table with all its figures. With
          JavaScript, you can reach a chart with the Tab key and read its years with the arrow keys.
        </li>
        <li>
          We never use colour alone to tell you something. Lines differ in form, marks are filled or hollow,
          and words name both.
        </li>
        <li>
          You can read pages on a screen 320 pixels wide and at 400% zoom. Wide tables scroll without moving
          the page.
        </li>
        <li>Nothing moves by itself.</li>
      </ul>
      <h2>How we test it</h2>
      <p>
        Each time the code changes, we check every kind of page with axe, with no rule switched off. Browser
        tests go through pages by keyboard, without JavaScript and at 320 pixels. We also test how easy our
        sentences are to read (Flesch-Kincaid grade 9 at most).
      </p>
      <h2>What we know falls short</h2>
      <ul>
        <li>
          We show the text of a letter as we got it. It may have stray characters, and tables that have lost
          their columns. Its figures are in proper tables above it.
        </li>
        <li>People who use screen readers every day have not tested it yet.</li>
      </ul>
    </Article>
  )
}
