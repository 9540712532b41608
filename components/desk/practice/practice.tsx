import { EDITION_ADDRESS, LOADS_ADDRESS, REVIEWS_ADDRESS } from '@/lib/desk/address'
import type { PracticePage } from '@/lib/desk/practice/practice-page'

/** What there is to practise on, and what is to be found in it. */
export function Practice({ page }: { page: PracticePage }) {
  return (
    <article className="space-y-8">
      <div className="max-w-measure space-y-4">
        <h1>Practise loading a year’s letters</h1>
        <p>
          Here are {page.count} invented letters of {page.year}. Most pass every check. Six do not, each for a
          reason of its own, so they are withheld until you have reviewed them. Nothing that you do here
          reaches the real site.
        </p>
        <p>
          <a href={page.zip.href}>
            Download all {page.count} letters (zip, {page.zip.size})
          </a>
        </p>
      </div>
      <Steps />
      <ToFind page={page} />
      <section className="max-w-measure space-y-3">
        <h2>What else you can see</h2>
        <p>
          The letter to {page.sentAgain} was sent again, with other figures. It replaces the published one.
          The preview of the edition says what changes.
        </p>
        <p>There is no letter to {page.missing}. The progress of the year names them as missing.</p>
      </section>
      <section className="not-printed max-w-measure space-y-3">
        <h2>Each letter as a file</h2>
        <details>
          <summary className="cursor-pointer py-1 text-council underline">
            Show all {page.count} letters
          </summary>
          <ul className="mt-2">
            {page.files.map(({ name, council, href }) => (
              <li key={name}>
                <a href={href} className="inline-block py-1">
                  {council}
                </a>
              </li>
            ))}
          </ul>
        </details>
      </section>
      <section className="max-w-measure space-y-3">
        <h2>To begin again</h2>
        <p>Stop the practice site with Ctrl-C. Then run this, and start it again:</p>
        <p>
          <code>npm run desk -- practice-again</code>
        </p>
        <p>It removes all that was loaded and published for practice, and nothing else.</p>
      </section>
    </article>
  )
}

function Steps() {
  return (
    <section className="max-w-measure space-y-3">
      <h2>What to do</h2>
      <ol className="list-decimal space-y-2 pl-6">
        <li>
          Go to <a href={LOADS_ADDRESS}>Letters</a>. Drop the zip there, and watch the letters being read.
        </li>
        <li>
          Go to <a href={REVIEWS_ADDRESS}>Reviews</a>. Look at each withheld letter next to the picture of its
          page. Propose what to do with it.
        </li>
        <li>
          Go to <a href={EDITION_ADDRESS}>Next edition</a>. Read what it would change. Then publish it.
        </li>
        <li>Open a council’s page. It shows the new figures.</li>
      </ol>
    </section>
  )
}

function ToFind({ page: { toFind } }: { page: PracticePage }) {
  return (
    <section className="max-w-measure space-y-3">
      <h2>Six letters to put right</h2>
      <ol className="list-decimal space-y-4 pl-6">
        {toFind.map(({ file, council, wrong, find, todo, href }) => (
          <li key={file}>
            <p>
              <a href={href}>{council}</a>. {wrong}
            </p>
            <details className="open-on-paper">
              <summary className="cursor-pointer py-1 text-council underline">
                What you find in the letter to {council}
              </summary>
              <p className="mt-1">
                {find} {todo}
              </p>
            </details>
          </li>
        ))}
      </ol>
    </section>
  )
}
