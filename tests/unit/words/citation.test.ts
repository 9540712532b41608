import { describe, expect, test } from 'vitest'
import { citationOf } from '@/lib/words/citation'

const citation = citationOf({
  title: 'Complaints upheld across years, Ambleford & Wiltbridge',
  address: 'https://upheld.example/charts/upheld-rate/ambleford?edition=7',
  edition: { number: 7, publishedOn: '2026-11-21' },
})

describe('a citation', () => {
  test('in plain text names title, edition, day, source and address', () => {
    expect(citation.text).toBe(
      'Upheld (2026), “Complaints upheld across years, Ambleford & Wiltbridge”, edition 7, 21 November 2026, from the Local Government and Social Care Ombudsman’s annual review letters, map and yearly data files. https://upheld.example/charts/upheld-rate/ambleford?edition=7',
    )
  })

  test('in BibTeX escapes what BibTeX would take for its own', () => {
    expect(citation.bibtex).toContain('title = {Complaints upheld across years, Ambleford \\& Wiltbridge}')
    expect(citation.bibtex).toMatch(/^@misc\{upheld-edition-7,\n/)
  })

  test('in CSL-JSON has the date in parts', () => {
    expect(citation.csl).toMatchObject({
      type: 'dataset',
      version: '7',
      issued: { 'date-parts': [[2026, 11, 21]] },
      URL: 'https://upheld.example/charts/upheld-rate/ambleford?edition=7',
    })
  })
})
