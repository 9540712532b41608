import type { Metadata } from 'next'
import { pageMetadata } from '@/app/page-metadata'
import { Article } from '@/components/ui/article'
import { CAUTIONS } from '@/lib/domain/cautions'
import { MEASURES } from '@/lib/domain/measures'
import { LAYOUTS } from '@/lib/letters/layouts'

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
      <p className="text-lg">How letters are read, what each measure is, and what a figure can bear.</p>

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
        A council's figures are set beside the average of its authority type: county councils, district
        councils, metropolitan boroughs, unitary councils or London boroughs. That average is the one the
        Ombudsman prints, a whole percentage; it is not an average of England. Other bodies that get letters,
        such as national parks, are compared with nobody.
      </p>

      <h2>How a letter is read</h2>
      <ol className="list-decimal space-y-1 pl-6">
        <li>
          The letter's own words tell which council and which reporting year it is about; its file name never
          does. Its title, first sentence, date and statistics must agree on the year.
        </li>
        <li>
          The reporting year tells the layout, and the layout where each figure stands and in which words.
        </li>
        <li>
          Figures are taken as printed. A count whose numeral is lost from the text is worked out only where
          exactly one whole number fits everything that the letter says: "64% of 11" can only be 7. Such a
          figure is marked as worked out, with what it follows from. A figure counts as printed only where the
          page, as it is drawn, shows it.
        </li>
        <li>
          The words of a page that is a picture are recognised. They can be misread, so such figures are
          published only once a person has compared them with the picture. The letter's page says who did.
        </li>
        <li>
          Checks follow: counts against rates, shares against what they are a share of, tables against their
          totals, the type average against that in every other letter of the type and year. A letter that
          fails one needs a review, and nothing of it is published. Where later letters show that a published
          one is odd, it is taken back.
        </li>
        <li>
          Where two copies of one letter give different figures, neither is published until a person has
          decided. If one is published already, it stays and says what the other copy gives.
        </li>
        <li>
          Whoever reviews it can confirm what the letter does print, put a figure right, or discard the
          letter. A figure that was put right is marked, with who did it, why, and what the letter prints.
        </li>
        <li>All that passed becomes one numbered edition.</li>
      </ol>
      <p>
        The checks cannot reach every figure. An average that one letter alone gives has “only this letter
        says so” beside it, until a second source gives the same. A count or rate that could be misprinted
        without contradicting the rest of its letter is marked as unconfirmed.
      </p>
      <p>
        A letter that came as a PDF is shown as a picture, with the words of each figure marked. A letter in a
        larger file, such as an agenda, has the page numbers of that file. We compare the sentences of the
        letters of a year. With ten or more other letters to compare, a passage in none of them is shown as
        “only to” that council.
      </p>
      <p>Layouts that are read:</p>
      <ul>
        {LAYOUTS.map(({ id, name, years }) => (
          <li key={id}>
            {years.first === years.last ? years.first : `${years.first} to ${years.last}`}:{' '}
            {name.toLowerCase()}
          </li>
        ))}
      </ul>
      <p>
        Where we don't have a letter, or it lacks its statistics page, figures that the Ombudsman published
        elsewhere stand in: on its map, each with the page's address, or in its yearly data files, each with
        its row and column. Where several give a figure the letter leads, then the map, then the data file,
        and the page says whether the others agree. Where a data file prints no number (“*” or “&lt;5”), the
        figure is missing, never zero.
      </p>

      <h2>What a figure can bear</h2>
      <p>
        Most councils have few cases, and with few cases chance alone moves a percentage far. For each figure
        Upheld works out which counts would be unremarkable for a council at its type's average with as many
        cases: the expected range, in which 95 of 100 such councils would fall. "With 13 investigations, 7 to
        13 upheld would be unremarkable for a unitary council."
      </p>
      <ul>
        <li>
          With fewer than five cases the counts lead: the percentage is not drawn in a chart nor set in bold,
          and nothing is compared.
        </li>
        <li>Where no count could fall outside the range, there are too few cases to tell.</li>
        <li>
          "At the edge of the expected range" is a count just outside it that would be inside if the printed
          average, which is rounded, were a little higher or lower.
        </li>
        <li>
          "Above" or "below the expected range" means outside it whichever way the printed average was
          rounded; "well above" and "well below" mean outside the range in which 998 of 1,000 would fall.
        </li>
        <li>
          Above is not worse and below is not better: the Ombudsman chooses which complaints it investigates.
        </li>
        <li>
          Compliance is not compared in this way. What counts is how many recommendations were not carried
          out.
        </li>
      </ul>
      <p>
        Lists, the map and the charts of authority types name a council only where it lies well above or well
        below: over some 317 councils the 95% range alone would raise about 16 false flags for each measure
        and year, that of 99.8% less than one. Tables also give each rate's 95% interval (Wilson), which says
        how far chance may have moved that rate; it is never drawn beside an expected range, because the two
        answer different questions and can disagree at the edge.
      </p>
      <p>
        No change from one year to another is stated, least of all across 2021-22 and 2022-23, when the
        Ombudsman changed how it chooses its investigations. Councils that were merged or divided keep their
        own figures; series are never joined.
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
