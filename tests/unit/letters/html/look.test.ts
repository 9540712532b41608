import { describe, expect, test } from 'vitest'
import { doubted } from '@/lib/letters/doubt'
import { textOfHtml } from '@/lib/letters/html/html-lines'

const page = (number: string, styles = '') =>
  `<!DOCTYPE html><html><head><style>${styles}</style></head><body><p>Before.</p><p>a total of ${number} outcomes</p></body></html>`

const lineOf = (number: string, styles = '') => textOfHtml(page(number, styles)).split('\n')[1] ?? ''

/** No number can be read where the line has one of these. */
const READS_A_NUMBER = /(?<=^|\s)\d+ outcomes/

describe('a number on a page is doubtful', () => {
  test.each([
    ['raised', '5<sup>1</sup>'],
    ['lowered', '5<sub>1</sub>'],
    ['raised by its style', '5<span style="vertical-align: super">1</span>'],
    ['raised by a length', '5<span style="vertical-align: 0.4em">1</span>'],
    ['a link to a note', '5<a href="#fn1"><sup>1</sup></a>'],
    ['a letter over another', '<ruby>5<rp>(</rp><rt>1</rt><rp>)</rp></ruby>'],
    ['deleted', '<del>1</del>53'],
    ['struck out', '<s>1</s>53'],
    ['struck out of old', '<strike>1</strike>53'],
    ['struck out by its style', '<span style="text-decoration: line-through">1</span>53'],
    ['struck out by a rule', '<span class="gone">1</span>53', '.gone { text-decoration-line: line-through }'],
    ['struck out in bold', '<del><b>1</b></del>53'],
    ['hidden', '<span style="display:none">1</span>5'],
    ['hidden after it', '5<span style="DISPLAY: NONE !important">1</span>'],
    ['hidden words', '5<span style="display:none">and more</span>'],
    ['invisible', '<span style="visibility: hidden">1</span>5'],
    ['transparent', '<span style="opacity:0">1</span>5'],
    ['of no size', '<span style="font-size:0">1</span>5'],
    ['of one pixel', '<span style="font-size:1px">1</span>5'],
    ['off the page', '<span style="position:absolute;left:-9999px">1</span>5'],
    ['indented off the page', '<span style="display:inline-block;text-indent:-999em">1</span>5'],
    ['clipped', '<span style="position:absolute;clip:rect(0 0 0 0)">1</span>5'],
    ['clipped by a path', '<span style="clip-path: inset(100%)">1</span>5'],
    ['in no room', '<span style="display:inline-block;width:0;overflow:hidden">1</span>5'],
    ['shrunk', '<span style="display:inline-block;transform:scale(0)">1</span>5'],
    ['with the attribute hidden', '<span hidden>1</span>5'],
    ['hidden by a class', '<span class="a x">1</span>5', '.x{display:none}'],
    ['hidden by an id', '<span id="x">1</span>5', 'p { color: red } #x{display:none}'],
    ['hidden by a name', '<i>1</i>5', 'b, i {display:none}'],
    ['hidden by what is around', '<b><i>1</i></b>5', 'p > b i {display:none}'],
    ['hidden on screens', '<i>1</i>5', '@media screen { i {display:none} }'],
    ['hidden after a comment', '<i>1</i>5', '/* {} */ @import "x.css"; i {display:none}'],
    ['white', '<span style="color:#fff">1</span>5'],
    ['white by name', '<font color="white">1</font>5'],
    ['nearly white', '<span style="color: rgb(250, 250, 250)">1</span>5'],
    ['of no colour', '<span style="color:transparent">1</span>5'],
    ['black on black', '<span style="background:#000">1</span>5'],
    ['white by a rule', '<i>1</i>5', 'i{color:white}'],
    ['wholly white', '<i>15</i>', 'i{color:white}'],
    ['a picture', '1<img src="3.png" alt="3">'],
    ['a field', '1<input value="3">'],
    ['a drawing', '1<svg><text>3</text></svg>'],
    ['a choice', '1<select><option>3</option></select>'],
    ['put in by a style', '<i>5</i>', 'i::before { content: "1" }'],
    ['put in by a style after it', '<i>5</i>', 'i:after { content: counter(x) }'],
    ['moved to the right', '<span style="float:right">1</span>5'],
    ['moved over it', '1<span style="position:relative;left:-2em">5</span>'],
    ['written backwards', '<bdo dir="rtl">51</bdo>'],
    ['written backwards by its style', '<span style="direction:rtl;unicode-bidi:bidi-override">51</span>'],
    ['a space without width', '1&#8203;5'],
    ['a soft hyphen', '1&shy;5'],
    ['a raised digit', '5&sup1;'],
    ['that leads to a note', '5<a href="#fn1">1</a>'],
    ['that only a stylesheet elsewhere may raise', '5<span class="footnote">1</span>'],
    ['that only a stylesheet elsewhere may hide', '<span class="visually-hidden">1</span>5'],
    ['smaller', '5<small>1</small>'],
    ['smaller by its style', '5<span style="font-size:60%">1</span>'],
    ['in an element that nobody knows', '5<x-note>1</x-note>'],
    ['that a rule with an attribute hides', '<span>1</span>5', '[class] span, p:first-child {display:none}'],
    ['after its point that leads to a note', '5.<a href="#fn1">1</a>'],
  ])('with something %s', (_, number, styles?: string) => {
    const line = lineOf(number, styles)
    expect(doubted(line).reason, line).not.toBeNull()
    expect(doubted(line).text).not.toMatch(READS_A_NUMBER)
  })
})

describe('a number on a page is read', () => {
  test.each([
    ['bold', '<b>15</b>', '15'],
    ['partly bold', '<b>1</b>5', '15'],
    ['divided by the language of its words', '<span lang="en-GB">1</span><span lang="en">5</span>', '15'],
    ['as a link', '<a class="x" href="#y">15</a>', '15'],
    ['of a class', '<span class="figure">15</span>', '15'],
    ['beside a mark that no page shows', '1<!-- -->5', '15'],
    ['inserted', '<ins>15</ins>', '15'],
    ['white on a dark ground', '<span style="color:#fff;background:#5b2b82">15</span>', '15'],
    [
      'white on a dark ground around it',
      '<span style="background-color:navy"><b style="color:white">15</b></span>',
      '15',
    ],
    [
      'white over a picture',
      '<span style="background:url(a.png)"><b style="color:white">15</b></span>',
      '15',
    ],
    ['with what only print hides', '<i>15</i>', '15', '@media print { i {display:none} }'],
    ['with what small screens hide', '<i>15</i>', '15', '@media (max-width: 600px) { i {display:none} }'],
    ['shown again', '<i class="on">15</i>', '15', 'i {display:none} .on {display:inline}'],
    [
      'shown within what is hidden',
      '<span style="visibility:hidden"><i style="visibility:visible">15</i></span>',
      '15',
    ],
    ['with a raised note beside its words', '15 outcomes<sup>1</sup> in', '15 outcomes'],
    ['apart from a picture', '<img src="a.png"> 15', '15'],
    ['with a bullet put in', '<i>15</i>', '15', 'i::before { content: "\\2022" }'],
    ['at the edge of hidden words', '15 <span hidden>of many</span>', '15'],
    ['that stands at the right', '<div style="float:right">15</div>', '15'],
  ])('%s', (_, number, words, styles?: string) => {
    const text = textOfHtml(page(number, styles))
    const lines = text.split('\n').map((line) => doubted(line))
    expect(lines.map(({ reason }) => reason).filter((one) => one !== null)).toEqual([])
    expect(lines.map((line) => line.text).join(' ')).toContain(words)
  })

  test('in a line whose hidden words are elsewhere', () => {
    expect(textOfHtml('<p>9 upheld</p><div style="display:none">1 upheld</div><p>7</p>')).toBe('9 upheld\n7')
  })
})
