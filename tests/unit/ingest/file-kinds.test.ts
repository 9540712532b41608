import { describe, expect, test } from 'vitest'
import { nameIndex } from '@/lib/domain/name-index'
import type { FileReading } from '@/lib/ingest/ingest-file'
import { readFile } from '@/lib/ingest/read-file'
import { textOfLetter } from '@/lib/letters/read-letter'
import { letterText } from '@/prisma/factories/letter'
import { letterDocx, letterDocxXml, letterHtml, mailWith } from '@/prisma/factories/letter-documents'
import { letterPdf } from '@/prisma/factories/letter-pdf'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { zip } from '@/prisma/factories/zip'

const names = nameIndex(
  inventedRegister(['Ambleford', 'Wiltbridge'].map((name) => inventedCouncil({ name }))),
)
const LETTER = { council: 'Ambleford Council', year: '2023-24' } as const
const OTHER = { council: 'Wiltbridge Council', year: '2022-23' } as const

const utf8 = (text: string) => new TextEncoder().encode(text)
const text = () => utf8(letterText(LETTER))
const read = (bytes: Uint8Array, name: string) => readFile(bytes, name, names)

function sourcesOf({ reading }: FileReading) {
  return reading.kind === 'read' ? reading.sources : []
}

function said({ reading }: FileReading): string {
  const notes =
    reading.kind !== 'read'
      ? (reading.notes ?? [])
      : reading.sources.flatMap((source) => (source.state === 'open' ? source.reasons : source.notes))
  return notes.map(({ message }) => message).join(' ')
}

const quoted = (words: string) => words.replace(/^(?=.)/gm, '> ').replace(/^$/gm, '>')

/** A mail whose words are there twice, as text and as a page. */
function mailOf(words: string, page: string): Uint8Array {
  const part = (mediaType: string, content: string) =>
    `--=_p\r\nContent-Type: ${mediaType}; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${content}\r\n`
  const head =
    'Message-ID: <1@example.org>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="=_p"\r\n\r\n'
  return utf8(`${head}${part('text/plain', words)}${part('text/html', page)}--=_p--\r\n`)
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

describe('a letter is read as', () => {
  test.each<[string, string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['text', 'a.txt', text, 'text/plain'],
    ['Markdown', 'a.md', text, 'text/plain'],
    ['UTF-16', 'a.txt', () => Buffer.from(`\ufeff${letterText(LETTER)}`, 'utf16le'), 'text/plain'],
    [
      'Windows-1252',
      'a.txt',
      () => Buffer.from(letterText(LETTER).replace('Example', 'Ex\xe4mple'), 'latin1'),
      'text/plain',
    ],
    ['a page', 'a.html', () => utf8(letterHtml(LETTER)), 'text/html'],
    ['a page with tables', 'a.htm', () => utf8(letterHtml(LETTER, { shape: 'tables' })), 'text/html'],
    ['a page called text', 'a.txt', () => utf8(letterHtml(LETTER)), 'text/html'],
    ['a page in UTF-16', 'a.html', () => Buffer.from(`\ufeff${letterHtml(LETTER)}`, 'utf16le'), 'text/html'],
    ['a Word document', 'a.docx', () => letterDocx(LETTER), WORD],
    ['a Word document with tables', 'a.docx', () => letterDocx(LETTER, 'tables'), WORD],
    ['a Word document of an earlier name', 'a.doc', () => letterDocx(LETTER), WORD],
    ['a mail with text', 'a.eml', () => mailWith([{ name: 'a.txt', bytes: text() }]), 'message/rfc822'],
    [
      'a mail with a Word document',
      'a.eml',
      async () => mailWith([{ name: 'a.docx', bytes: await letterDocx(LETTER) }]),
      'message/rfc822',
    ],
    [
      'a mail with a page',
      'a.eml',
      () => mailWith([{ name: 'a.html', bytes: utf8(letterHtml(LETTER)) }]),
      'message/rfc822',
    ],
    ['a mail called text', 'a.txt', () => mailWith([{ name: 'a.txt', bytes: text() }]), 'message/rfc822'],
    [
      'a mail beside a picture',
      'a.eml',
      () =>
        mailWith([
          { name: 'logo.png', bytes: utf8('\x89PNG') },
          { name: 'a.txt', bytes: text() },
        ]),
      'message/rfc822',
    ],
    [
      'a mail within a mail',
      'a.eml',
      () =>
        mailWith([
          {
            name: 'fwd.eml',
            bytes: mailWith([{ name: 'a.txt', bytes: text() }]),
            mediaType: 'message/rfc822',
          },
        ]),
      'message/rfc822',
    ],
    ['the words of a mail', 'a.eml', () => mailWith([], letterText(LETTER)), 'message/rfc822'],
    [
      'the words of a mail that is quoted',
      'a.eml',
      () => mailWith([], quoted(letterText(LETTER))),
      'message/rfc822',
    ],
    ['a mail that is quoted, saved as text', 'a.txt', () => utf8(quoted(letterText(LETTER))), 'text/plain'],
    [
      'the words of a mail whose page has none',
      'a.eml',
      () => mailOf(letterText(LETTER), '<p>Open in a browser</p>'),
      'message/rfc822',
    ],
    [
      'the words of a mail as text and as a page',
      'a.eml',
      () => mailOf(letterText(LETTER), letterHtml(LETTER)),
      'message/rfc822',
    ],
  ])('%s', async (_, name, bytes, mediaType) => {
    const reading = await read(await bytes(), name)
    expect(reading.mediaType).toBe(mediaType)
    expect(said(reading)).toBe('')
    expect(sourcesOf(reading)).toMatchObject([
      {
        kind: 'letter',
        state: 'accepted',
        part: null,
        council: 'ambleford',
        reportingYear: '2023-24',
        figures: {
          investigations: { value: 13 },
          upheld: { value: 9, origin: { kind: 'printed' } },
          complianceOutcomes: { value: 7 },
          earlyRemedies: { value: 3, origin: { kind: 'printed' } },
        },
      },
    ])
    expect(Object.keys(sourcesOf(reading)[0]?.figures ?? {})).toHaveLength(12)
    expect(reading.text).toContain('Yours sincerely')
  })

  test('a PDF in a mail, without places on pages that are not drawn', async () => {
    const pdf = await letterPdf(LETTER)
    const reading = await read(
      mailWith([{ name: 'a.pdf', bytes: pdf, mediaType: 'application/pdf' }]),
      'a.eml',
    )
    const [source] = sourcesOf(reading)
    expect(source).toMatchObject({ state: 'accepted', council: 'ambleford', part: null })
    expect(Object.values(source?.figures ?? {}).flatMap(({ place }) => place.boxes)).toEqual([])
    expect(JSON.parse(reading.text ?? '')).toMatchObject({ pages: [] })
  })

  test('a page of a website that links to letters of other years, its own part of the page', async () => {
    const page = letterHtml(LETTER)
      .replace(
        '<body>',
        '<body><ul><li>Annual Review letter 2020</li><li>Annual Review letter 2021</li></ul>',
      )
      .replace('</body>', '<h2>See also</h2><p>Annual Review letter 2022</p><p>© 2025</p></body>')
    const reading = await read(utf8(page), 'a.html')
    expect(said(reading)).toBe('')
    expect(sourcesOf(reading)).toMatchObject([{ state: 'accepted', reportingYear: '2023-24' }])
  })

  test('several letters of a mail, each a part of it', async () => {
    const mail = mailWith([
      { name: 'a.txt', bytes: text() },
      { name: 'b.docx', bytes: await letterDocx(OTHER) },
    ])
    const sources = sourcesOf(await read(mail, 'a.eml'))
    expect(sources).toMatchObject([
      { state: 'accepted', council: 'ambleford', part: { from: { page: 1, line: 1 }, to: { page: 1 } } },
      { state: 'accepted', council: 'wiltbridge', part: { from: { page: 2, line: 1 }, to: { page: 2 } } },
    ])
    expect(sources[1]?.figures.upheld?.place.page).toBe(2)
  })

  test.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['a Word document', () => letterDocx(LETTER)],
    ['a page', () => utf8(letterHtml(LETTER))],
  ])('%s whose words are wanted again', async (_, bytes) => {
    const lines = (await textOfLetter(await bytes()))?.lines.map((line) => line.text) ?? []
    expect(lines).toContain('Yours sincerely,')
    expect(lines.join(' ')).toContain('69% of complaints we investigated were upheld.')
  })
})

describe('a letter is withheld that has a number with something beside it', () => {
  test.each<[string, string, Uint8Array, string]>([
    ['in a page', 'a.html', utf8(letterHtml(LETTER).replace('<b>7</b>', '<del>1</del>7')), 'are struck out'],
    [
      'in a page of styles',
      'a.html',
      utf8(
        letterHtml(LETTER, { head: '<style>.n{display:none}</style>' }).replace(
          '<b>7</b>',
          '<i class="n">1</i>7',
        ),
      ),
      'not shown as text',
    ],
    [
      'in a Word document',
      'a.docx',
      letterDocxXml(LETTER, (xml) =>
        xml.replace(
          'total of 7 ',
          'total of </w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>1</w:t></w:r><w:r><w:t xml:space="preserve">7 ',
        ),
      ),
      'not shown as text',
    ],
    [
      'in a mail',
      'a.eml',
      mailWith([{ name: 'a.txt', bytes: utf8(letterText(LETTER).replace('of **7** ', 'of 7¹ ')) }]),
      'raised',
    ],
  ])('%s', async (_, name, bytes, why) => {
    const reading = await read(bytes, name)
    expect(sourcesOf(reading)).toMatchObject([{ state: 'open', council: 'ambleford' }])
    expect(said(reading)).toContain(why)
    expect(said(reading)).toContain('total of ')
    expect(said(reading)).not.toContain('does not give')
  })
})

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const ole = (stream: string) => Buffer.concat([OLE, Buffer.alloc(600), Buffer.from(stream, 'utf16le')])

describe('a file that is not read is rejected with what to do', () => {
  test.each<[string, string, Uint8Array, string]>([
    [
      'a Word document of before 2007',
      'a.doc',
      ole('WordDocument'),
      'of the earlier form .doc. We can’t read those. Open it, save it as PDF',
    ],
    ['Outlook’s message', 'a.msg', ole('__substg1.0_0037001F'), 'save the attached letter as a file'],
    ['a document with a password', 'a.docx', ole('EncryptedPackage'), 'Save a copy without a password'],
    ['a workbook of before 2007', 'a.xls', ole('Workbook'), 'a workbook of Excel'],
    [
      'an OpenDocument text',
      'a.odt',
      zip([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
        { name: 'content.xml', content: '' },
      ]),
      'an OpenDocument file such as .odt. We can’t read those. Open it, save it as PDF',
    ],
    [
      'a document of Pages',
      'a.pages',
      zip([{ name: 'Index/Document.iwa', content: '' }]),
      'a document of Pages',
    ],
    [
      'a workbook of another form',
      'a.xlsb',
      zip([{ name: 'xl/workbook.bin', content: '' }]),
      'save it as .xlsx or CSV',
    ],
    [
      'a workbook without sheets',
      'a.xlsx',
      zip([{ name: 'xl/workbook.xml', content: '' }]),
      'The workbook is damaged',
    ],
    [
      'an archive with another name',
      'a.dat',
      zip([{ name: 'a.txt', content: 'a' }]),
      'Rename it so that it ends in .zip.',
    ],
    [
      'rich text',
      'a.rtf',
      utf8('{\\rtf1\\ansi 69% of complaints}'),
      'a text of the form .rtf. We can’t read those. Open it, save it as PDF',
    ],
    ['rich text called .doc', 'a.doc', utf8('{\\rtf1\\ansi 69%}'), 'a text of the form .rtf'],
    [
      'a picture',
      'a.png',
      Buffer.from('89504e470d0a', 'hex'),
      'a picture. We can’t read those. Save the pages of the letter as one PDF',
    ],
    ['a photograph', 'a.jpg', Buffer.from('ffd8ffe0', 'hex'), 'Save the pages of the letter as one PDF'],
    ['a scan', 'a.tif', Buffer.from('49492a00', 'hex'), 'Save the pages of the letter as one PDF'],
    ['a picture of no known form', 'a.bmp', utf8('nothing'), 'Save the pages of the letter as one PDF'],
    [
      'a Word document that is none',
      'a.docx',
      utf8('words'),
      'The file has the name of a document, but we can’t read one in it',
    ],
    [
      'a Word document cut off',
      'a.docx',
      zip([{ name: 'word/document.xml', content: 'a'.repeat(900) }]).subarray(0, 60),
      'whose end is missing',
    ],
    [
      'a Word document that expands too far',
      'a.docx',
      zip([{ name: 'word/document.xml', content: new Uint8Array(30_000_000) }]),
      'damaged and cannot be read',
    ],
    [
      'a Word document without words',
      'a.docx',
      letterDocxXml(LETTER, () => ''),
      'has no text; the letter may be a picture in it',
    ],
    [
      'a page of something else',
      'a.html',
      utf8('<p>Milk and eggs</p>'),
      'The page is neither an annual review letter of the Ombudsman',
    ],
    ['a mail without a letter', 'a.eml', mailWith([]), 'The email has no annual review letter.'],
    [
      'a mail with a damaged letter',
      'a.eml',
      mailWith([{ name: 'a.pdf', bytes: utf8('no') }]),
      '“a.pdf”: The file’s name ends in .pdf, but it is not a PDF.',
    ],
    [
      'a mail with Outlook’s own form',
      'a.eml',
      mailWith([{ name: 'winmail.dat', bytes: utf8('x') }]),
      'save the attached letter as a file',
    ],
    [
      'Outlook’s own form by another name',
      'a.dat',
      Buffer.from('789f3e220100', 'hex'),
      'Open the message in Outlook, save the attached letter as a file, and load that.',
    ],
    [
      'an e-book',
      'a.epub',
      zip([{ name: 'META-INF/container.xml', content: '' }]),
      'an e-book (.epub). We can’t read those. Open it, save it as PDF',
    ],
    ['a program', 'a.exe', utf8('MZ'), 'not this kind of file. Save the letter as PDF.'],
  ])('%s', async (_, name, bytes, words) => {
    const reading = await read(bytes, name)
    expect(reading.reading).toMatchObject({ kind: 'refused', outcome: 'rejected' })
    expect(said(reading)).toContain(words)
  })

  test('a mail in so many others', async () => {
    let mail = mailWith([{ name: 'a.txt', bytes: text() }])
    for (let i = 0; i < 8; i++)
      mail = mailWith([{ name: 'fwd.eml', bytes: mail, mediaType: 'message/rfc822' }])
    expect(said(await read(mail, 'a.eml'))).toContain('inside too many others')
  })
})
