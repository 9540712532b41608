import { FEWEST_CASES } from '@/lib/domain/compare'
import { FIRST_YEAR_OF_MEASURES, MEASURES, METHOD_BREAK } from '@/lib/domain/measures'

/** A word of the field, or of this site. */
type Entry = {
  term: string
  /** One idea a sentence, with no other word of the field that is not explained here too. */
  meaning: string
}

const [upheld, compliance, early] = MEASURES

/** Every word that a reader may not know, by what its place on the page is called, in the groups of the page. */
const GROUPS = [
  {
    title: 'The Ombudsman and its letters',
    entries: {
      ombudsman: {
        term: 'Ombudsman',
        meaning:
          'The Local Government and Social Care Ombudsman. It looks into complaints about councils in England. It decides if there was fault, and asks councils to put things right.',
      },
      'annual-review-letter': {
        term: 'Annual review letter',
        meaning:
          'The letter that the Ombudsman sends each council once a year. It sums up the complaints of the year before.',
      },
      'reporting-year': {
        term: 'Reporting year',
        meaning:
          'The year that a letter is about. It runs from 1 April to 31 March. The reporting year 2023-24 ended on 31 March 2024.',
      },
      received: {
        term: 'Complaints and enquiries received',
        meaning: 'How many people came to the Ombudsman about a council in the year. Most cases end early.',
      },
      'not-for-us': {
        term: 'Not for us, or not ready for us',
        meaning:
          'The Ombudsman cannot look into these complaints, or the council has not had a chance to answer them yet.',
      },
      'assessed-and-closed': {
        term: 'Assessed and closed',
        meaning: 'The Ombudsman looked at these complaints, and chose not to investigate them.',
      },
      investigation: {
        term: 'Investigation',
        meaning:
          'A complaint that the Ombudsman looked into in full. Letters up to 2021-22 call it a “detailed investigation”.',
      },
      decision: {
        term: 'Decision',
        meaning: 'How a complaint ended. For instance, it was upheld, or it was closed at the start.',
      },
      'decision-statement': {
        term: 'Decision statement',
        meaning:
          'The Ombudsman’s account of one complaint and how it ended, without anyone’s name. The Ombudsman puts most of them on its website, about six weeks later.',
      },
      'public-report': {
        term: 'Public report (public interest report)',
        meaning:
          'A report on a complaint that the Ombudsman makes public because others can learn from it. It names the council.',
      },
      'service-improvement': {
        term: 'Service improvement',
        meaning:
          'What a council agreed to change after a complaint, so that the same does not happen again. The Ombudsman lists it. The list does not say if it was done.',
      },
      listed: {
        term: 'As listed on a day',
        meaning:
          'We read the Ombudsman’s lists from copies. This is the day of the newest copy we have. “Listed until” is the day of the first copy that no longer has the entry. The Ombudsman lists entries for some years only.',
      },
      recommendation: {
        term: 'Recommendation',
        meaning:
          'What the Ombudsman asks a council to do to put things right. For instance, to say sorry, pay a sum or train its staff.',
      },
      'ombudsmans-map': {
        term: 'The Ombudsman’s map',
        meaning:
          'A part of the Ombudsman’s website called “Your council’s performance”. It has a page of figures for each council.',
      },
      'data-file': {
        term: 'Data file',
        meaning: 'A table on the Ombudsman’s website, with one row for each council in a year.',
      },
    },
  },
  {
    title: 'The measures',
    entries: {
      upheld: {
        term: 'Upheld',
        meaning:
          'The Ombudsman found that the council was at fault. This includes cases where the council had already accepted fault.',
      },
      'upheld-rate': {
        term: upheld.rateLabel,
        meaning: 'Out of 100 investigations, how many were upheld. It is not a share of all complaints.',
      },
      'compliance-outcome': {
        term: 'Compliance outcome',
        meaning:
          'A recommendation whose time was up in the year. The Ombudsman then checks if the council did what it asked.',
      },
      compliance: {
        term: 'Compliance',
        meaning: 'A council complies when it carries out what the Ombudsman recommended.',
      },
      'compliance-rate': {
        term: compliance.rateLabel,
        meaning:
          'Out of 100 compliance outcomes, how many recommendations the council carried out. The Ombudsman calls any rate below 100% a cause for concern.',
      },
      'early-remedy': {
        term: 'Early remedy',
        meaning:
          'The council had put things right before the complaint reached the Ombudsman. Letters call it a “satisfactory remedy”.',
      },
      'early-remedy-rate': {
        term: early.rateLabel,
        meaning: 'Out of 100 upheld complaints, how many had an early remedy.',
      },
      'per-100k': {
        term: 'Upheld per 100,000 residents',
        meaning: 'How many complaints were upheld for every 100,000 people who live in the area.',
      },
      base: {
        term: 'Base',
        meaning: 'The number that a rate is a share of. In “9 of 13 upheld” the base is 13 investigations.',
      },
    },
  },
  {
    title: 'Comparing councils',
    entries: {
      'authority-type': {
        term: 'Authority type',
        meaning:
          'One of the five kinds of council that the Ombudsman compares: county councils, district councils, metropolitan boroughs, unitary councils and London boroughs.',
      },
      'unitary-council': {
        term: 'Unitary council',
        meaning:
          'A council that runs all local services in its area. Elsewhere a county and districts share them.',
      },
      'type-average': {
        term: 'Type average',
        meaning: `The rate that the letter prints for councils of the same authority type. It is a whole number, so it has been rounded. It is not an average of England. Letters print it from ${FIRST_YEAR_OF_MEASURES}.`,
      },
      'by-chance-alone': {
        term: 'By chance alone',
        meaning:
          'Toss a coin ten times, and you will not always get five heads. In the same way, a rate goes up and down from year to year when nothing has changed. The fewer the cases, the more it moves.',
      },
      'expected-range': {
        term: 'Expected range',
        meaning:
          'The counts that chance alone would give a council with the same number of cases, at its type average. Of 100 such councils, about 95 would be inside.',
      },
      within: {
        term: 'Within the expected range',
        meaning: 'The count is one that chance alone could well give. It is nothing unusual.',
      },
      'just-outside': {
        term: 'Just outside the expected range',
        meaning:
          'The count is outside, but only just. The printed average is rounded. With the true average, the count may be inside.',
      },
      outside: {
        term: 'Outside the expected range (above or below)',
        meaning:
          'About 1 in 20 councils would be outside by chance alone. Above is not worse, and below is not better.',
      },
      'far-outside': {
        term: 'Far outside the expected range (far above or far below)',
        meaning: 'Only about 1 in 500 councils would be so far out by chance alone. We call this unusual.',
      },
      'too-few-to-tell': {
        term: 'Too few to tell',
        meaning:
          'There are so few cases that no count could be outside the expected range. So the count cannot tell you if a council is unusual.',
      },
      'counts-only': {
        term: 'Counts only',
        meaning: `There are fewer than ${FEWEST_CASES} cases. We show the counts, and compare nothing.`,
      },
      'interval-95': {
        term: '95% interval',
        meaning:
          'How far chance may have moved a rate up or down. Tables and files give it. It is not the same as the expected range.',
      },
      'method-break': {
        term: 'Change of method',
        meaning: `From ${METHOD_BREAK} the Ombudsman takes up fewer cases, where fault is more likely. So upheld rates rose. Do not compare them with the years before.`,
      },
      funnel: {
        term: 'Funnel chart',
        meaning:
          'A chart with a point for each council. The expected range narrows to the right, where councils have more cases.',
      },
    },
  },
  {
    title: 'Where a figure comes from',
    entries: {
      published: {
        term: 'Published',
        meaning: 'The figure passed our checks. You can see it on the site and in our files.',
      },
      withheld: {
        term: 'Withheld',
        meaning:
          'We have a letter or figures that did not pass our checks. We show nothing from it until a person has reviewed it.',
      },
      missing: {
        term: 'Missing',
        meaning: 'We don’t have this figure. The page says why. We never fill it in.',
      },
      suppressed: {
        term: 'Suppressed',
        meaning:
          'A data file prints “*” or “<5” in place of a small number. The figure is missing. It is not zero.',
      },
      'worked-out': {
        term: 'Worked out',
        meaning:
          'The number is lost from the text of the letter, but only one whole number fits. For instance, 64% of 11 can only be 7.',
      },
      recognised: {
        term: 'Recognised',
        meaning: 'A computer read the figure from a picture of a page. A person then checked it.',
      },
      corrected: {
        term: 'Corrected',
        meaning: 'A person put the figure right. The page says who, why, and what the letter prints.',
      },
      unconfirmed: {
        term: 'Unconfirmed',
        meaning: 'Nothing else that we have read confirms the figure. It could be a misprint.',
      },
      edition: {
        term: 'Edition',
        meaning:
          'All our figures, as published on one day under one number. An edition never changes. New figures make a new edition.',
      },
      predecessor: {
        term: 'Predecessor and successor',
        meaning:
          'When councils merge or split, the old ones are predecessors and the new ones successors. We don’t combine their figures.',
      },
    },
  },
] as const satisfies readonly { title: string; entries: Record<string, Entry> }[]

type KeysOfEach<T> = T extends unknown ? keyof T : never

export type TermId = KeysOfEach<(typeof GROUPS)[number]['entries']>

export type GlossaryGroup = { title: string; entries: (Entry & { id: TermId })[] }

export const GLOSSARY: GlossaryGroup[] = GROUPS.map(({ title, entries }) => ({
  title,
  entries: (Object.entries(entries) as [TermId, Entry][]).map(([id, entry]) => ({ id, ...entry })),
}))
