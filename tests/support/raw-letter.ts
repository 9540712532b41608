import { PAGE_HEIGHT, PAGE_WIDTH } from '@/prisma/factories/pdf/page'
import { FONT_RESOURCES } from '@/prisma/factories/pdf/page-content'
import { RAW_FONT, type RawObject, rawPdf, rawStream } from '@/prisma/factories/pdf/raw-pdf'

/** Before the content of each page. */
const FIRST_PAGE = 5

/**
 * A PDF of pages whose content is not packed, so that tests can change what is drawn and keep the file whole.
 * @param streamOf makes a page's content, for tests that pack it
 */
export function rawLetter(
  contents: string[],
  streamOf: (content: string, page: number) => RawObject = (content) => rawStream(content),
): Uint8Array {
  const numbers = contents.map((_, i) => FIRST_PAGE + 2 * i)
  const { regular, bold } = FONT_RESOURCES
  const pages = contents.flatMap((content, i): RawObject[] => [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE_WIDTH} ${PAGE_HEIGHT}] /Contents ${(numbers[i] ?? 0) + 1} 0 R /Resources << /Font << /${regular} 3 0 R /${bold} 4 0 R >> >> >>`,
    streamOf(`1 0 0 -1 0 ${PAGE_HEIGHT} cm\n${content}`, i + 1),
  ])
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${numbers.map((number) => `${number} 0 R`).join(' ')}] /Count ${numbers.length} >>`,
    RAW_FONT,
    RAW_FONT.replace('Helvetica', 'Helvetica-Bold'),
    ...pages,
  ])
}
