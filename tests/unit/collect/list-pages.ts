/** A decision on an invented list; anything left out is as in most rows. */
export type InventedRow = {
  council?: string
  reference: string
  /** As printed: '12-May-2023'. */
  day?: string
  kind?: 'Statement' | 'Report'
  outcome?: string
  /** Of the decision's own page; a row without one is no link. */
  to?: string
}

const page = (title: string, body: string) => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>
<body><nav><a href="/">Home</a></nav><main><h1>${title}</h1>
${body}
</main><footer><a href="/copyright">Copyright</a></footer></body></html>`

function row({
  council = 'Ambleford Council',
  reference,
  day = '12-May-2023',
  kind = 'Statement',
  outcome = 'Upheld',
  to = `/decisions/education/school-transport/${reference.replaceAll(' ', '-')}`,
}: InventedRow): string {
  return `<div><h3><a href="${to}">${council} (${reference})</a></h3>
<p>${kind} ${outcome} School transport ${day}</p>
<p>Summary: The Council took too long to decide on a bus pass. It agreed to apologise.</p></div>`
}

/** A council's decisions of 2023-24, shaped as such lists are. */
export function yearList(
  rows: InventedRow[],
  { council = 'Ambleford Council', results = rows.length, links = '' } = {},
) {
  return page(
    'Decisions',
    `<p>Decisions for ${council} between 01 April 2023 and 31 March 2024</p>
<p>There are ${results} results (please note that to maintain confidentiality, we do not publish all our decisions)</p>
${rows.map(row).join('\n')}
${links}`,
  )
}

/** What is new in a category. */
export function categoryList(rows: InventedRow[], links = ''): string {
  return page(
    'Education',
    `<p>Recent statements in this category are shown below:</p>\n${rows.map(row).join('\n')}\n${links}`,
  )
}

/** A public report; or the statement on a decision, which differs in a line. */
export function decisionPage(
  reference: string,
  { council = 'Ambleford Council', isStatement = false } = {},
): string {
  return page(
    `${council} (${reference})`,
    `<p>Category : Education &gt; School transport</p>
<p>Decision : Upheld</p>
<p>Decision date : 12 May 2023</p>
${isStatement ? '<p>The Ombudsman&#39;s final decision:</p>' : ''}
<p>Summary: The Council took too long to decide on a bus pass.</p>
<h2>The complaint</h2><p>Mx B complains about the Council.</p>
<h2>Finding</h2><p>The Council was at fault.</p>
<h2>Recommendations</h2><p>Apologise to Mx B.</p>`,
  )
}

/** What a council agreed to change. */
export function improvementsPage(council = 'Ambleford Council', reference = '23 000 201'): string {
  return page(
    council,
    `<p>Showing service improvements between 1 April 2021 and 31 March 2027</p>
<p>Showing 1 - 1 of 1 cases</p>
<p>Export results (CSV)</p>
<h3>${council} (${reference})</h3>
<p>Category: Education Date: 12-May-2023</p>
<p>Summary</p>
<p>The Council took too long to decide on a bus pass.</p>
<p>Service improvements</p>
<p>The Council will tell its staff how long a decision may take.</p>`,
  )
}

/** A page on a council with no more than links. */
export function linksPage(council: string, links: string): string {
  return page(council, `<h2>${council}</h2>\n${links}`)
}
