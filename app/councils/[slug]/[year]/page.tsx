import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Breakdowns } from '@/components/letter/breakdowns'
import { EarlierVersions } from '@/components/letter/earlier-versions'
import { FiguresTable } from '@/components/letter/figures-table'
import { LetterText, OwnPassages } from '@/components/letter/letter-text'
import { PagePicture } from '@/components/letter/page-picture'
import { PublishedFigures } from '@/components/letter/published-figures'
import { MeasuresRow } from '@/components/series/measure-card'
import { Cautions } from '@/components/ui/cautions'
import { CouncilHeading } from '@/components/ui/council-heading'
import { EditionFoot } from '@/components/ui/edition-foot'
import { SwitchLinks } from '@/components/ui/switch-links'
import { councilAddress } from '@/lib/council/address'
import { dayInWords } from '@/lib/domain/day'
import { periodInWords } from '@/lib/domain/reporting-year'
import { councilYearAddress, readCouncilYearAddress } from '@/lib/letter/address'
import { councilYearPage } from '@/lib/letter/letter-page'
import { editionNote } from '@/lib/words/edition-note'
import { yearLinks } from '@/lib/words/switch-link'

type Props = { params: Promise<{ slug: string; year: string }> }

export const generateStaticParams = () => []

/** Read once for a request, though both the head and the body of the page need it. */
const readOnce = cache(councilYearPage)

async function pageOf({ params }: Props) {
  const asked = readCouncilYearAddress(await params)
  return asked && readOnce(asked.slug, asked.year)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await pageOf(props)
  return page ? { title: `${page.council.officialName}, ${page.year}` } : {}
}

export default async function CouncilYearRoute(props: Props) {
  const page = await pageOf(props)
  if (!page) notFound()
  const { council, year, facts, measures, letter, publication, missing, isWithheld, cautions, edition } = page
  return (
    <>
      <CouncilHeading name={`${council.officialName}, ${year}`} facts={[periodInWords(year), ...facts]} />
      <p className="mt-3">
        <a href={councilAddress(council.slug)}>{council.name} across years</a>
      </p>
      <div className="mt-6 border-b border-hairline">
        <SwitchLinks
          label="Reporting year"
          links={yearLinks(page.years, year, (one) => councilYearAddress(council.slug, one))}
        />
      </div>
      <section aria-labelledby="measures">
        <h2 id="measures" className="sr-only">
          The three measures in {year}
        </h2>
        <MeasuresRow measures={measures} />
      </section>

      {letter && (
        <section aria-labelledby="letter" className="mt-12 space-y-4">
          <h2 id="letter">The letter of {dayInWords(letter.date)}</h2>
          <p>
            <a href={letter.href}>Open the letter as it was received</a> ({letter.fileKind}). Its layout:{' '}
            {letter.layout}. In Upheld since edition {letter.addedIn}.
          </p>
          {letter.notes.map(({ code, message }) => (
            <p key={code} className="max-w-measure bg-note px-5 py-3">
              {message}
            </p>
          ))}
          {letter.figures.length > 0 && (
            <FiguresTable
              caption={`Every figure of the letter, ${year}`}
              figures={letter.figures}
              compared={publication !== null}
            />
          )}
          <Breakdowns breakdowns={letter.breakdowns} />
          {letter.pages.map((one) => (
            <PagePicture key={one.page} {...one} />
          ))}
          <EarlierVersions versions={letter.earlier} />
        </section>
      )}

      {letter?.own && <OwnPassages own={letter.own} council={council.name} />}

      {isWithheld && (
        <p className="mt-12 max-w-measure bg-note px-5 py-3">
          Another document about {council.name} in {year} is held back, because its figures need a person to
          look at them. Nothing of it is shown here.
        </p>
      )}

      {publication && (
        <section aria-labelledby="publication" className="mt-12 space-y-4">
          <h2 id="publication">The Ombudsman's map</h2>
          <p>
            Figures of {year} as published on{' '}
            <a href={publication.url}>the Ombudsman's page on {council.name}</a>. In Upheld since edition{' '}
            {publication.addedIn}.{letter && ' Where the letter gives a figure too, the letter leads.'}
          </p>
          <PublishedFigures caption={`Every figure from the map, ${year}`} figures={publication.figures} />
        </section>
      )}

      {missing.length > 0 && (
        <section aria-labelledby="missing" className="mt-12">
          <h2 id="missing">What is missing, and why</h2>
          <dl className="mt-3 max-w-measure space-y-2">
            {missing.map(({ title, reason }) => (
              <div key={title}>
                <dt className="font-semibold">{title}</dt>
                <dd>{reason}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}

      <div className="mt-12">
        <Cautions cautions={cautions} />
      </div>
      {letter && <LetterText pages={letter.text} hasFigures={letter.figures.length > 0} />}
      <EditionFoot note={editionNote(edition)} />
    </>
  )
}
