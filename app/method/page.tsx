import type { Metadata } from 'next'
import { pageMetadata } from '@/app/page-metadata'
import { Article } from '@/components/ui/article'
import { Term } from '@/components/ui/term'
import { CAUTIONS } from '@/lib/domain/cautions'
import { MEASURES } from '@/lib/domain/measures'
import { LAYOUTS } from '@/lib/letters/layouts'
import { GLOSSARY_ADDRESS } from '@/lib/words/glossary-address'

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: 'Method',
    description:
      'How we read the Ombudsman’s letters, what each measure means, and when a council is outside its expected range.',
    canonical: '/method',
  })
}

export default function Method() {
  return (
    <Article title="Method">
      <p className="text-lg">
        How we read the letters, what each measure is, and what a small number of cases can tell you. The{' '}
        <a href={GLOSSARY_ADDRESS}>glossary</a> explains the words.
      </p>

      <h2>The measures</h2>
      {MEASURES.map(({ id, title, rateLabel, meaning }) => (
        <section key={id} aria-labelledby={id}>
          <h3 id={id}>
            {title} ({rateLabel.toLowerCase()})
          </h3>
          <p>{meaning}</p>
        </section>
      ))}
      <p>
        We show a council’s figures next to the <Term id="type-average">average</Term> of its{' '}
        <Term id="authority-type">authority type</Term>: county councils, district councils, metropolitan
        boroughs, unitary councils or London boroughs. The Ombudsman prints that average, as a whole
        percentage. It is not an average of England. Other bodies that get letters, such as national parks,
        have no type average, so we don’t compare them.
      </p>

      <h2>How we read a letter</h2>
      <ol className="list-decimal space-y-1 pl-6">
        <li>
          We find the council and the <Term id="reporting-year">reporting year</Term> in the letter’s own
          words. We never use the name of the file. The letter’s title, first sentence, date and statistics
          must agree on the year.
        </li>
        <li>The year tells us the layout. The layout tells us where each figure is, and in which words.</li>
        <li>
          We take figures as they are printed, and only where the drawn page shows them. Sometimes a number is
          lost from the text. Then we work it out, but only where exactly one whole number fits everything
          else in the letter: “64% of 11” can only be 7. We mark such a figure as{' '}
          <Term id="worked-out">worked out</Term>, and say what it follows from.
        </li>
        <li>
          Some pages are pictures. A program reads their words, and can misread them. So we publish such
          figures only after a person has compared them with the picture. The letter’s page says who did.
        </li>
        <li>
          We then check the figures. Counts must fit their rates, and shares what they are a share of. Tables
          must add up to their totals. The type average must be the same in every letter of that type and
          year. If a letter fails a check, it needs a review, and we publish nothing from it. If later letters
          show that a published one is odd, we withdraw it.
        </li>
        <li>
          Two copies of one letter may give different figures. Then we publish neither until a person has
          decided. If one is published already, it stays, and its page says what the other copy gives.
        </li>
        <li>
          The person who reviews a letter can confirm what it prints, correct a figure, or discard the letter.
          We mark a corrected figure. We say who corrected it, why, and what the letter prints.
        </li>
        <li>
          Everything that passed becomes one numbered <Term id="edition">edition</Term>.
        </li>
      </ol>
      <p>
        Our checks cannot reach every figure. If only one letter gives an average, we say “only this letter
        gives it” next to it, until a second source gives the same. A misprinted count or rate does not always
        contradict the rest of its letter. Where it would not, we mark the figure as{' '}
        <Term id="unconfirmed">unconfirmed</Term>.
      </p>
      <p>
        We show a letter that came as a PDF as a picture, with the words of each figure marked. A letter in a
        larger file, such as an agenda, has the page numbers of that file. We compare the sentences of the
        letters of a year. If we have ten or more other letters, and a passage is in none of them, we show it
        as “only to” that council.
      </p>
      <p>We can read these layouts:</p>
      <ul>
        {LAYOUTS.map(({ id, name, years }) => (
          <li key={id}>
            {years.first === years.last ? years.first : `${years.first} to ${years.last}`}:{' '}
            {name.toLowerCase()}
          </li>
        ))}
      </ul>
      <p>
        Sometimes we don’t have a letter, or it has no statistics page. Then we use figures that the Ombudsman
        published elsewhere. We give the page’s address for its map, and the row and column for its yearly{' '}
        <Term id="data-file">data files</Term>. If several sources give a figure, we use the letter first,
        then the map, then the data file. The page says if the others agree. Where a data file prints no
        number (“*” or “&lt;5”), the figure is <Term id="missing">missing</Term>. It is never zero.
      </p>

      <h2>What the Ombudsman lists</h2>
      <p>
        The Ombudsman’s website lists its <Term id="decision-statement">decisions</Term>, its{' '}
        <Term id="public-report">public reports</Term> and the{' '}
        <Term id="service-improvement">service improvements</Term> that councils agreed to make. We read
        copies of these lists. We show the outcome, the category, the day and the summary, in the Ombudsman’s
        words, and link to its page. We don’t copy the full text.
      </p>
      <ul>
        <li>
          A list is not the whole. The Ombudsman does not publish all its decisions, and publishes most of
          them about six weeks later. We may not have all that it lists.
        </li>
        <li>
          So a count from a list is not the figure of a letter. If we have both for a year, we give both, and
          say why they differ. We work out no rates from lists, and rank no councils by them.
        </li>
        <li>The outcome is the one that the Ombudsman prints. We never take it from a summary.</li>
        <li>
          An entry is “<Term id="listed">as listed on</Term>” the day of our newest copy. Entries leave the
          Ombudsman’s website after some years. Then we say “listed until”, and no longer show the summary.
        </li>
        <li>A service improvement is what a council agreed to. The list does not say if it was done.</li>
      </ul>

      <h2>What a small number of cases can tell you</h2>
      <p>
        Most councils have few cases. With few cases, chance alone moves a percentage a long way. So for each
        figure we work out the <Term id="expected-range">expected range</Term>. These are the counts that
        would be nothing unusual for a council at its type’s average, with as many cases. Of 100 such
        councils, 95 would be inside. For instance: “With 13 investigations, 7 to 13 upheld would be nothing
        unusual for a unitary council.”
      </p>
      <ul>
        <li>
          With fewer than five cases, we lead with the counts. We don’t draw the percentage in a chart or set
          it in bold, and we compare nothing.
        </li>
        <li>If no count could be outside the range, there are too few cases to tell.</li>
        <li>
          “Above” or “below the expected range” means outside it, however the printed average was rounded. By
          chance alone, this happens to about 1 council in 20.
        </li>
        <li>
          “Far above” or “far below the expected range” happens to about 1 council in 500 by chance alone.
        </li>
        <li>
          “Just outside the expected range” means that the count is outside at the printed average. That
          average is rounded. If it were a little higher or lower, the count would be inside.
        </li>
        <li>
          Above is not worse and below is not better. The Ombudsman chooses which complaints it investigates.
        </li>
        <li>
          Where one year has few cases, we also add up the years of one method. The expected range of the sum
          uses the average of each year for the cases of that year.
        </li>
        <li>
          We don’t compare compliance in this way. What matters is how many recommendations the council did
          not carry out.
        </li>
      </ul>
      <p>
        Over some 317 councils, chance alone puts about 16 outside the expected range, for each measure and
        year. It puts fewer than one far outside. So wherever we show many councils, we say how many are
        outside, and how many would be by chance alone. We call only those far outside unusual. Tables also
        give the 95% interval of each rate (Wilson), which is how far chance may have moved that rate. We
        never draw it with an expected range. The two answer different questions, and can disagree at the
        edge.
      </p>
      <p>
        We don’t state how a rate changed from one year to the next. This matters most between 2021-22 and
        2022-23, when the Ombudsman changed how it chooses its investigations. We don’t combine figures when
        councils merge or split.
      </p>
      <p>
        The range is exact, from the binomial distribution (prediction limits: Seaton and Manktelow 2012, BMC
        Medical Research Methodology 12:98; funnel plots: Spiegelhalter 2005, Statistics in Medicine 24:1185;
        intervals: Brown, Cai and DasGupta 2001, Statistical Science 16:101).
      </p>

      <h2>Cautions</h2>
      <ul>
        {CAUTIONS.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </Article>
  )
}
