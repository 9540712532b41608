'use client'

/** Shown in place of a page that failed, inside the site's frame. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <article className="max-w-measure space-y-5">
      <h1>Sorry, we can’t show this page right now</h1>
      <p>Something went wrong on our side. Most likely our database is not answering. No figures are lost.</p>
      <p>
        <button
          type="button"
          onClick={reset}
          className="rounded bg-council px-4 py-2 font-semibold text-white"
        >
          Try again
        </button>
      </p>
      <p>
        Or go to the <a href="/">front page</a>.
      </p>
    </article>
  )
}
