import { describe, expect, test } from 'vitest'
import type { AuthorityType } from '@/lib/domain/authority-types'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { councilHeadline, yearHeadline } from '@/lib/words/headline'
import { inventedCouncil } from '@/prisma/factories/register'
import { publishedYear, type Values } from '../../support/council-year'

const council = inventedCouncil({ name: 'Ambleford' })

const ALL_DONE: Values = { complianceOutcomes: 7, complianceRate: 100 }
const DONE = ' Every recommendation was carried out.'

/** What is printed of complaints upheld; without an average where it is null. */
function upheld(count: number, base: number, average: number | null): Values {
  const rate = base === 0 ? {} : { upheldRate: Math.floor((100 * count) / base + 0.5) }
  return {
    investigations: base,
    upheld: count,
    ...rate,
    ...(average === null ? {} : { upheldRateTypeAverage: average }),
  }
}

function headline(
  values: Values,
  { type = 'unitary', year = '2023-24' }: { type?: AuthorityType; year?: ReportingYear } = {},
): string {
  return yearHeadline({ ...council, type }, year, publishedYear(year, values), false)
}

describe('a headline', () => {
  test.each<[string, Values, string]>([
    [
      'within the expected range',
      upheld(9, 13, 79),
      'In 2023-24 the Ombudsman upheld 9 of 13 complaints it investigated about Ambleford. That is nothing unusual for a unitary council.',
    ],
    [
      'just outside it',
      upheld(115, 132, 80),
      'In 2023-24 the Ombudsman upheld 115 of 132 complaints it investigated about Ambleford. That is just above the 96 to 114 expected for a unitary council. If the average were 81%, it would be inside.',
    ],
    [
      'just outside it below',
      upheld(36, 54, 79),
      'In 2023-24 the Ombudsman upheld 36 of 54 complaints it investigated about Ambleford. That is just below the 37 to 48 expected for a unitary council. If the average were 78%, it would be inside.',
    ],
    [
      'above it',
      upheld(62, 68, 81),
      'In 2023-24 the Ombudsman upheld 62 of 68 complaints it investigated about Ambleford. That is more than the 48 to 61 expected for a unitary council; 1 in 20 councils would be outside by chance alone.',
    ],
    [
      'below it',
      upheld(20, 60, 50),
      'In 2023-24 the Ombudsman upheld 20 of 60 complaints it investigated about Ambleford. That is fewer than the 22 to 38 expected for a unitary council; 1 in 20 councils would be outside by chance alone.',
    ],
    [
      'far below it',
      upheld(5, 60, 50),
      'In 2023-24 the Ombudsman upheld 5 of 60 complaints it investigated about Ambleford. That is unusual: far fewer than the 22 to 38 expected for a unitary council. By chance alone, 1 in 500 councils would be so far outside.',
    ],
    [
      'far above it',
      upheld(60, 60, 50),
      'In 2023-24 the Ombudsman upheld all 60 complaints it investigated about Ambleford. That is unusual: far more than the 22 to 38 expected for a unitary council. By chance alone, 1 in 500 councils would be so far outside.',
    ],
    [
      'with too few cases to tell',
      upheld(5, 5, 50),
      'In 2023-24 the Ombudsman upheld all 5 complaints it investigated about Ambleford. That is too few investigations to tell whether it is usual for a unitary council.',
    ],
    [
      'with counts only',
      upheld(2, 3, 79),
      'In 2023-24 the Ombudsman upheld 2 of 3 complaints it investigated about Ambleford. That is too few investigations to compare.',
    ],
    [
      'with both upheld',
      upheld(2, 2, 79),
      'In 2023-24 the Ombudsman upheld both complaints it investigated about Ambleford. That is too few investigations to compare.',
    ],
    [
      'with the one upheld',
      upheld(1, 1, 79),
      'In 2023-24 the Ombudsman investigated 1 complaint about Ambleford and upheld it. That is too few investigations to compare.',
    ],
    [
      'with the one not upheld',
      upheld(0, 1, 79),
      'In 2023-24 the Ombudsman investigated 1 complaint about Ambleford and did not uphold it. That is too few investigations to compare.',
    ],
    [
      'with none upheld',
      upheld(0, 8, 20),
      'In 2023-24 the Ombudsman upheld none of the 8 complaints it investigated about Ambleford. That is nothing unusual for a unitary council.',
    ],
    [
      'with nothing to rate',
      upheld(0, 0, 79),
      'In 2023-24 the Ombudsman completed no investigations about Ambleford.',
    ],
    [
      'without an average',
      upheld(9, 13, null),
      'In 2023-24 the Ombudsman upheld 9 of 13 complaints it investigated about Ambleford. There is no average of unitary councils to compare this with.',
    ],
    [
      'without an exact count',
      { investigations: 215, upheldRate: 63, upheldRateTypeAverage: 79 },
      'In 2023-24 the Ombudsman upheld 63% of the 215 complaints it investigated about Ambleford. We don’t know the exact number, so we don’t compare it.',
    ],
    [
      'of numbers that disagree',
      { investigations: 24, upheld: 22, upheldRate: 93, upheldRateTypeAverage: 79 },
      'The Ombudsman’s numbers about Ambleford in 2023-24 disagree: it gives 22 of 24 complaints upheld, which is 92%, and an upheld rate of 93%. We show them as printed and don’t compare them.',
    ],
    [
      'of a rate that no count gives',
      { investigations: 7, upheldRate: 93, upheldRateTypeAverage: 79 },
      'The Ombudsman’s numbers about Ambleford in 2023-24 disagree: it gives an upheld rate of 93% of 7 investigations, which is no whole number. We show them as printed and don’t compare them.',
    ],
    [
      'without the upheld rate',
      {},
      'What we have for 2023-24 does not say how many complaints about Ambleford the Ombudsman upheld.',
    ],
  ])('%s', (_, values, words) => {
    expect(headline({ ...values, ...ALL_DONE })).toBe(words + DONE)
  })

  test.each<[string, Values, string]>([
    [
      'one of one',
      { complianceOutcomes: 1, complianceRate: 100 },
      ' The one recommendation due was carried out.',
    ],
    [
      'none of one',
      { complianceOutcomes: 1, complianceRate: 0 },
      ' The one recommendation due was not carried out.',
    ],
    [
      'none of three',
      { complianceOutcomes: 3, complianceRate: 0 },
      ' None of the 3 recommendations due was carried out.',
    ],
    [
      'all but one',
      { complianceOutcomes: 45, complianceRate: 98 },
      ' The council carried out 44 of the 45 recommendations due; 1 was not carried out.',
    ],
    [
      'all but three',
      { complianceOutcomes: 23, complianceRate: 87 },
      ' The council carried out 20 of the 23 recommendations due; 3 were not carried out.',
    ],
    [
      'a share of many',
      { complianceOutcomes: 250, complianceRate: 99 },
      ' 99% of the 250 recommendations due were carried out.',
    ],
    ['none due', { complianceOutcomes: 0 }, ' No recommendations were due.'],
    [
      'numbers that disagree',
      { complianceOutcomes: 3, complianceRate: 50 },
      ' The Ombudsman’s numbers on recommendations disagree, so we can’t say how many were carried out.',
    ],
    ['not given', {}, ' We don’t know how many recommendations were carried out.'],
  ])('of compliance: %s', (_, compliance, words) => {
    expect(headline({ ...upheld(9, 13, 79), ...compliance })).toBe(
      `In 2023-24 the Ombudsman upheld 9 of 13 complaints it investigated about Ambleford. That is nothing unusual for a unitary council.${words}`,
    )
  })

  test('of a letter from before compliance was reported does not speak of it', () => {
    expect(headline(upheld(1, 2, null), { type: 'district', year: '2017-18' })).toBe(
      'In 2017-18 the Ombudsman upheld 1 of 2 complaints it investigated about Ambleford. That is too few investigations to compare.',
    )
  })

  test('of a letter without its statistics names all that is missing once', () => {
    expect(headline({})).toBe(
      'What we have for 2023-24 does not say how many complaints about Ambleford the Ombudsman upheld, or how many recommendations were carried out.',
    )
  })

  test('of a body that is compared with no other says so', () => {
    expect(headline({ ...upheld(9, 13, null), ...ALL_DONE }, { type: 'other' })).toBe(
      `In 2023-24 the Ombudsman upheld 9 of 13 complaints it investigated about Ambleford. There is no average of similar bodies to compare this with.${DONE}`,
    )
  })

  test('says that another source gives a different figure', () => {
    const published = publishedYear('2023-24', { ...upheld(9, 13, 79), ...ALL_DONE }, upheld(10, 13, 79))
    expect(yearHeadline(council, '2023-24', published, false)).toBe(
      `In 2023-24 the Ombudsman upheld 9 of 13 complaints it investigated about Ambleford. The map gives a different figure. That is nothing unusual for a unitary council.${DONE}`,
    )
  })
})

describe('a headline without figures', () => {
  test.each([
    ['2020-21', false, 'We don’t have a letter or figures for Ambleford Council in 2020-21.'],
    ['2020-21', true, 'We can’t show what we have about Ambleford in 2020-21 yet: it needs a manual review.'],
  ] as const)('of the year %s, with something withheld: %s', (year, isWithheld, words) => {
    expect(yearHeadline(council, year, null, isWithheld)).toBe(words)
  })

  test('of a year after a council’s end says that it was gone', () => {
    const gone = inventedCouncil({
      name: 'Gonebury',
      status: 'abolished',
      years: { first: '2012-13', last: '2020-21' },
    })
    expect(yearHeadline(gone, '2023-24', null, false)).toBe('Gonebury Council no longer existed in 2023-24.')
  })

  test.each([
    [
      inventedCouncil({ name: 'Ambleford' }),
      false,
      'We don’t have a letter to Ambleford Council yet, and no figures from the Ombudsman’s map or data files.',
    ],
    [
      inventedCouncil({ name: 'Ambleford' }),
      true,
      'We can’t show what we have about Ambleford Council yet: it needs a manual review.',
    ],
    [
      inventedCouncil({ name: 'Comebury', status: 'planned', years: null, validFrom: null }),
      false,
      'Comebury Council does not exist yet, so the Ombudsman has not written to it.',
    ],
    [
      inventedCouncil({ name: 'Gonebury', status: 'abolished', validTo: '2021-03-31' }),
      false,
      'Gonebury Council no longer exists: it ended on 31 March 2021. We don’t have a letter to it yet, and no figures from the Ombudsman’s map or data files.',
    ],
  ])('of a council of which nothing is published: %#', (one, isWithheld, words) => {
    expect(councilHeadline(one, [], isWithheld)).toBe(words)
  })
})

test('the headline of a council is that of the newest year that gives as many measures as any', () => {
  const newest = publishedYear('2024-25', upheld(10, 13, 80))
  const whole = publishedYear('2023-24', { ...upheld(9, 13, 79), ...ALL_DONE })
  expect(councilHeadline(council, [newest, whole], false)).toBe(
    yearHeadline(council, '2023-24', whole, false),
  )
})
