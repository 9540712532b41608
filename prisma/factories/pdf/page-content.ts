import { encode, type FontFamily } from './fonts'
import { BLACK, type Run } from './page'
import { n } from './shapes'

/** The names under which a page's resources hold its fonts. */
export const FONT_RESOURCES = { regular: 'F1', bold: 'F2' }

/** Writes runs of text as PDF operators, for pages whose axis points down as pdfkit's do. */
export function textContent(runs: Run[], family: FontFamily): string {
  return runs
    .map(({ text, x, y, size, bold, colour }) => {
      const font = bold ? FONT_RESOURCES.bold : FONT_RESOURCES.regular
      const { operand } = encode(text, family, bold)
      return `BT ${(colour ?? BLACK).join(' ')} rg 1 0 0 -1 ${n(x)} ${n(y)} Tm /${font} ${n(size)} Tf ${operand} TJ ET`
    })
    .join('\n')
}

/** Runs of a body as a word processor writes them: word by word, not line by line. */
export function wordByWord(runs: Run[], family: FontFamily): Run[] {
  return runs.flatMap((run) => {
    let x = run.x
    return run.text.split(/(?<= )/).map((text) => {
      const word = { ...run, text, x }
      x += encode(text, family, run.bold).width * run.size
      return word
    })
  })
}
