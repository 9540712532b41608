import {
  AlignmentType,
  Document,
  Footer,
  type IStylesOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TabStopType,
  TextRun,
} from 'docx'
import { CREDITS, INDEPENDENCE } from '@/lib/words/credits'
import type { Briefing, BriefingListed, BriefingOwn } from '../briefing'
import { LISTED_IMPROVEMENTS, LISTED_REPORTS, NO_CHARTS, NO_QUESTIONS, questionsLead } from '../briefing'
import { BRIEFING_SHAPE, type BriefingPictures } from '../pictures'
import { answer, COUNCIL, heading, led, link, paragraph, picture, point, quoted, SIZES, small } from './parts'
import { withSameBytes } from './same-bytes'
import { docxTable } from './table'

/** In twentieths of a point: 210 by 297 mm, and 13 mm. */
const A4 = { width: 11_906, height: 16_838 }
const MARGIN = 737

/** In millimetres. */
const CHART_WIDTH = 82
const QR_WIDTH = 25

export async function briefingDocx(briefing: Briefing, pictures: BriefingPictures): Promise<Uint8Array> {
  const { title, introduction, edition, editionInWords } = briefing
  const document = new Document({
    title,
    description: introduction,
    creator: 'Upheld',
    lastModifiedBy: 'Upheld',
    subject: editionInWords,
    styles: DOCX_STYLES,
    sections: [
      {
        properties: {
          page: {
            size: A4,
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, footer: 340, header: 340 },
          },
        },
        footers: { default: footOf(briefing) },
        children: bodyOf(briefing, pictures),
      },
    ],
  })
  return withSameBytes(await Packer.toBuffer(document), edition.publishedOn)
}

function bodyOf(briefing: Briefing, pictures: BriefingPictures): (Paragraph | Table)[] {
  const { title, headline, introduction, facts, notes, figures, sentences, years, beside } = briefing
  const { own, listed, questions, cautions, sources, editionInWords, address } = briefing
  return [
    small(editionInWords),
    heading(title, 'HEADING_1'),
    answer(headline),
    paragraph(`${introduction} ${facts}.`),
    ...notes.map(paragraph),
    heading('The figures in counts', 'HEADING_2'),
    ...docxTable(figures, pictures.cases),
    ...sentences.map((one) => led(`${one.title}.`, one.words)),
    heading('Across the years', 'HEADING_2'),
    ...chartsOf(briefing, pictures),
    ...docxTable(years, pictures.cases),
    ...(beside
      ? [
          heading('Other councils', 'HEADING_2'),
          paragraph(beside.bearing),
          ...docxTable(beside.table, pictures.cases),
        ]
      : []),
    heading(own.title, 'HEADING_2'),
    ...ownOf(own),
    ...(listed ? listedOf(listed) : []),
    heading('Questions a member might ask', 'HEADING_2'),
    ...(questions.length === 0
      ? [paragraph(NO_QUESTIONS)]
      : [small(questionsLead(briefing)), ...questions.map(({ words }) => point(words))]),
    heading('Reading these figures', 'HEADING_2'),
    ...cautions.map(point),
    heading('Sources', 'HEADING_2'),
    ...sources.map((source) => link(source)),
    small([...CREDITS, INDEPENDENCE].join(' ')),
    new Paragraph({
      keepNext: true,
      children: [
        picture({
          png: pictures.qrPng,
          alternative: 'QR code of the address of this briefing',
          name: 'QR code',
          width: QR_WIDTH,
          height: QR_WIDTH,
        }),
      ],
    }),
    link({ words: address, href: address }, 'This briefing, with these figures, stays at'),
  ]
}

/** The findings as text, then the charts side by side as pictures in one line. */
function chartsOf({ charts }: Briefing, pictures: BriefingPictures): Paragraph[] {
  const [first] = charts
  if (!first) return [paragraph(NO_CHARTS)]
  const height = (CHART_WIDTH * BRIEFING_SHAPE.height) / BRIEFING_SHAPE.width
  return [
    ...charts.map(({ title, finding }) => led(`${title}.`, finding, true)),
    new Paragraph({
      keepNext: true,
      children: charts.flatMap(({ id, title, alternative }) => {
        const png = pictures.charts.get(id)
        return png ? [picture({ png, alternative, name: title, width: CHART_WIDTH, height })] : []
      }),
    }),
    small(first.legend),
  ]
}

function ownOf(own: BriefingOwn): Paragraph[] {
  if (own.kind === 'none') return [paragraph(own.why)]
  return [
    ...own.passages.flatMap(({ paragraphs, place }) => [...paragraphs.map(quoted), link(place)]),
    small([own.left, own.foundBy].filter(Boolean).join(' ')),
  ]
}

function listedOf({ title, counts, reports, improvements, note, left, all }: BriefingListed): Paragraph[] {
  const notes = [note, left].filter((words) => words !== null)
  return [
    heading(title, 'HEADING_2'),
    paragraph(counts.join(' ')),
    ...(
      [
        [LISTED_REPORTS, reports],
        [LISTED_IMPROVEMENTS, improvements],
      ] as const
    ).flatMap(([words, entries]) =>
      entries.length === 0
        ? []
        : [
            heading(words, 'HEADING_3'),
            ...entries.flatMap((entry) => [led(entry.lead, entry.words, true), link(entry.place)]),
          ],
    ),
    ...(notes.length > 0 ? [small(notes.join(' '))] : []),
    link(all),
  ]
}

function footOf({ editionInWords, address }: Briefing): Footer {
  const run = { size: SIZES.small }
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: A4.width - 2 * MARGIN }],
        children: [
          new TextRun({ ...run, text: editionInWords }),
          new TextRun({ ...run, children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
      new Paragraph({ children: [new TextRun({ ...run, text: address })] }),
    ],
  })
}

const LANGUAGE = { value: 'en-GB' }

/** The styles of the document, by the names that Word itself uses, so that an officer can restyle all at once. */
const DOCX_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: SIZES.text, language: LANGUAGE },
      // Without its rule LibreOffice takes the height for an exact one, and cuts pictures to it.
      paragraph: { spacing: { after: 90, line: 252, lineRule: LineRuleType.AUTO } },
    },
    title: { run: { font: 'Georgia', size: 34, bold: true }, paragraph: { spacing: { after: 80 } } },
    heading1: { run: { font: 'Georgia', size: 34, bold: true }, paragraph: { spacing: { after: 80 } } },
    heading2: {
      run: { font: 'Georgia', size: 25, bold: true },
      paragraph: { spacing: { before: 200, after: 70 } },
    },
    heading3: { run: { font: 'Arial', size: 20, bold: true }, paragraph: { spacing: { after: 30 } } },
    hyperlink: { run: { color: COUNCIL, underline: { type: 'single' } } },
  },
  paragraphStyles: [
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { bold: true, size: SIZES.text },
      paragraph: { spacing: { before: 80, after: 40 } },
    },
    {
      id: 'Answer',
      name: 'Answer',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { font: 'Georgia', size: SIZES.answer },
    },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { font: 'Georgia' },
      paragraph: {
        indent: { left: 240 },
        spacing: { after: 70 },
        border: { left: { style: 'single', size: 12, space: 8, color: COUNCIL } },
      },
    },
  ],
}
