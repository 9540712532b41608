import { Cautions } from '@/components/ui/cautions'
import { EditionFoot } from '@/components/ui/edition-foot'
import { SwitchLinks } from '@/components/ui/switch-links'
import { COVERAGE_ADDRESS } from '@/lib/coverage/address'
import { editionNote } from '@/lib/words/edition-note'
import { yearAddress } from '@/lib/years/address'
import type { MethodChanges } from '@/lib/years/method-changes'
import type { NotCarriedOut as NotCarriedOutView } from '@/lib/years/not-carried-out'
import type { EarlyRemediesPage, YearPage } from '@/lib/years/year-page'
import { MeasureFigure } from './measure-figure'
import { TotalsTable } from './totals-table'
import { YearListed } from './year-listed'

/** The page of a reporting year: the answer first, then what it rests on. */
export function YearArticle({ page }: { page: YearPage }) {
  const { title, year, years, answer, share, added, totals, upheld, missing, cautions, edition } = page
  return (
    <>
      <SwitchLinks label="Reporting year" links={years} />
      <h1 className="mt-4">{title}</h1>
      <p className="mt-3 max-w-measure font-serif text-xl leading-normal">{answer}</p>
      {share && <p className="mt-4 max-w-measure">{share}</p>}
      <p className="mt-2">{missing.types.length > 0 && <a href="#missing">Who is missing</a>}</p>
      {added && <p className="mt-2 max-w-measure">{added}</p>}
      {totals && <TotalsTable totals={totals} />}
      {upheld && <MeasureFigure measure={upheld} year={year} />}
      <EarlyRemedies found={page.earlyRemedies} />
      <NotCarriedOut found={page.notCarriedOut} />
      {page.listed && <YearListed listed={page.listed} year={year} />}
      <Method method={page.method} year={year} />
      <Missing missing={missing} />
      {cautions.length > 0 && (
        <div className="mt-12">
          <Cautions cautions={cautions} />
        </div>
      )}
      <EditionFoot note={editionNote(edition)} />
    </>
  )
}

/** Early remedies of a year, council by council. */
export function EarlyRemediesArticle({ page }: { page: EarlyRemediesPage }) {
  const { title, year, years, finding, figure, cautions, edition } = page
  return (
    <>
      <SwitchLinks label="Reporting year" links={years} />
      <h1 className="mt-4">{title}</h1>
      <p className="mt-3 max-w-measure font-serif text-xl leading-normal">{finding}</p>
      <p className="mt-2">
        <a href={yearAddress(year)}>All that the letters of {year} say</a>
      </p>
      {figure && <MeasureFigure measure={figure} year={year} />}
      {cautions.length > 0 && (
        <div className="mt-12">
          <Cautions cautions={cautions} />
        </div>
      )}
      <EditionFoot note={editionNote(edition)} />
    </>
  )
}

function EarlyRemedies({ found }: { found: YearPage['earlyRemedies'] }) {
  if (!found) return null
  return (
    <section aria-labelledby="early-remedies" className="mt-14 max-w-measure">
      <h2 id="early-remedies">{found.title}</h2>
      <p className="mt-2">{found.finding}</p>
      <p className="mt-2">
        <a href={found.link.href}>{found.link.words}</a>
      </p>
    </section>
  )
}

function NotCarriedOut({ found: { finding, councils } }: { found: NotCarriedOutView }) {
  return (
    <section aria-labelledby="not-carried-out" className="mt-14">
      <h2 id="not-carried-out">Recommendations not carried out</h2>
      <p className="mt-2 max-w-measure">{finding}</p>
      {councils.length > 0 && (
        <>
          <p className="mt-1 max-w-measure text-sm text-quiet">
            The Ombudsman calls any rate below 100% a cause for concern. In order of name.
          </p>
          <ul className="mt-3 border-t border-hairline">
            {councils.map(({ slug, name, href, counted, type }) => (
              <li
                key={slug}
                className="grid gap-x-8 border-b border-hairline py-2 sm:grid-cols-[1fr_1.4fr_1fr]"
              >
                <a href={href} className="font-serif font-semibold">
                  {name}
                </a>
                <span className="font-semibold">{counted}</span>
                <span className="text-sm text-quiet">{type}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Method({ method: { changes, still }, year }: { method: MethodChanges; year: string }) {
  return (
    <section aria-labelledby="method-changes" className="mt-14 max-w-measure">
      <h2 id="method-changes">What changed in method</h2>
      {changes.length === 0 && (
        <p className="mt-2">
          We know of no change in {year} in how the Ombudsman works or what it publishes.
        </p>
      )}
      {changes.map(({ id, text }) => (
        <p key={id} className="mt-2">
          {text}
        </p>
      ))}
      {still.length > 0 && (
        <>
          <p className="mt-4 font-semibold">Still true of {year}</p>
          {still.map(({ id, text }) => (
            <p key={id} className="mt-1">
              {text}
            </p>
          ))}
        </>
      )}
    </section>
  )
}

function Missing({ missing: { words, types } }: Pick<YearPage, 'missing'>) {
  return (
    <section aria-labelledby="missing" className="mt-14">
      <h2 id="missing">Who is missing</h2>
      <p className="mt-2 max-w-measure">{words}</p>
      {types.length > 0 && (
        <ul className="mt-3 max-w-measure border-t border-hairline">
          {types.map(({ type, words: share, href, named }) => (
            <li key={type} className="border-b border-hairline py-2">
              <a href={href}>{share}</a>
              {named.length > 0 && (
                <span className="text-sm text-quiet">
                  :{' '}
                  {named.map(({ name, href: council }, i) => (
                    <span key={council}>
                      {i > 0 && ', '}
                      <a href={council}>{name}</a>
                    </span>
                  ))}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      <p className="mt-3">
        <a href={COVERAGE_ADDRESS}>What we have for every year</a>
      </p>
    </section>
  )
}
