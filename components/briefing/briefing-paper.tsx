import type { ReactNode } from 'react'
import { ChartPlace } from '@/components/series/chart-place'
import { WideTable } from '@/components/ui/wide-table'
import {
  type Briefing,
  type BriefingCell,
  type BriefingOwn,
  type BriefingTable as BriefingTableView,
  NO_CHARTS,
  NO_QUESTIONS,
  needsSmallPrint,
  questionsLead,
} from '@/lib/briefing/briefing'
import { casesInWords, casesSvg, qrOf } from '@/lib/briefing/drawings'
import { BLACK, PALETTE } from '@/lib/series/palette'
import styles from './briefing.module.css'
import { ListedPart } from './listed-part'

/** The briefing itself: what a committee gets on two pages of paper. */
export function BriefingPaper({ briefing }: { briefing: Briefing }) {
  const { figures, sentences, charts, years, beside, own, listed, questions, cautions, sources } = briefing
  const [first] = charts
  return (
    <article
      aria-labelledby="briefing"
      className={`${styles.briefing} ${needsSmallPrint(briefing) ? styles.full : ''} max-w-[58rem] space-y-10`}
    >
      <BriefingHead briefing={briefing} />
      <Part id="figures" title="The figures in counts">
        <BriefingTable table={figures} />
        <ul className="max-w-measure space-y-1 print:max-w-none">
          {sentences.map(({ title: of, words }) => (
            <li key={of}>
              <span className="font-semibold">{of}.</span> {words}
            </li>
          ))}
        </ul>
      </Part>
      <Part id="years" title="Across the years">
        {charts.length === 0 ? (
          <p className="max-w-measure">{NO_CHARTS}</p>
        ) : (
          <div className={styles.charts}>
            {charts.map(({ id, title: of, finding, chart, address: href }) => (
              <figure key={id} aria-labelledby={`chart-${id}`} className="space-y-1">
                <h3 id={`chart-${id}`}>{of}</h3>
                <p className="text-sm">{finding}</p>
                <ChartPlace chart={chart} shapes={['small']} />
                <figcaption className="not-printed text-sm">
                  <a href={new URL(href).pathname + new URL(href).search}>This chart, larger and to share</a>
                </figcaption>
              </figure>
            ))}
          </div>
        )}
        {first && <p className="text-sm text-quiet print:text-xs">{first.legend}</p>}
        <BriefingTable table={years} />
      </Part>
      {beside && (
        <Part id="beside" title="Other councils" isWhole>
          <p className="max-w-measure print:max-w-none">{beside.bearing}</p>
          <BriefingTable table={beside.table} />
        </Part>
      )}
      <Part id="own-words" title={own.title}>
        <OwnWords own={own} />
      </Part>
      {listed && (
        <Part id="listed" title={listed.title}>
          <ListedPart listed={listed} />
        </Part>
      )}
      <Part id="questions" title="Questions a member might ask">
        {questions.length === 0 ? (
          <p className="max-w-measure print:max-w-none">{NO_QUESTIONS}</p>
        ) : (
          <>
            <p className="text-sm text-quiet print:text-xs">{questionsLead(briefing)}</p>
            <ul className="max-w-measure list-disc space-y-1 pl-5 print:max-w-none">
              {questions.map(({ id, words }) => (
                <li key={id} data-question={id}>
                  {words}
                </li>
              ))}
            </ul>
          </>
        )}
      </Part>
      <Part id="cautions" title="Reading these figures">
        <ul
          className={`${styles.cautions} max-w-measure list-disc space-y-1 pl-5 text-sm print:max-w-none print:text-xs`}
        >
          {cautions.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Part>
      <Part id="sources" title="Sources">
        <ul className={`${styles.sources} space-y-1 text-sm print:text-xs`}>
          {sources.map(({ words, href }) => (
            <li key={words}>
              <a href={href}>{words}</a>
            </li>
          ))}
        </ul>
      </Part>
    </article>
  )
}

/** A part with its heading. @param isWhole whether it stands on one page when printed */
function Part({
  id,
  title,
  isWhole = false,
  children,
}: {
  id: string
  title: string
  isWhole?: boolean
  children: ReactNode
}) {
  return (
    <section aria-labelledby={id} className={`space-y-3 ${isWhole ? styles.whole : ''}`}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

/** What the briefing is of, and where it stays: its address, and the same as a QR code. */
function BriefingHead({ briefing }: { briefing: Briefing }) {
  const { editionInWords, title, headline, introduction, facts, notes, address } = briefing
  const qr = qrOf(address)
  return (
    <header className={styles.head}>
      <div className="min-w-0 space-y-2">
        <p className="text-sm text-quiet">{editionInWords}</p>
        <h1 id="briefing">{title}</h1>
        <p className="max-w-measure font-serif text-xl print:max-w-none print:text-lg">{headline}</p>
        <p className="max-w-measure print:max-w-none">{introduction}</p>
        <p className="text-quiet">{facts}</p>
        {notes.map((note) => (
          <p key={note} className="max-w-measure print:max-w-none">
            {note}
          </p>
        ))}
        <p className="text-sm print:text-xs [overflow-wrap:anywhere]">This briefing stays at {address}</p>
      </div>
      <svg
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        role="img"
        aria-label="QR code of the address of this briefing"
        className={styles.qr}
      >
        <rect width={qr.size} height={qr.size} fill={PALETTE.white} />
        <path d={qr.path} fill={BLACK} />
      </svg>
    </header>
  )
}

/** A table of the briefing, with what its marks mean. */
function BriefingTable({ table: { caption, columns, rows, notes } }: { table: BriefingTableView }) {
  const rowHeadings = rows.some(({ head }) => head.more) ? 'min-w-32' : 'whitespace-nowrap'
  return (
    <div className="space-y-2">
      <WideTable caption={caption}>
        <thead>
          <tr>
            {columns.map((words) => (
              <th key={words} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ head, cells }) => (
            <tr key={head.words}>
              <th scope="row" className={rowHeadings}>
                <Cell cell={head} />
              </th>
              {cells.map((cell, at) => (
                <td key={columns[at + 1]} className={cell.more || cell.cases ? 'min-w-40' : ''}>
                  <Cell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </WideTable>
      {notes.length > 0 && <p className="text-sm text-quiet print:text-xs">{notes.join(' ')}</p>}
    </div>
  )
}

function Cell({ cell: { words, more, isCounts, cases } }: { cell: BriefingCell }) {
  return (
    <>
      <span className={isCounts ? 'font-semibold' : ''}>{words}</span>
      {more && <span className="block text-xs text-quiet">{more}</span>}
      {cases && (
        <div
          role="img"
          aria-label={casesInWords(cases)}
          className="mt-1 max-w-[19rem] print:max-w-[46mm] [&>svg]:block [&>svg]:h-auto [&>svg]:w-full"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by our own code from our own figures.
          dangerouslySetInnerHTML={{ __html: casesSvg(cases) }}
        />
      )}
    </>
  )
}

/** What no other letter says, in its own words. */
function OwnWords({ own }: { own: BriefingOwn }) {
  if (own.kind === 'none') return <p className="max-w-measure print:max-w-none">{own.why}</p>
  return (
    <div className="max-w-measure space-y-3 print:max-w-none">
      {own.passages.map(({ paragraphs, place }) => (
        <blockquote key={place.href} className="space-y-2">
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <p className="font-sans text-sm print:text-xs">
            <a href={place.href}>{place.words}</a>
          </p>
        </blockquote>
      ))}
      <p className="text-sm text-quiet print:text-xs">
        {own.left && `${own.left} `}
        {own.foundBy}
      </p>
    </div>
  )
}
