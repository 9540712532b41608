import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import { type InventedLetter, letterText } from './letter'
import { zip } from './zip'

/** What a person reads in an invented letter, a paragraph each; its numbers may be bold: "**69%**". */
function paragraphsOf(letter: InventedLetter): string[] {
  return letterText(letter).trim().split('\n\n')
}

/** Where the count of a part stands: a paragraph by itself, or a cell beside the part's first sentences. */
export type Shape = 'paragraphs' | 'tables'

/** The paragraphs, and in a table those of each part up to its count, which is in a cell of its own. */
function blocksOf(letter: InventedLetter, shape: Shape): (string | { left: string[]; right: string })[] {
  const paragraphs = paragraphsOf(letter)
  if (shape === 'paragraphs') return paragraphs
  const blocks: (string | { left: string[]; right: string })[] = []
  for (const paragraph of paragraphs) {
    const isCount = /^\d+ (?:upheld|satisfactory remedy) decisions?$/.test(paragraph)
    const [rate, average] = blocks.slice(-2)
    if (isCount && typeof rate === 'string' && typeof average === 'string') {
      blocks.splice(-2, 2, { left: [rate, average], right: paragraph })
    } else {
      blocks.push(paragraph)
    }
  }
  return blocks
}

/** A letter as a page of HTML, as a browser or Word saves it. For tests only. */
export function letterHtml(
  letter: InventedLetter,
  { shape = 'paragraphs', head = '' }: { shape?: Shape; head?: string } = {},
): string {
  const blocks = blocksOf(letter, shape).map((block) => {
    if (typeof block === 'string') return `<p>${marked(block)}</p>`
    const count = marked(block.right).replace(' ', '</span><br>')
    return `<table><tr><td>${block.left.map((words) => `<p>${marked(words)}</p>`).join('')}</td><td><span class="big">${count}</td></tr></table>`
  })
  return `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>Letter</title>${head}</head>\n<body>${blocks.join('\n')}</body></html>`
}

function marked(words: string): string {
  return words
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
}

/** A letter as a Word document, as an ordinary program writes it. For tests only. */
export async function letterDocx(letter: InventedLetter, shape: Shape = 'paragraphs'): Promise<Uint8Array> {
  const children = blocksOf(letter, shape).map((block) => {
    if (typeof block === 'string') return new Paragraph({ children: runsOf(block) })
    const cell = (paragraphs: string[]) =>
      new TableCell({ children: paragraphs.map((words) => new Paragraph({ children: runsOf(words) })) })
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [new TableRow({ children: [cell(block.left), cell([block.right])] })],
    })
  })
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

function runsOf(words: string): TextRun[] {
  return words
    .split(/(\*\*.+?\*\*)/)
    .filter((part) => part !== '')
    .map((part) => new TextRun({ text: part.replaceAll('**', ''), bold: part.startsWith('**') }))
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/**
 * A letter as a Word document whose XML a test changes: its paragraphs are `<w:p><w:r><w:t>...</w:t></w:r></w:p>`.
 * @param styles the content of `word/styles.xml`
 */
export function letterDocxXml(
  letter: InventedLetter,
  change: (body: string) => string,
  styles = '',
): Uint8Array {
  const plain = paragraphsOf(letter)
    .map(
      (words) =>
        `<w:p><w:r><w:t xml:space="preserve">${words.replaceAll('**', '').replace(/&/g, '&amp;')}</w:t></w:r></w:p>`,
    )
    .join('\n')
  return wordDocument(change(plain), styles)
}

export function wordDocument(body: string, styles = ''): Uint8Array {
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  return zip([
    {
      name: '[Content_Types].xml',
      content: `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    },
    { name: 'word/document.xml', content: `${xml}<w:document ${W}><w:body>${body}</w:body></w:document>` },
    { name: 'word/styles.xml', content: `${xml}<w:styles ${W}>${styles}</w:styles>` },
  ])
}

/** What a mail carries. */
export type Carried = { name: string; bytes: Uint8Array; mediaType?: string }

/** A mail that carries files, as a program for mail keeps it. For tests only. */
export function mailWith(carried: Carried[], words = 'Please find the letter attached.'): Uint8Array {
  const parts = carried.map(({ name, bytes, mediaType = 'application/octet-stream' }) =>
    [
      `Content-Type: ${mediaType}; name="${name}"`,
      `Content-Disposition: attachment; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n'),
    ].join('\r\n'),
  )
  const body = ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit', '', words].join(
    '\r\n',
  )
  const lines = [
    'Received: from mail.example.org by mx.example.org; Wed, 24 Jul 2024 09:30:00 +0100',
    'From: Office <office@example.org>',
    'To: Clerk <clerk@example.org>',
    'Subject: Annual Review letter',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="=_part"',
    '',
    ...[body, ...parts].map((part) => `--=_part\r\n${part}\r\n`),
    '--=_part--',
    '',
  ]
  return new TextEncoder().encode(lines.join('\r\n'))
}
