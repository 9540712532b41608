import type { ReactNode } from 'react'
import { ChartPlace } from '@/components/series/chart-place'
import type { Briefing } from '@/lib/briefing/briefing'
import { NO_CHARTS, NO_QUESTIONS, QUESTIONS_LEAD } from '@/lib/briefing/fixed-words'
import { isFull } from '@/lib/briefing/fullness'
import styles from './briefing.module.css'
import { BriefingHead } from './briefing-head'
import { BriefingTable } from './briefing-table'
import { OwnWords } from './own-words'

/** The briefing itself: what a committee gets on two pages of paper. */
export function BriefingPaper({ briefing }: { briefing: Briefing }) {
  const { council, figures, sentences, charts, years, beside, own, questions, cautions, sources } = briefing
  const [first] = charts
  return (
    <article
      aria-labelledby="briefing"
      className={`${styles.briefing} ${isFull(briefing) ? styles.full : ''} max-w-[58rem] space-y-10`}
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
        <Part id="beside" title="Beside other councils" isWhole>
          <p className="max-w-measure print:max-w-none">{beside.bearing}</p>
          <BriefingTable table={beside.table} />
        </Part>
      )}
      <Part id="own-words" title={`What the Ombudsman said only to ${council}`}>
        <OwnWords own={own} />
      </Part>
      <Part id="questions" title="Questions a member might ask">
        {questions.length === 0 ? (
          <p className="max-w-measure print:max-w-none">{NO_QUESTIONS}</p>
        ) : (
          <>
            <p className="text-sm text-quiet print:text-xs">{QUESTIONS_LEAD}</p>
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
