import type { FigureName } from '@/lib/domain/figure-names'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { type MapNumbers, type MapPageForm, overview, parts } from './map-page-parts'

export type { MapNumbers, MapPageForm }

export type InventedMapPage = {
  /** The council as the page names it. */
  name: string
  year: ReportingYear
  /** Its address, which whoever saved it wrote above it; null where nobody did. */
  address: string | null
  numbers: MapNumbers
  form?: MapPageForm
  /** The lines of the page are cut after this many characters. */
  cutAfter?: number
}

/** A page of "Your council's performance" as text, in the words of pages that were seen. For tests only. */
export function mapPage({ name, year, address, numbers, form = {}, cutAfter }: InventedMapPage): string {
  const lines = [
    ...(address === null ? [] : [`# SOURCE: ${address}`]),
    name,
    ...mergerNote(name, form),
    ...(year >= '2024-25' ? [] : ['Annual statistics ?Find out more about annual statistics']),
    ...overview(year, numbers),
    ...parts(name, year, numbers, form),
    ...(form.footer ? FOOTER : []),
  ]
  const page = lines.join('\n')
  return cutAfter === undefined ? page : page.slice(0, cutAfter)
}

/** The same as a page that a browser saved: each line a paragraph, and a link runs into the sentence after it. */
export function mapPageHtml(page: InventedMapPage): string {
  const [heading = '', ...lines] = mapPage({ ...page, address: null }).split('\n')
  const body = lines
    .map((line) => line.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`))
    .map((line) => line.replace(/^- \[(.+)\]\((.+)\)$/, '<li><a href="$2">$1</a></li>'))
    .map((line) => (/^View /.test(line) ? `<a href="#">${line}</a>` : `<p>${line}</p>`))
    .join('\n')
    .replace(/<\/a>\n<p>(.*)<\/p>/g, '</a>$1')
  const canonical = page.address === null ? '' : `<link rel="canonical" href="${page.address}">`
  return `<!doctype html><html lang="en"><head><title>${heading}</title>${canonical}</head>
<body><main><h1>${heading.replaceAll('&', '&amp;')}</h1>
${body}
</main></body></html>`
}

/** The figures that a page prints, of those that it was given. */
export function figuresOnMapPage({ numbers, form = {} }: InventedMapPage): { [Name in FigureName]?: number } {
  const { earlyRemedyBase: _, ...figures } = numbers
  if (figures.investigations === 0 && figures.dealtWith !== undefined) {
    const { dealtWith, notForUs, assessedAndClosed, investigations } = figures
    const said = form.zeroSentences ? { upheld: 0, complianceOutcomes: 0 } : {}
    return { dealtWith, notForUs, assessedAndClosed, investigations, ...said }
  }
  if (form.averages === 'n/a' || form.averages === 'left-out') {
    for (const name of AVERAGES_OF_RATES) delete figures[name]
  }
  if (figures.complianceOutcomes === 0) {
    delete figures.complianceRate
    if (form.zeroCompliance !== 'as-rate') delete figures.complianceRateTypeAverage
  }
  if (figures.upheld === 0 && figures.complianceOutcomes !== undefined) {
    for (const name of OF_REMEDIES) delete figures[name]
  }
  return figures
}

const AVERAGES_OF_RATES = [
  'upheldRateTypeAverage',
  'complianceRateTypeAverage',
  'earlyRemedyRateTypeAverage',
] as const
const OF_REMEDIES = ['earlyRemedies', 'earlyRemedyRate', 'earlyRemedyRateTypeAverage'] as const

/** A page of 2020-21, which has a notice in the place of figures. */
export function mapPageWithNotice(name: string, address: string): string {
  return [
    `# SOURCE: ${address}`,
    name,
    'Annual statistics',
    'Impact of COVID-19 on statistics',
    ...FOOTER,
  ].join('\n')
}

const FOOTER = [
  'Annual letters',
  'We write to councils each year to give a summary of the complaint statistics we record about them,',
  'and their performance in responding to our investigations.',
  'Service improvements ?Find out more about service improvements',
  'Case reference: 20 000 721',
  'Last updated: 4 April 2015',
]

function mergerNote(name: string, { mergerOf }: MapPageForm): string[] {
  if (!mergerOf) return []
  const link = (one: string) =>
    mergerOf.as === 'links' ? `- [${one}](https://example.com/${one.length})` : one
  return [
    `${name} is a merger of several councils and the historical information for these are located from the following links.`,
    ...mergerOf.names.map(link),
  ]
}
