import { RAW_FONT, rawPdf, rawStream } from './raw-pdf'

/** What refers to itself. */
export type Loop = 'page-tree' | 'parents' | 'form' | 'length' | 'contents'

const CATALOGUE = '<< /Type /Catalog /Pages 2 0 R >>'
const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'

/** A PDF in which something refers to itself, so that a careless reader never comes to an end. */
export function selfReferencingPdf(loop: Loop = 'page-tree'): Uint8Array {
  return rawPdf(LOOPS[loop])
}

const LOOPS = {
  'page-tree': [
    CATALOGUE,
    '<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>',
    '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >>',
  ],
  parents: [
    CATALOGUE,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 /Parent 3 0 R >>',
    '<< /Type /Page /Parent 2 0 R >>',
  ],
  form: [
    CATALOGUE,
    PAGES,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources 6 0 R >>',
    rawStream('/X1 Do'),
    rawStream(
      'BT /F1 12 Tf 50 700 Td (Upheld) Tj ET /X1 Do /X1 Do',
      '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources 6 0 R',
    ),
    '<< /Font << /F1 7 0 R >> /XObject << /X1 5 0 R >> >>',
    RAW_FONT,
  ],
  length: [
    CATALOGUE,
    PAGES,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
    '<< /Length 4 0 R >>\nstream\nBT ET\nendstream',
  ],
  contents: [
    CATALOGUE,
    PAGES,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
    '[4 0 R 4 0 R]',
  ],
} satisfies Record<Loop, Parameters<typeof rawPdf>[0]>
