import type { ReportingYear } from '@/lib/domain/reporting-year'
import { periodInWords } from '@/lib/domain/reporting-year'
import { averagesOf } from '@/prisma/factories/averages'

/** A council's page on the pretended site; anything left out is as for a unitary council of 200,000 residents. */
export type InventedPage = {
  council: string
  year: ReportingYear
  /** Beside the name, what stands at the end of the page: links. */
  links?: string
  upheld?: number
  per100k?: number
}

/** What the real pages link to their letters with. */
export const ANNUAL_LETTERS = (to: string) =>
  `<h2>Annual letters</h2><p>We write to councils each year.</p><a class="btn" href="${to}">View annual letters</a>`

/** An invented page of "Your council's performance", shaped as those of its year are. */
export function councilPage({
  council,
  year,
  links = '',
  upheld = 9,
  per100k = upheld / 2,
}: InventedPage): string {
  const parts = year >= '2024-25' ? overviewPage : annualStatistics
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${council}</title></head>
<body><nav><a href="/">Home</a><a href="/make-a-complaint">Make a complaint</a></nav>
<main><h1>${council}</h1>
${parts(council, year, upheld, per100k)}
${links}
</main><footer><a href="/copyright">Copyright</a></footer></body></html>`
}

const percentOf = (part: number, whole: number) => Math.round((part / whole) * 100)

function annualStatistics(council: string, year: ReportingYear, upheld: number, per100k: number): string {
  const period = `for the period between ${periodInWords(year)}`
  const averages = averagesOf(year)
  return `<h2>Annual statistics</h2><ul>
<li><h3>Complaints upheld</h3>
<p>${percentOf(upheld, 13)}% of complaints we investigated were upheld.</p>
<p>This compares to an average of ${averages.upheldRateTypeAverage}% in similar authorities.</p>
<p>${upheld} upheld decisions</p>
<p>Adjusted for ${council}'s population, this is ${per100k} upheld decisions per 100,000 residents.</p>
<p>The average for authorities of this type is ${averages.upheldPer100kTypeAverage} upheld decisions per 100,000 residents.</p>
<p>Statistics are based on a total of 13 investigations ${period}</p></li>
<li><h3>Compliance with Ombudsman recommendations</h3>
<p>100% of cases we were satisfied the Council had successfully implemented our recommendations.</p>
<p>This compares to an average of ${averages.complianceRateTypeAverage}% in similar authorities.</p>
<p>Statistics are based on a total of 7 compliance outcomes ${period}</p></li>
<li><h3>Satisfactory remedies provided by the Council</h3>
<p>In ${percentOf(3, upheld)}% of upheld cases we found the Council had provided a satisfactory remedy before the complaint reached the Ombudsman.</p>
<p>This compares to an average of ${averages.earlyRemedyRateTypeAverage}% in similar authorities.</p>
<p>3 satisfactory remedy decisions</p>
<p>Statistics are based on a total of ${upheld} upheld decisions ${period}</p></li></ul>`
}

function overviewPage(council: string, year: ReportingYear, upheld: number, per100k: number): string {
  const averages = averagesOf(year)
  return `<h2>Complaint overview</h2>
<p>Between ${periodInWords(year)}, we dealt with 40 complaints. Of these, 15 were not for us or not ready for us to
investigate. We assessed and closed 12 complaints. We investigated 13 complaints.</p>
<h2>Complaints upheld</h2>
<p>We investigated 13 complaints and upheld ${upheld}.</p>
<p>${percentOf(upheld, 13)}% of complaints we investigated were upheld.</p>
<p>This compares to an average of ${averages.upheldRateTypeAverage}% in similar authorities.</p>
<p>Adjusted for ${council}'s population, this is ${per100k} upheld decisions per 100,000 residents.</p>
<p>The average for authorities of this type is ${averages.upheldPer100kTypeAverage} upheld decisions per 100,000 residents.</p>`
}

/** A page with a council's letters. */
export function lettersPage(links: string): string {
  return `<!DOCTYPE html><html lang="en"><head><title>Annual letters</title></head><body><h1>Annual letters</h1>
<ul>${links}</ul><p><a href="/privacy.pdf">Privacy notice</a></p></body></html>`
}
