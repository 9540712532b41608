'use client'

/** Shown when even the site's frame failed. */
export default function GlobalError() {
  return (
    <html lang="en-GB">
      <body style={{ font: '1em sans-serif', margin: '2em' }}>
        <h1>Sorry, we can’t show Upheld right now</h1>
        <p>Something went wrong on our side. No figures are lost. Please try again in a minute.</p>
        <p>
          <a href="/">Go to the front page</a>
        </p>
      </body>
    </html>
  )
}
