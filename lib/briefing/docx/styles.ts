import type { IStylesOptions } from 'docx'
import { COUNCIL, SIZES } from './parts'

const LANGUAGE = { value: 'en-GB' }

/** The styles of the document, by the names that Word itself uses, so that an officer can restyle all at once. */
export const DOCX_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: SIZES.text, language: LANGUAGE },
      paragraph: { spacing: { after: 90, line: 252 } },
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
