import { describe, expect, test } from 'vitest'
import { MEASURES } from '@/lib/domain/measures'
import { averageInWords, usualAverage } from '@/lib/series/type-series'
import { shareInWords } from '@/lib/types/type-councils'
import { edgeInWords, notDrawnInWords, typeFinding } from '@/lib/types/type-finding'
import { typeFunnel } from '@/lib/types/type-funnel'
import { typeTable } from '@/lib/types/type-table'
import { typeCouncil, typeYear } from './type-cases'

const [upheld, compliance] = MEASURES

describe('what a type shows in a year, in a sentence', () => {
  test('all within the expected range', () => {
    const councils = [typeCouncil('A', [9, 13]), typeCouncil('B', [10, 13]), typeCouncil('C', [5, 9])]
    expect(typeFinding(typeYear(councils))).toBe(
      'Of the 3 unitary councils with figures for five or more investigations, all 3 were within the expected range. By chance alone fewer than 1 would be outside.',
    )
  })

  test('one, two and none', () => {
    const one = [typeCouncil('A', [9, 13])]
    expect(typeFinding(typeYear(one))).toMatch(
      /^The one unitary council with figures for five or more .* was within/,
    )
    expect(typeFinding(typeYear([...one, typeCouncil('B', [8, 13])]))).toContain('both were within')
    expect(typeFinding(typeYear([typeCouncil('A', [3, 4])]))).toMatch(
      /^We cannot compare any of the unitary councils/,
    )
  })

  test('those outside by name and counts, from the farthest below to the farthest above', () => {
    const councils = [
      typeCouncil('A', [9, 13]),
      typeCouncil('Wiltbridge', [10, 40]),
      typeCouncil('Eastmere', [60, 60]),
    ]
    expect(typeFinding(typeYear(councils))).toContain(
      '1 was within the expected range; 1 was far below the expected range (Wiltbridge, 10 of 40); 1 was far above the expected range (Eastmere, 60 of 60). By chance alone',
    )
  })

  test('compliance in counts of what was carried out', () => {
    const of = (name: string, counts: [number, number]) => typeCouncil(name, counts, 99, compliance)
    const councils = [of('A', [7, 7]), of('B', [6, 7]), of('C', [0, 0])]
    expect(typeFinding(typeYear(councils, { measure: compliance }))).toBe(
      'Of 2 unitary councils with figures for recommendations due, 1 carried out every one and 1 did not carry out all (B 6 of 7).',
    )
  })

  test('never speaks of better or worse', () => {
    const councils = [typeCouncil('A', [60, 60]), typeCouncil('B', [10, 40]), typeCouncil('C', [2, 3])]
    const all = JSON.stringify([typeFinding(typeYear(councils)), typeTable(typeYear(councils), 'name')])
    expect(all).not.toMatch(/better|worse|best|worst|improve|rank/i)
  })
})

describe('the chart of a type', () => {
  test('draws councils with five cases or more, and says how many it leaves out', () => {
    const year = typeYear([
      typeCouncil('A', [9, 13]),
      typeCouncil('B', [3, 4]),
      typeCouncil('C', [0, 0]),
      typeCouncil('D', [null, 30]),
      typeCouncil('E', null),
    ])
    expect(typeFunnel(year, 79, '')?.points.flatMap(({ councils }) => councils)).toEqual([
      { name: 'A', rate: 69.2, grade: 'within' },
    ])
    expect(notDrawnInWords(year)).toBe(
      'Not drawn: 2 councils with fewer than five investigations and 1 council without an exact count. The table has them.',
    )
  })

  test('reads every council of a number of cases', () => {
    const year = typeYear([
      typeCouncil('Ambleford', [9, 13]),
      typeCouncil('Combe, Upper and Nether', [9, 13]),
      typeCouncil('Eastmere', [2, 13]),
    ])
    expect(typeFunnel(year, 79, '')?.points[0]?.reading).toBe(
      '13 investigations. 2 upheld (15%): Eastmere, far below 7 to 13. 9 upheld (69%): Ambleford; Combe, Upper and Nether. Expected: 7 to 13.',
    )
  })

  test('is not there without an average, without enough cases, or for compliance', () => {
    const year = typeYear([typeCouncil('A', [9, 13])])
    expect(typeFunnel(year, null, '')).toBeNull()
    expect(typeFunnel(typeYear([typeCouncil('A', [3, 4])]), 79, '')).toBeNull()
    expect(typeFunnel({ ...year, measure: compliance }, 99, '')).toBeNull()
  })

  test('tells a council that is outside for one rounding of the average only from those outside', () => {
    const found = Array.from({ length: 60 }, (_, i) => i + 5)
      .flatMap((base) => Array.from({ length: base + 1 }, (_, count) => typeCouncil('Edge', [count, base])))
      .find((one) => edgeInWords(typeYear([one])) !== null)
    if (!found) throw new Error('no count lies just outside')
    expect(typeFunnel(typeYear([found]), 79, '')?.points[0]?.councils[0]?.grade).toBe('just-outside')
    expect(typeFinding(typeYear([found]))).toContain('1 was just outside the expected range (Edge,')
    expect(edgeInWords(typeYear([found]))).toMatch(
      /^Edge: just outside \d+ to \d+; inside if the average were (78|80)%\.$/,
    )
  })
})

describe('the table of a type', () => {
  const year = typeYear([
    typeCouncil('Ambleford', [9, 13]),
    typeCouncil('Combe', null),
    typeCouncil('Downton', [0, 0]),
    typeCouncil('Eastmere', [12, 14]),
    typeCouncil('Fordham', [3, 4]),
  ])
  const names = (sort: 'name' | 'base' | 'count') => typeTable(year, sort).rows.map(({ name }) => name)

  test('is sorted by name, or by base or count from the largest on, what is not known last', () => {
    expect(names('name')).toEqual(['Ambleford', 'Combe', 'Downton', 'Eastmere', 'Fordham'])
    expect(names('base')).toEqual(['Eastmere', 'Ambleford', 'Fordham', 'Downton', 'Combe'])
    expect(names('count')).toEqual(['Eastmere', 'Ambleford', 'Fordham', 'Downton', 'Combe'])
  })

  test('sorts by links that keep year and measure', () => {
    expect(typeTable(year, 'name').columns.map(({ href, current }) => [href, current])).toEqual([
      ['/types/unitary?year=2023-24&measure=upheld-rate&sort=name#councils', true],
      ['/types/unitary?year=2023-24&measure=upheld-rate&sort=base#councils', false],
      ['/types/unitary?year=2023-24&measure=upheld-rate&sort=count#councils', false],
    ])
  })

  test('says what is missing and what is not compared', () => {
    const [ambleford, combe, downton, , fordham] = typeTable(year, 'name').rows
    expect(ambleford).toMatchObject({
      count: '9',
      rate: '69%',
      expected: '7 to 13',
      remark: 'Within the expected range.',
    })
    expect(ambleford?.href).toBe('/councils/ambleford?year=2023-24')
    expect(combe).toMatchObject({ base: '[x]', count: '[x]', rate: '[x]', expected: '', source: null })
    expect(downton).toMatchObject({ base: '0', count: '[z]', rate: '[z]', remark: 'Nothing to rate.' })
    expect(fordham).toMatchObject({ remark: 'Counts only.', expected: '' })
  })

  test('counts for compliance what was carried out', () => {
    const councils = [typeCouncil('A', [7, 7], 99, compliance), typeCouncil('B', [5, 7], 99, compliance)]
    const { rows, compared, columns } = typeTable(typeYear(councils, { measure: compliance }), 'count')
    expect(rows.map(({ name, count, rate }) => [name, count, rate])).toEqual([
      ['A', '7', '100%'],
      ['B', '5', '71%'],
    ])
    expect(compared).toBe(false)
    expect(columns[2]?.words).toBe('Carried out')
  })
})

describe('what is said of the average', () => {
  const of = (value: number, letters: number, publications = 0, dataFiles = 0) => ({
    value,
    letters,
    publications,
    dataFiles,
  })

  test('how many letters and map pages print it', () => {
    expect(averageInWords('unitary', '2023-24', [of(79, 5, 2)])).toBe(
      'The average of unitary councils is 79%: 5 letters and 2 map pages print it, and none prints another.',
    )
    expect(averageInWords('unitary', '2023-24', [of(79, 1)])).toContain('1 letter prints it')
    expect(averageInWords('unitary', '2023-24', [of(79, 1, 0, 1)])).toContain(
      '1 letter and 1 data file print it',
    )
  })

  test('that sources differ, and which is taken', () => {
    const differing = [of(79, 5, 2), of(78, 1)]
    expect(averageInWords('unitary', '2023-24', differing)).toContain(
      'Sources differ on the average of unitary councils: 79% in 5 letters and 2 map pages, 78% in 1 letter. This page takes 79%',
    )
    expect(usualAverage(differing)).toBe(79)
    expect(usualAverage([of(78, 1), of(79, 1)])).toBeNull()
    expect(averageInWords('unitary', '2023-24', [of(78, 1), of(79, 1)])).toContain('none is taken')
  })

  test('that there is none, and why', () => {
    expect(averageInWords('unitary', '2016-17', [])).toBe(
      'Letters before 2018-19 print no average of a type.',
    )
    expect(averageInWords('other', '2023-24', [])).toContain('prints no average of these bodies')
    expect(averageInWords('county', '2023-24', [])).toContain('None of our sources for 2023-24')
  })
})

test('the share published is said, and that it is not the whole', () => {
  const councils = [typeCouncil('A', [9, 13]), typeCouncil('B', null)]
  expect(shareInWords(typeYear(councils))).toBe(
    'We have figures for 1 of the 62 unitary councils in 2023-24, so this is not the whole type. What we have for 1 more does not give this measure.',
  )
  expect(shareInWords(typeYear([typeCouncil('A', [9, 13]), typeCouncil('C', [1, 2])], { total: 2 }))).toBe(
    'We have figures for all 2 unitary councils in 2023-24.',
  )
  expect(shareInWords(typeYear([], { total: 62 }))).toBe(
    'We have no figures for any of the 62 unitary councils in 2023-24.',
  )
  expect(
    shareInWords(typeYear([typeCouncil('A', [1, 2])], { type: 'other', total: null, measure: upheld })),
  ).toBe('We have figures for 1 other body in 2023-24; how many had a letter is not known.')
})
