import { describe, expect, test } from 'vitest'
import type { ListedReading } from '@/lib/domain/listed'
import { textOfHtml } from '@/lib/letters/html/html-lines'
import { copyOfHtml } from '@/lib/letters/listed/copy'
import { linkedDecisions } from '@/lib/letters/listed/own-address'
import {
  RECOMMENDATIONS,
  type ReportForm,
  reportHtml,
  reportText,
  SATISFIED,
  type StatementForm,
  statementHtml,
  statementText,
} from '@/prisma/factories/listed/decision-page'
import { councilReports } from '@/prisma/factories/listed/list-page'
import { addressOf, type InventedRow, inventedRows } from '@/prisma/factories/listed/rows'
import { codesOf, factsOf, factsRead, listIn, PRINTED } from '../../../support/read-listed'

const [ROW, OTHER_ROW] = inventedRows(2, { names: PRINTED, seed: 4 }) as [InventedRow, InventedRow]
const STATEMENT: InventedRow = { ...ROW, kind: 'Statement', outcome: 'Not upheld' }
const REPORT: InventedRow = { ...ROW, kind: 'Report', outcome: 'Upheld' }

function only({ decisions, withheld }: ListedReading) {
  const [decision, another] = decisions
  if (!decision || another) throw new Error(JSON.stringify(withheld))
  return decision
}

describe('a decision statement’s own page', () => {
  const FORMS: [string, StatementForm][] = [
    ['without blank lines', {}],
    ['with blank lines', { hasBlankLines: true }],
    ['with the titles of its sections first', { hasTitlesFirst: true }],
    ['with ways back to the top', { hasBackToTop: true, hasTitlesFirst: true }],
    ['with words on privacy first', { hasPrivacyFirst: true }],
    ['with its head in one line', { isHeadInOneLine: true }],
    ['with a plain apostrophe', { finalDecision: "The Ombudsman's final decision:" }],
  ]

  test.each(FORMS)('%s gives its head and its summary, and nothing of its sections', async (_, form) => {
    for (const list of [
      await listIn(statementText(STATEMENT, { ...form, address: true })),
      await listIn(statementHtml(STATEMENT, { ...form, address: true }), 'x.html'),
    ]) {
      const decision = only(list)
      expect(factsRead(decision)).toEqual(factsOf(STATEMENT))
      expect(decision).toMatchObject({ category: STATEMENT.category, address: addressOf(STATEMENT) })
      expect(list.page).toBe('decision')
      expect(JSON.stringify(list)).not.toMatch(/Mx Q|completed my investigation/)
    }
  })

  test('that lacks the lines of its head is withheld; its category is that of its address', async () => {
    const list = await listIn(statementText(STATEMENT, { lacksHead: true, address: true }))
    expect(codesOf(list)).toEqual(['details-missing'])
    expect(list.withheld[0]?.read).toMatchObject({
      reference: STATEMENT.reference,
      category: STATEMENT.category,
      summary: STATEMENT.summary,
    })
  })

  test.each([
    ['Decision : upheld', 'outcome-unclear'],
    ['Decision : Partly upheld', 'outcome-unclear'],
    ['Decision : Closed after iniital enquiries', 'outcome-unclear'],
    ['Decision : ', 'outcome-unclear'],
    ['Decision date : 31 Feb 2026', 'day-unclear'],
  ])('whose head is not sure is withheld: %s', async (line, code) => {
    const field = line.split(':')[0]
    const text = statementText(STATEMENT).replace(new RegExp(`^${field}:.*$`, 'm'), line)
    expect(codesOf(await listIn(text))).toEqual([code])
  })

  test('with an outcome that is new keeps its words, and they are named', async () => {
    const list = await listIn(statementText({ ...STATEMENT, outcome: 'Resolved' }))
    expect(only(list)).toMatchObject({ outcome: null, outcomePrinted: 'Resolved' })
    expect(list.unknown.outcomes).toEqual(['Resolved'])
  })

  test('with a category that is new keeps its words, and they are named', async () => {
    const list = await listIn(statementText({ ...STATEMENT, category: 'Moon', subcategory: 'Dust' }))
    expect(only(list)).toMatchObject({ category: 'Moon', subcategory: 'Dust' })
    expect(list.unknown).toMatchObject({ categories: ['Moon'], subcategories: ['Dust'] })
  })

  test('whose address is another decision’s is withheld', async () => {
    const text = `# SOURCE: ${addressOf(OTHER_ROW)}\n${statementText(STATEMENT)}`
    expect(codesOf(await listIn(text))).toEqual(['reference-and-link-disagree'])
  })

  test('two in one file are neither of them', async () => {
    const two = `${statementText(STATEMENT)}\n${statementText({ ...OTHER_ROW, kind: 'Statement' })}`
    const list = await listIn(two)
    expect(list.decisions).toEqual([])
    expect(codesOf(list)).toContain('more-than-one-document')
  })

  test('that names a council and a body of the NHS is the council’s', async () => {
    const name = `${STATEMENT.name} (${STATEMENT.reference})`
    const also = `Merran NHS Foundation Trust (${STATEMENT.reference}a)`
    const { councils, alsoReferences, reference } = only(
      await listIn(statementText(STATEMENT).replace(name, `${also}\n${name}`)),
    )
    expect(councils.map(({ printed }) => printed)).toEqual([STATEMENT.name])
    expect({ reference, alsoReferences }).toEqual({
      reference: STATEMENT.reference,
      alsoReferences: [`${STATEMENT.reference}a`],
    })
  })
})

describe('a public report’s own page', () => {
  const FORMS: [string, ReportForm][] = [
    ['of 2016', {}],
    ['of 2016 with blank lines', { hasBlankLines: true, mark: '-' }],
    ['of 2025', { era: '2025' }],
    ['of 2025 without marks', { era: '2025', mark: null, hasBlankLines: true }],
  ]

  test.each(FORMS)('%s gives its recommendations word for word', async (_, form) => {
    for (const list of [
      await listIn(reportText(REPORT, { ...form, address: true })),
      await listIn(reportHtml(REPORT, { ...form, address: true }), 'x.html'),
    ]) {
      const report = only(list)
      expect(factsRead(report)).toEqual(factsOf(REPORT))
      expect(report.recommendations).toEqual(['The Council should:', ...RECOMMENDATIONS])
      expect(report).toMatchObject({ satisfiedOn: null, address: addressOf(REPORT) })
      expect(list.page).toBe('report')
    }
  })

  test.each(SATISFIED.map((words) => [words('2026-06-12'), words] as const))(
    'says when the Ombudsman was satisfied: %s',
    async (satisfied) => {
      const day = '2025-04-14'
      const report = only(
        await listIn(
          reportText(
            { ...REPORT, day, reference: '24 001 234' },
            { satisfied: satisfied.replace('2026', '2025') },
          ),
        ),
      )
      expect(report.satisfiedOn).toBe('2025-06-12')
      expect(report.recommendations).toHaveLength(4)
    },
  )

  test('with a day of it that does not exist, or is before the report, is withheld', async () => {
    for (const day of ['31 June 2026', '1 May 2016']) {
      const satisfied = `Ombudsman satisfied with council response: ${day}`
      expect(codesOf(await listIn(reportText(REPORT, { satisfied })))).toEqual(['satisfied-unclear'])
    }
  })

  test('on several cases names their references; the address says on which the page is', async () => {
    const alsoOn = ['25 888 001', '25 888 002', '25 888 003']
    expect(only(await listIn(reportText(REPORT, { alsoOn })))).toMatchObject({
      reference: REPORT.reference,
      alsoReferences: alsoOn,
    })
    const address = addressOf({ ...REPORT, reference: '25 888 002' })
    const list = await listIn(`# SOURCE: ${address}?chapter=2\n${reportText(REPORT, { alsoOn })}`)
    expect(only(list)).toMatchObject({ reference: '25 888 002', address })
  })

  test('gives its own recommendations, not those of a further report on the same page', async () => {
    const furtherReport = ['3 March 2026', 'Recommendations', 'Do at last what we recommended.']
    const report = only(await listIn(reportText(REPORT, { furtherReport })))
    expect(report.recommendations).toEqual(['The Council should:', ...RECOMMENDATIONS])
    expect(report.decidedOn).toBe(REPORT.day)
  })
})

describe('headlines of a council’s reports', () => {
  test.each([
    'In the last nine years, the Ombudsman has published the following public interest reports against',
    'The Ombudsman has published the following reports against',
  ])('are no entries, but links: %s', async (words) => {
    const html = councilReports('Wiltbridge Council', [REPORT, OTHER_ROW], words)
    const list = await listIn(html, 'x.html')
    expect(list).toMatchObject({ page: 'report-links', decisions: [], withheld: [], isWhole: false })
    const copy = copyOfHtml(html, textOfHtml(html), { address: null, seenOn: null })
    expect(linkedDecisions(copy)).toEqual([addressOf(REPORT), addressOf(OTHER_ROW)])
  })

  test('of a council without any are a page all the same', async () => {
    const list = await listIn(councilReports('Wiltbridge Council', []), 'x.html')
    expect(list.page).toBe('report-links')
  })
})
