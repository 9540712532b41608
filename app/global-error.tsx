'use client'

/** Shown when even the site's frame failed. */
export default function GlobalError() {
  return (
    <html lang="en-GB">
      <body style={{ fontFamily: 'sans-serif', margin: '3rem auto', maxWidth: '40rem', padding: '0 1rem' }}>
        <h1>Upheld cannot be shown just now</h1>
        <p>Something went wrong on our side. Nothing is lost; please try again in a minute.</p>
        <p>
          <a href="/">Go to the first page</a>
        </p>
      </body>
    </html>
  )
}
