import type { ReactNode } from 'react'
import type { MissingLetter } from '@/lib/desk/progress/missing-letters'
import type { TypeSection } from '@/lib/desk/progress/progress-page'

/** What is missing and what is withheld of an authority type, by name. */
export function TypeOfProgress({ section, frontPage }: { section: TypeSection; frontPage: string }) {
  const { id, title, missing, unknown, withheld, withoutFigures } = section
  const seen = missing.filter(({ page }) => page !== null)
  const notSeen = missing.filter(({ page }) => page === null)
  return (
    <section aria-labelledby={`type-${id}`} className="mt-12">
      <h2 id={`type-${id}`}>{title}</h2>
      {unknown && <p className="mt-2 max-w-measure">{unknown}</p>}
      {missing.length === 0 && !unknown && <p className="mt-2">No letter is missing.</p>}
      {seen.length > 0 && (
        <Group
          title={`Missing: ${seen.length} whose page we know`}
          words="Each link leads to the council’s page on the Ombudsman’s website. The page links to its letters."
        >
          {seen.map((one) => (
            <Missing key={one.slug} one={one} />
          ))}
        </Group>
      )}
      {notSeen.length > 0 && (
        <Group
          title={`Missing: ${notSeen.length} to look up`}
          words={
            <>
              We have not seen the addresses of their pages. Look each one up by its name in{' '}
              <a href={frontPage}>Your council’s performance</a> on the Ombudsman’s website.
            </>
          }
        >
          {notSeen.map((one) => (
            <Missing key={one.slug} one={one} />
          ))}
        </Group>
      )}
      {withheld.length > 0 && (
        <Group title={`Withheld: ${withheld.length}`} words="A person must look at these letters first.">
          {withheld.map(({ slug, name, reviews }) => (
            <li key={slug} className="break-inside-avoid py-1">
              {name}:{' '}
              {reviews.map(({ number, href }, i) => (
                <span key={number}>
                  {i > 0 && ', '}
                  <a href={href}>review {number}</a>
                </span>
              ))}
            </li>
          ))}
        </Group>
      )}
      {withoutFigures.length > 0 && (
        <Group
          title={`Published without figures: ${withoutFigures.length}`}
          words="Our copies of these letters have no statistics page. Look for a whole copy."
        >
          {withoutFigures.map(({ slug, name, href }) => (
            <li key={slug} className="break-inside-avoid py-1">
              <a href={href}>{name}</a>
            </li>
          ))}
        </Group>
      )}
    </section>
  )
}

function Group({ title, words, children }: { title: string; words: ReactNode; children: ReactNode }) {
  return (
    <>
      <h3 className="mt-5">{title}</h3>
      <p className="mt-1 max-w-measure text-sm text-quiet">{words}</p>
      <ul className="mt-2 gap-x-8 sm:columns-2 lg:columns-3">{children}</ul>
    </>
  )
}

function Missing({ one: { name, page, note, href, setAside } }: { one: MissingLetter }) {
  return (
    <li className="break-inside-avoid py-1">
      {page ? <a href={page}>{name}</a> : name}
      {note && (
        <span className="block text-sm text-quiet">we have {href ? <a href={href}>{note}</a> : note}</span>
      )}
      {setAside && (
        <span className="block text-sm text-quiet">
          we set a letter aside: <a href={setAside.href}>review {setAside.number}</a>
        </span>
      )}
    </li>
  )
}
