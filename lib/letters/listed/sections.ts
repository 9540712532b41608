/** Titles of sections, as statements and reports have them; those of the one are rarely those of the other. */
const OF_STATEMENTS = [
  'The complaint',
  'The Ombudsman’s role and powers',
  'What I have and have not investigated',
  'What I have investigated',
  'How I considered this complaint',
  'What I found',
  'Analysis',
  'Agreed action',
  'Agreed actions',
  'Action',
  'Final decision',
  'Decision',
  'Injustice',
  'Fault',
]
const OF_REPORTS = [
  'Overview',
  'Key to names used',
  'Finding',
  'Findings',
  'Recommendations',
  'Recommendation',
  'Conclusion',
  'Conclusions',
  'Introduction',
  'Legal and administrative background',
  'How we considered this complaint',
  'Investigation',
  'The investigation',
  'Report summary',
]
const OF_BOTH = ['Summary', 'Back to top', 'Further report', 'Contents', 'Print this page']

const comparable = (title: string) =>
  title
    .toLowerCase()
    .replace(/['’‘]/g, '')
    .replace(/[\s:.]+$/, '')

const STATEMENTS = new Set(OF_STATEMENTS.map(comparable))
const REPORTS = new Set(OF_REPORTS.map(comparable))
const ALL = new Set([...OF_STATEMENTS, ...OF_REPORTS, ...OF_BOTH].map(comparable))

/** Whether a line is the title of a section, and nothing else. */
export function isSectionTitle(text: string): boolean {
  return ALL.has(comparable(text))
}

export function isTitle(text: string, title: string): boolean {
  return comparable(text) === comparable(title)
}

/** Titles that only pages of public reports have. */
export function isTitleOfReport(text: string): boolean {
  return REPORTS.has(comparable(text))
}

/** Titles that only pages of decision statements have; "The complaint" stands in both. */
export function isTitleOfStatement(text: string): boolean {
  return STATEMENTS.has(comparable(text)) && !isTitle(text, 'The complaint')
}
