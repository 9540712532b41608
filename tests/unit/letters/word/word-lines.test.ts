import { describe, expect, test } from 'vitest'
import { doubted } from '@/lib/letters/doubt'
import { textOfWord } from '@/lib/letters/word/word-lines'
import { wordParts } from '@/lib/letters/word/word-parts'
import { wordDocument } from '@/prisma/factories/letter-documents'
import { zip } from '@/prisma/factories/zip'

async function textOf(body: string, styles = ''): Promise<string> {
  const parts = await wordParts(wordDocument(body, styles))
  if (!parts) throw new Error('The document cannot be opened.')
  return textOfWord(parts)
}

const run = (words: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`
const paragraph = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`
const about = (number: string) => paragraph(`${run('a total of ')}${number}${run(' outcomes')}`)

const style = (id: string, look: string, basedOn = '') =>
  `<w:style w:styleId="${id}">${basedOn && `<w:basedOn w:val="${basedOn}"/>`}<w:rPr>${look}</w:rPr></w:style>`

/** A text box that hangs on a run. */
const box = (words: string, place = 'wp:anchor') =>
  `<w:r><mc:AlternateContent><mc:Choice><w:drawing><${place}><wps:txbx><w:txbxContent>${words}</w:txbxContent></wps:txbx></${place}></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph(run('77'))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`

describe('a number in a Word document is doubtful', () => {
  test.each([
    ['a raised digit', run('5') + run('1', '<w:vertAlign w:val="superscript"/>')],
    ['a lowered digit', run('5') + run('1', '<w:vertAlign w:val="subscript"/>')],
    ['a digit moved up', run('5') + run('1', '<w:position w:val="8"/>')],
    ['a footnote', `${run('5')}<w:r><w:footnoteReference w:id="2"/></w:r>`],
    ['an endnote', `${run('5')}<w:r><w:endnoteReference w:id="2"/></w:r>`],
    ['a hidden digit', run('1', '<w:vanish/>') + run('5')],
    ['a digit struck out', run('1', '<w:strike/>') + run('5')],
    ['a digit struck out twice', run('1', '<w:dstrike w:val="true"/>') + run('5')],
    ['a deleted digit', `<w:del w:id="1"><w:r><w:delText>1</w:delText></w:r></w:del>${run('5')}`],
    ['a digit moved away', `<w:moveFrom w:id="1">${run('1')}</w:moveFrom>${run('5')}`],
    ['an inserted digit', `<w:ins w:id="1">${run('1')}</w:ins>${run('5')}`],
    ['a white digit', run('1', '<w:color w:val="FFFFFF"/>') + run('5')],
    [
      'a digit of the colour of its ground',
      run('1', '<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>') + run('5'),
    ],
    [
      'a blackened digit',
      run('1', '<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>') + run('5'),
    ],
    ['a tiny digit', run('1', '<w:sz w:val="2"/>') + run('5')],
    ['a digit without filling', run('1', '<w14:textFill><w14:noFill/></w14:textFill>') + run('5')],
    ['a digit hidden by its style', run('1', '<w:rStyle w:val="Gone"/>') + run('5')],
    [
      'a digit hidden by a style that its own is based on',
      run('1', '<w:rStyle w:val="Further"/>') + run('5'),
    ],
    ['a picture', `${run('1')}<w:r><w:drawing><wp:inline/></w:drawing></w:r>`],
    ['an object', `${run('1')}<w:r><w:object/></w:r>`],
    ['a formula', `${run('1')}<m:oMath><m:r><m:t>3</m:t></m:r></m:oMath>`],
    ['a symbol of no alphabet', `${run('5')}<w:r><w:sym w:font="Wingdings" w:char="F031"/></w:r>`],
    ['a letter over another', `${run('5')}<w:r><w:ruby><w:rt>${run('1')}</w:rt></w:ruby></w:r>`],
    ['a digit of a font of symbols', `${run('5')}<w:r><w:sym w:font="Wingdings" w:char="0031"/></w:r>`],
    ['a digit of a style that is not in the file', run('5') + run('1', '<w:rStyle w:val="NoteMark"/>')],
    ['a smaller digit', run('5') + run('1', '<w:sz w:val="12"/>')],
    ['a digit that is moved up a little', run('5') + run('1', '<w:position w:val="3"/>')],
    ['a digit that leads to a note', `${run('5')}<w:hyperlink w:anchor="n1">${run('1')}</w:hyperlink>`],
    ['a field', `${run('5')}<w:fldSimple w:instr=" NOTEREF n1 ">${run('1')}</w:fldSimple>`],
    ['a content control', `${run('5')}<w:sdt><w:sdtContent>${run('1')}</w:sdtContent></w:sdt>`],
    [
      'a digit of the colour of the page by its theme',
      run('1', '<w:color w:themeColor="background1"/>') + run('5'),
    ],
    ['a soft hyphen', `${run('1')}<w:r><w:softHyphen/></w:r>${run('5')}`],
    ['backward words', `<w:bdo w:val="rtl">${run('51')}</w:bdo>`],
  ])('beside %s', async (_, number) => {
    const styles = style('Gone', '<w:vanish/>') + style('Further', '', 'Gone')
    const line = await textOf(about(number), styles)
    expect(doubted(line).reason, line).not.toBeNull()
    expect(doubted(line).text).not.toMatch(/(?<=^|\s)\d+ outcomes/)
  })

  test('alone in a text box, for its place on the page is not known', async () => {
    const text = await textOf(paragraph(box(paragraph(run('9')))) + paragraph(run('upheld decisions')))
    expect(text.split('\n').map((line) => doubted(line).reason)).toEqual(['notShown', null])
  })
})

describe('a number in a Word document is read', () => {
  test.each([
    ['in one run', run('15')],
    ['in two runs', run('1', '<w:b/>') + run('5')],
    [
      'in two runs of other languages',
      run('1', '<w:lang w:val="en-GB"/><w:spacing w:val="-2"/>') + run('5', '<w:noProof/>'),
    ],
    ['in two runs of one size', run('1', '<w:sz w:val="28"/>') + run('5', '<w:b/><w:sz w:val="28"/>')],
    ['with properties that are off', run('15', '<w:vanish w:val="0"/><w:strike w:val="false"/>')],
    ['inserted', `<w:ins w:id="1">${run('15')}</w:ins>`],
    [
      'beside a deleted space',
      `${run('15')}<w:del w:id="1"><w:r><w:delText xml:space="preserve"> </w:delText></w:r></w:del>`,
    ],
    [
      'in a field',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>= 7 + 8</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('15')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ],
    [
      'in a content control',
      `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${run('15')}</w:sdtContent></w:sdt>`,
    ],
    ['in a link', `<w:hyperlink r:id="r1">${run('15')}</w:hyperlink>`],
    [
      'in white on a dark ground',
      run('15', '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="5B2B82"/>'),
    ],
    [
      'in automatic colour on black',
      run('15', '<w:color w:val="auto"/><w:shd w:val="clear" w:fill="000000"/>'),
    ],
    [
      'beside a comment',
      `<w:commentRangeStart w:id="0"/>${run('15')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
    ],
    ['beside a picture that floats', `${run('15')}<w:r><w:drawing><wp:anchor/></w:drawing></w:r>`],
  ])('%s', async (_, number) => {
    expect(doubted(await textOf(about(number)))).toEqual({ text: 'a total of 15 outcomes', reason: null })
  })
})

describe('the lines of a Word document', () => {
  test('are its paragraphs and the rows of its tables', async () => {
    const cell = (...paragraphs: string[]) =>
      `<w:tc>${paragraphs.map((words) => paragraph(run(words))).join('')}</w:tc>`
    const text = await textOf(
      `${paragraph(`${run('Dear')}<w:r><w:br/></w:r>${run('Ms Example')}`)}<w:tbl><w:tr>${cell('69% upheld.', 'Of all.')}${cell('9')}</w:tr><w:tr>${cell('A')}${cell('B')}</w:tr></w:tbl>${paragraph(`${run('Name')}<w:r><w:tab/></w:r>${run('9')}`)}`,
    )
    expect(text.split('\n')).toEqual(['Dear', 'Ms Example', '69% upheld. Of all.\t9', 'A\tB', 'Name\t9'])
  })

  test('have what stands in a text box after its paragraph, once', async () => {
    const text = await textOf(
      paragraph(run('69% ') + box(paragraph(run('9')) + paragraph(run('upheld'))) + run('of all')),
    )
    expect(text.split('\n')).toEqual(['69% of all', '9', 'upheld'])
  })

  test('have a note beside a word, and the "th" of a day', async () => {
    const raised = '<w:vertAlign w:val="superscript"/>'
    const text = await textOf(paragraph(run('17') + run('th', raised) + run(' July') + run('1', raised)))
    expect(doubted(text)).toEqual({ text: '17th July', reason: null })
  })

  test('are none of a row that is hidden, nor what a table of a dark style may hide', async () => {
    const cell = `<w:tc>${paragraph(run('9', '<w:color w:val="FFFFFF"/>'))}</w:tc>`
    const text = await textOf(
      `<w:tbl><w:tblPr><w:tblStyle w:val="Dark"/></w:tblPr><w:tr><w:trPr><w:hidden/></w:trPr>${cell}</w:tr><w:tr>${cell}</w:tr></w:tbl>`,
      '<w:style w:styleId="Dark"><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:fill="000080"/></w:tcPr></w:tblStylePr></w:style>',
    )
    expect(text).toBe('9')
  })
})

describe('what is no Word document', () => {
  test.each([
    ['no archive', new TextEncoder().encode('PK')],
    ['an archive without it', zip([{ name: 'a.txt', content: 'a' }])],
    ['one cut off', wordDocument(paragraph(run('a'))).subarray(0, 200)],
    ['one that expands too far', zip([{ name: 'word/document.xml', content: new Uint8Array(30_000_000) }])],
    [
      'one whose size is a lie',
      zip([{ name: 'word/document.xml', content: new Uint8Array(30_000_000), claims: { size: 100 } }]),
    ],
    [
      'one that points past its end',
      zip([{ name: 'word/document.xml', content: 'a', claims: { at: 99_999 } }]),
    ],
  ])('is not opened: %s', async (_, bytes) => {
    expect(await wordParts(bytes)).toBeNull()
  })

  test('is not read where it is nested without end', async () => {
    await expect(textOf('<w:p>'.repeat(10_000))).rejects.toThrow('too deep')
  })
})
