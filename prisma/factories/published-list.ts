const COLUMNS = [
  'authority_id',
  'gss_code',
  'council',
  'reporting_year',
  'source_kind',
  'complaints_received',
  'dealt_with',
  'not_for_us',
  'assessed_and_closed',
  'investigations',
  'upheld',
  'upheld_rate',
  'upheld_rate_type_average',
  'upheld_per_100k',
  'upheld_per_100k_type_average',
  'compliance_outcomes',
  'compliance_rate',
  'compliance_rate_type_average',
  'early_remedies',
  'early_remedy_rate',
  'early_remedy_rate_type_average',
  'source_url',
] as const

/** The cells of a line; those that are left out are as for an invented council, or empty. */
export type ListLine = Partial<Record<(typeof COLUMNS)[number], string>> & { authority_id: string }

/** A list of figures that the Ombudsman published on its map: 9 of 13 upheld, 69%, in 2019-20 unless a line says otherwise. */
export function publishedList(lines: ListLine[]): string {
  const rows = lines.map((line) => {
    const cells: Partial<Record<(typeof COLUMNS)[number], string>> = {
      gss_code: `X${line.authority_id.toUpperCase()}`,
      council: line.authority_id,
      reporting_year: '2019-20',
      source_kind: 'ombudsman_map_page',
      investigations: '13',
      upheld: '9',
      upheld_rate: '69',
      source_url: `https://www.lgo.org.uk/your-councils-performance/${line.authority_id}-council/statistics`,
      ...line,
    }
    return COLUMNS.map((column) => cells[column] ?? '').join(',')
  })
  return `${[COLUMNS.join(','), ...rows].join('\n')}\n`
}
