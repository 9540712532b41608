import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textOfHtml } from '@/lib/letters/html/html-lines'

/** The wording and the parts of a page of the Ombudsman's map, as a browser saves it. */
const CROYDON = `<!DOCTYPE html>
<!-- saved from url=(0083)https://www.lgo.org.uk/your-councils-performance/london-borough-of-croydon/statistics -->
<html lang="en"><head><meta charset="utf-8"><title>London Borough of Croydon - Ombudsman</title>
<style>.rate { content: "99%" }</style><script>const upheld = "<p>1 upheld decisions</p>"</script></head>
<body class="page">
<nav aria-label="Main"><ul><li><a href="/">Home</a></li><li><a href="/d">Decisions 2022</a></li></ul></nav>
<main><h1>London Borough
  of Croydon</h1>
<form><label>Year</label> <select name="displaypref"><option>2023-24</option><option selected>2022-23</option></select></form>
<h2>Annual statistics <a href="#"><span aria-hidden="true">?</span><span class="visually-hidden">Find out more about annual statistics</span></a></h2>
<ul class="panels">
 <li><h3>Complaints upheld</h3><div class="chart"><svg viewBox="0 0 9 9"><title>Chart</title><style>p { }</style><text>83%</text><path d="M0"/></svg></div>
  <p><strong>83%</strong> of complaints we investigated were upheld.</p>
  <p>This compares to an average of <b>77%</b> in similar&nbsp;authorities.</p>
  <p>57 upheld decisions</p>
  <div>Adjusted for London Borough of Croydon&#39;s population, this is <div class="big">14.6 upheld decisions per 100,000 residents</div>.</div>
  <p>The average for authorities of this type is<br>8.3 upheld decisions per 100,000&#160;residents.
  <p><a href="/d?upheld">View upheld decisions</a>
  <p>Statistics are based on a total of 69 detailed investigations for the period between 1&nbsp;April 2022 to 31&nbsp;March 2023
 <li><h3>Compliance with Ombudsman recommendations</h3>
  <p>98% of cases we were satisfied the Council had successfully implemented our recommendations.</p>
  <p>This compares to an average of <b>99%</b> in similar authorities.</p>
  <p>Statistics are based on a total of <span>45</span> compliance outcomes for the period between 1 April 2022 to 31 March 2023</p>
  <p hidden>Loading <b>0%</b> <img src="x" alt="">of cases</p><template><p>0%</p></template><noscript>No script: 0%</noscript>
 <li><h3>Satisfactory remedies provided by the Council</h3>
  <p>In <strong>16</strong>% of upheld cases we found the Council had provided a satisfactory remedy before the complaint reached the Ombudsman.</p>
  <p>This compares to an average of 15% in similar authorities.<p>9 satisfactory remedy decisions
  <p>Statistics are based on a total of 57 detailed investigations for the period between 1 April 2022 to 31 March 2023
  <p><a href="/d?remedied">View all satisfactory remedy decisions</a></li>
</ul>
<section><h2>Annual letters</h2>We write to councils each year to give a summary of the complaint statistics we record about them,
and their performance in responding to our investigations.</section></main>
<footer><p>&copy; Ombudsman &amp; others, 2023 &ndash; 24</p></footer></body></html>`

describe('the text of a saved page', () => {
  test("of the Ombudsman's map is its lines as a person reads them", () => {
    expect(textOfHtml(CROYDON).split('\n')).toEqual([
      'London Borough of Croydon',
      'Year',
      'Annual statistics ?Find out more about annual statistics',
      'Complaints upheld',
      '83% of complaints we investigated were upheld.',
      'This compares to an average of 77% in similar authorities.',
      '57 upheld decisions',
      "Adjusted for London Borough of Croydon's population, this is",
      '14.6 upheld decisions per 100,000 residents',
      '.',
      'The average for authorities of this type is',
      '8.3 upheld decisions per 100,000 residents.',
      'View upheld decisions',
      'Statistics are based on a total of 69 detailed investigations for the period between 1 April 2022 to 31 March 2023',
      'Compliance with Ombudsman recommendations',
      '98% of cases we were satisfied the Council had successfully implemented our recommendations.',
      'This compares to an average of 99% in similar authorities.',
      'Statistics are based on a total of 45 compliance outcomes for the period between 1 April 2022 to 31 March 2023',
      'Satisfactory remedies provided by the Council',
      'In 16% of upheld cases we found the Council had provided a satisfactory remedy before the complaint reached the Ombudsman.',
      'This compares to an average of 15% in similar authorities.',
      '9 satisfactory remedy decisions',
      'Statistics are based on a total of 57 detailed investigations for the period between 1 April 2022 to 31 March 2023',
      'View all satisfactory remedy decisions',
      'Annual letters',
      'We write to councils each year to give a summary of the complaint statistics we record about them, and their performance in responding to our investigations.',
      '© Ombudsman & others, 2023 – 24',
    ])
  })

  test('has a row of a table on a line, its cells divided by tabs, also the empty ones before others', () => {
    const table = `<table><caption>Decisions</caption>
      <thead><tr><td></td><th>2022\t-23</th><th><p>2023</p><p>-24</p></th></tr></thead>
      <tr><th>Upheld<td> 57 <td>61<td></td>
      <tr><th>Not<br>upheld<td><div>12</div><td>9</table><p>After`
    expect(textOfHtml(table).split('\n')).toEqual([
      'Decisions',
      '\t2022 -23\t2023 -24',
      'Upheld\t57\t61',
      'Not upheld\t12\t9',
      'After',
    ])
  })

  test('keeps headings and lists apart where a whole page stands in a table', () => {
    const page = '<table><tr><td><h1>Title</h1><ul><li>One<li>Two</ul></td><td>Aside</td></tr></table>'
    expect(textOfHtml(page).split('\n')).toEqual(['Title', 'One', 'Two', '\tAside'])
  })

  test('keeps the lines of a letter that a browser saved as a page', () => {
    const page =
      '<html><head></head><body><pre style="x">Dear Ms Example\r\n\r\nAnnual   Review\nletter</pre><p>Not\npart</body>'
    expect(textOfHtml(page).split('\n')).toEqual(['Dear Ms Example', 'Annual Review', 'letter', 'Not part'])
  })

  test('leaves out what is hidden and only that, also where the end of an element is left out', () => {
    expect(textOfHtml('<ul><li hidden>a<p>b<li>c</ul>')).toBe('c')
    expect(textOfHtml('<div hidden><div>a</div>b</div>c')).toBe('c')
    expect(textOfHtml('<p hidden>a<div>b</div>')).toBe('b')
    expect(textOfHtml('<input hidden>a<br hidden>b')).toBe('a\nb')
    expect(textOfHtml('<head><title>a</title><noscript><div>b</div></noscript><h1>c</h1>')).toBe('c')
    expect(textOfHtml('<div><svg><text>a</text><p>b</div>c')).toBe('b\nc')
    expect(textOfHtml('<svg><g/><title/><text>a</text></svg>b')).toBe('b')
    expect(textOfHtml('<script>"</p>a"</script ><STYLE>a</style>b<!-- a -- > a -->')).toBe('b')
    expect(textOfHtml('<textarea><p>a</textarea>b<iframe><p>a</iframe>')).toBe('b')
  })

  test('is kept together where tags are crossed', () => {
    expect(textOfHtml('<b><p>one</b> two</p>')).toBe('one two')
    expect(textOfHtml('<div><table><tr><td>one</div> two<td>three</table>')).toBe('one two\tthree')
    expect(textOfHtml('</div>one</p>two</br>three</table>')).toBe('one\ntwo\nthree')
  })

  test('has no characters without width, and one kind of space', () => {
    expect(textOfHtml('per\u00adcent\u200b &shy;of&nbsp;&#8203; \u2003 it&nbsp;')).toBe('percent of it')
  })

  test('of plain text is that text', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[\w.,%£()'-]{1,12}$/), { minLength: 1 }), (words) => {
        expect(textOfHtml(`<p>${words.join('\n ')}</p>`)).toBe(words.join(' '))
      }),
    )
  })

  test('never has empty lines, tags, or words that the page does not have', () => {
    const names = ['p', 'div', 'ul', 'li', 'table', 'tr', 'td', 'b', 'svg', 'pre', 'head', 'select', 'nav']
    const part = fc.constantFrom(
      ...names.flatMap((name) => [`<${name}>`, `</${name}>`]),
      ...['<br>', '<span hidden>', '</span>', '<!-- x -->', 'upheld', '57', '&amp;', '\n'],
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const text = textOfHtml(parts.join(' '))
        expect(text).not.toMatch(/^\n|\n$|\n\n| {2}|\t$/)
        expect(text.replace(/upheld|57|&|\s/g, '')).toBe('')
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a page that is made to take long', () => {
  test.each([
    ['500,000 nested elements', '<div>'.repeat(500_000)],
    ['as many that never began', `${'<i>'.repeat(200_000)}${'</b>'.repeat(200_000)}`],
    ['crossed tags', `${'<b><p>'.repeat(200_000)}${'</b>'.repeat(200_000)}`],
    ['tables in tables', `${'<table><tr><td>'.repeat(150_000)}${'</div>'.repeat(150_000)}`],
    ['an attribute without end', `<a href="${'x'.repeat(3_000_000)}`],
    ['very many attributes', `<a ${'hidden '.repeat(500_000)}>`],
    ['very many entities', '&amp;&'.repeat(500_000)],
    ['comments that never end', '<!--'.repeat(1_000_000)],
    ['drawings in drawings', `${'<svg>'.repeat(200_000)}${'<p>'.repeat(200_000)}`],
    ['megabytes of space', `x${' '.repeat(5_000_000)}x`],
    ['megabytes of one line', 'x '.repeat(2_000_000)],
  ])('is read all the same: %s', (_, page) => {
    expect(textOfHtml(page)).not.toContain('<p')
  })
})
