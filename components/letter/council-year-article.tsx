import { ListedInBrief } from '@/components/listed/council-listed'
import { MeasuresRow } from '@/components/series/measure-card'
import { Cautions } from '@/components/ui/cautions'
import { CouncilHeading } from '@/components/ui/council-heading'
import { EditionFoot } from '@/components/ui/edition-foot'
import { SwitchLinks } from '@/components/ui/switch-links'
import { Withheld } from '@/components/ui/withheld'
import { councilAddress } from '@/lib/council/address'
import { dayInWords } from '@/lib/domain/day'
import { periodInWords } from '@/lib/domain/reporting-year'
import { councilYearAddress } from '@/lib/letter/address'
import type { DataFileView } from '@/lib/letter/data-file-view'
import type { CouncilYearPage, PublicationView, PublishedFigureRow } from '@/lib/letter/letter-page'
import type { BreakdownView, EarlierVersion, LetterView } from '@/lib/letter/letter-view'
import type { CouncilListed } from '@/lib/listed/council-listed'
import { editionNote } from '@/lib/words/edition-note'
import { capitalised } from '@/lib/words/numbers'
import { yearLinks } from '@/lib/words/switch-link'
import { FiguresTable } from './figures-table'
import { LetterText, OwnPassages } from './letter-text'
import { PagePicture } from './page-picture'

/** The page of a council's year: the letter and the map's page, every figure with its words, and what is missing. */
export function CouncilYearArticle({ page, listed }: { page: CouncilYearPage; listed: CouncilListed }) {
  const { council, year, facts, measures, letter, publication, dataFiles } = page
  const { missing, withheld, cautions, edition } = page
  return (
    <>
      <CouncilHeading
        name={`${council.officialName}, ${year}`}
        headline={page.headline}
        facts={[periodInWords(year), ...facts]}
      />
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
      {letter && <Letter letter={letter} year={year} />}
      {letter?.own && <OwnPassages own={letter.own} />}
      <Withheld withheld={withheld} />
      {publication && (
        <Publication
          publication={publication}
          year={year}
          council={council.name}
          hasLetter={letter !== null}
        />
      )}
      {dataFiles.map((one) => (
        <DataFile key={one.id} file={one} year={year} isLed={letter !== null || publication !== null} />
      ))}
      <ListedInBrief listed={listed} />
      {missing.length > 0 && <Missing missing={missing} />}
      <div className="mt-12">
        <Cautions cautions={cautions} />
      </div>
      {letter && (
        <LetterText
          pages={letter.text}
          hasFigures={letter.figures.length > 0}
          isRecognised={letter.isRecognised}
        />
      )}
      <EditionFoot note={editionNote(edition)} />
    </>
  )
}

function Letter({ letter, year }: { letter: LetterView; year: string }) {
  return (
    <section aria-labelledby="letter" className="mt-12 space-y-4">
      <h2 id="letter">The letter of {dayInWords(letter.date)}</h2>
      <p>
        {letter.part === null ? (
          <>
            <a href={letter.href}>Open the letter as it was received</a> ({letter.fileKind}).
          </>
        ) : (
          <>
            The letter is {letter.part} of a larger file.{' '}
            <a href={letter.href}>Open the file at the letter</a> ({letter.fileKind}).
          </>
        )}{' '}
        Layout: {letter.layout}. First in edition {letter.addedIn}.
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
          comparedWith={letter.comparedWith}
        />
      )}
      {letter.origins.length > 0 && (
        <div className="max-w-measure space-y-1 text-sm text-quiet">
          {letter.origins.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </div>
      )}
      <Breakdowns breakdowns={letter.breakdowns} />
      {letter.pages.map((one) => (
        <PagePicture key={one.page} {...one} />
      ))}
      <EarlierVersions versions={letter.earlier} />
    </section>
  )
}

function Publication({
  publication,
  year,
  council,
  hasLetter,
}: {
  publication: PublicationView
  year: string
  council: string
  hasLetter: boolean
}) {
  return (
    <section aria-labelledby="publication" className="mt-12 space-y-4">
      <h2 id="publication">The Ombudsman’s map</h2>
      <p>
        Figures for {year} from <a href={publication.url}>the Ombudsman’s page about {council}</a>. First in
        edition {publication.addedIn}.
        {hasLetter && ' Where the letter gives the same figure, we show the letter’s.'}
      </p>
      {publication.disagreement && (
        <p className="max-w-measure bg-note px-5 py-3">{publication.disagreement}</p>
      )}
      <PublishedFigures
        caption={`Every figure from the map, ${year}`}
        figures={publication.figures}
        comparedWith={publication.comparedWith}
      />
    </section>
  )
}

function DataFile({ file, year, isLed }: { file: DataFileView; year: string; isLed: boolean }) {
  return (
    <section aria-labelledby={file.id} className="mt-12 space-y-4">
      <h2 id={file.id}>The Ombudsman’s data file: {file.title.toLowerCase()}</h2>
      <p className="max-w-measure">
        This council is {file.row} of <a href={file.href}>{file.fileName}</a>. It is one of the files about
        every council that <a href={file.index}>the Ombudsman publishes each year</a>. First in edition{' '}
        {file.addedIn}.{isLed && ' Where a source above gives the same figure, we show that one.'}
      </p>
      {file.notes.map((note) => (
        <p key={note} className="max-w-measure bg-note px-5 py-3">
          {note}
        </p>
      ))}
      {file.figures.length > 0 && (
        <FiguresTable
          caption={`Every figure of the data file “${file.title}”, ${year}`}
          figures={file.figures}
          comparedWith={[]}
        />
      )}
      <Breakdowns breakdowns={file.breakdowns} />
    </section>
  )
}

function Missing({ missing }: { missing: CouncilYearPage['missing'] }) {
  return (
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
  )
}

function Breakdowns({ breakdowns }: { breakdowns: BreakdownView[] }) {
  if (breakdowns.length === 0) return null
  return (
    <div className="grid gap-x-12 gap-y-8 pt-4 sm:grid-cols-2">
      {breakdowns.map(({ label, total, parts }) => (
        <table key={label} className="self-start">
          <caption>{label}</caption>
          <tbody>
            {parts.map(({ name, value }) => (
              <tr key={name}>
                <th scope="row" data-quoted>
                  {name}
                </th>
                <td className="text-right">{value}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="font-semibold">
              <th scope="row">Total</th>
              <td className="text-right">{total}</td>
            </tr>
          </tfoot>
        </table>
      ))}
    </div>
  )
}

function EarlierVersions({ versions }: { versions: EarlierVersion[] }) {
  if (versions.length === 0) return null
  return (
    <div className="max-w-measure pt-4">
      <h3>Earlier versions</h3>
      <ul className="mt-2 space-y-2">
        {versions.map(({ date, href, fileKind, editions, differences }) => (
          <li key={editions}>
            <a href={href}>
              Letter of {dayInWords(date)} ({fileKind})
            </a>
            , shown in {editions}.{' '}
            {differences.length === 0 ? 'Its figures were the same.' : `It gave ${differences.join('; ')}.`}
          </li>
        ))}
      </ul>
    </div>
  )
}

function PublishedFigures({
  caption,
  figures,
  comparedWith,
}: {
  caption: string
  figures: PublishedFigureRow[]
  comparedWith: string[]
}) {
  return (
    <table className="max-w-[36rem]">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col" className="text-right">
            Value
          </th>
          {comparedWith.map((source) => (
            <th key={source} scope="col">
              {capitalised(source)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.map(({ name, label, value, agreements }) => (
          <tr key={name} data-figure={name}>
            <th scope="row">{label}</th>
            <td className="text-right font-semibold">{value}</td>
            {comparedWith.map((source, at) => (
              <td key={source}>{agreements[at]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
