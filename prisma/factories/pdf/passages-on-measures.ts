import type { ReportingYear } from '@/lib/domain/reporting-year'
import { startOf } from '@/lib/domain/reporting-year'
import { heading, type Passage, paragraph } from './passages'
import { wordsFor } from './years'

/** How letters with measures (2018-19 on) introduce their statistics, in words of our own. */
export function passagesOnMeasures(year: ReportingYear): Passage[] {
  const { body, bodies } = wordsFor(year)
  const end = startOf(year) + 1
  return [
    paragraph(
      `I write to you with our annual summary of statistics on the decisions made by the Local Government and Social Care Ombudsman about your ${body} for the year ending 31 March ${end}. I know that you will give them a place in the way your ${body} is governed, and I have shared this letter with the Leader of your Council and the Chair of the scrutiny committee, so that what complaints have to teach is heard by those who can act on it.`,
    ),
    ...ofTheYear(year),
    heading('Complaint statistics'),
    paragraph(
      `We look at three things above all, because they say more than the number of complaints ever could about whether an ${body} puts right what has gone wrong:`,
    ),
    paragraph(
      `Complaints upheld - We uphold a complaint when we find fault in what an ${body} did, and also when the ${body} had accepted that fault before we looked at the matter. To put the share into context we print the number of investigations from which it comes.${year >= '2023-24' ? ' We add the number of upheld decisions per 100,000 residents, since councils differ in size.' : ''}`,
    ),
    paragraph(
      `Compliance with recommendations - When fault has caused an injustice we recommend what should be done about it, and we check that it is done. Nearly all ${bodies} do what they agreed to do, so a compliance rate below 100% is a cause for concern and something to be looked into without delay.`,
    ),
    paragraph(
      `Satisfactory remedy provided by the ${body} - In some cases the ${body} had upheld the complaint itself and had offered a remedy that we thought right. We want complaints to be settled early and close to where they arise, and we give credit where this has been done.`,
    ),
    paragraph(
      'For each of the three we print how similar councils did on average: county councils, district councils, metropolitan boroughs, unitary councils and London boroughs are each compared with their own kind. An average is a mark to measure by, and no more than that.',
    ),
    paragraph(
      `A week from now the figures and this letter will go onto our interactive map, Your council's performance, where you can also find the decisions we made about your Council, our public reports, and the improvements to services which your Council has agreed to make.`,
    ),
  ]
}

function ofTheYear(year: ReportingYear): Passage[] {
  const text = OF_THE_YEAR[year]
  return text ? [paragraph(text)] : []
}

const OF_THE_YEAR: Partial<Record<ReportingYear, string>> = {
  '2019-20':
    'I hesitated over whether to send this letter at all in so hard a year, when councils have had to set so much aside to keep people safe. I decided that I should. What residents say about the services they rely on matters now as much as it ever did, and will matter when those services are built up again.',
  '2020-21':
    'For three months at the start of the year we took on no new complaints, so that councils and care providers could turn to the pandemic. We therefore received and decided fewer complaints than is usual, and the numbers below should be read with that in mind.',
  '2022-23':
    'During the year we became more selective about which complaints we investigate, and put first those which it is in the public interest to look at. We now look into fewer cases that lie on the border, so the share of them in which we find fault has gone up everywhere, by about 6 points. Please compare your rate with that of similar organisations and not with your own rate of earlier years.',
  '2023-24':
    'I took up my post in February 2024 and look forward to working with you. I am well aware that money is short and demand is high, and that going on improving services is not easy in such a year. We will go on asking organisations to account for what went wrong, and to recommend what is in proportion to it.',
  '2024-25':
    'This year the letter opens its statistics with an overview of every complaint about your organisation with which we dealt, and not only of those that we investigated. It shows how many were not for us, or came to us too soon, and how many we closed after assessing them.',
  '2025-26':
    'You are receiving this letter earlier than in other years, in May and not in July, so that it can be of use to committees that meet before the summer. Its statistics are those you know from last year.',
}
