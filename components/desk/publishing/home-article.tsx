import type { ReactNode } from 'react'
import type { HomePage } from '@/lib/desk/publishing/home-page'

/** What waits at the desk: the next thing to do first. */
export function HomeArticle({ page }: { page: HomePage }) {
  const { next, loads, reviews, edition, progress, all } = page
  return (
    <>
      <h1>The desk</h1>
      <section
        aria-labelledby="next"
        className="mt-6 max-w-measure border-l-4 border-council bg-expected px-5 py-4"
      >
        <h2 id="next">What to do next</h2>
        <p className="mt-2 font-serif text-xl">
          <a href={next.href}>{next.words}</a>
        </p>
        <p className="mt-1">{next.why}</p>
      </section>
      <div className="mt-10 grid gap-x-12 gap-y-10 lg:grid-cols-2">
        <Part id="loads" title="Files" href={all.loads} link="Load letters">
          {loads.length === 0 ? (
            <p>No file waits.</p>
          ) : (
            <ul className="border-t border-hairline">
              {loads.map(({ id, address, title, summary, turn, problem }) => (
                <li key={id} className="border-b border-hairline py-2">
                  <a href={address}>{title}</a>
                  <span className="block text-sm">{[summary, turn, problem].filter(Boolean).join(' ')}</span>
                </li>
              ))}
            </ul>
          )}
        </Part>
        <Part id="reviews" title="Reviews" href={reviews.href} link="All reviews">
          <p>{reviews.words}</p>
        </Part>
        <Part id="edition" title="Next edition" href={edition.href} link="See what it would change">
          <p>{edition.words}</p>
        </Part>
        <Part
          id="progress"
          title={`Letters for ${progress.year}`}
          href={progress.href}
          link="See which are missing"
        >
          <p>{progress.words}</p>
        </Part>
      </div>
    </>
  )
}

function Part({
  id,
  title,
  href,
  link,
  children,
}: {
  id: string
  title: string
  href: string
  link: string
  children: ReactNode
}) {
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h2 id={id}>{title}</h2>
      <div className="mt-2">{children}</div>
      <p className="mt-2">
        <a href={href}>{link}</a>
      </p>
    </section>
  )
}
