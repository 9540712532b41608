import { createDeflate } from 'node:zlib'
import { RAW_FONT, rawPdf } from './raw-pdf'

const MEGABYTE = 1_000_000

/**
 * A small PDF of one page whose content grows to hundreds of megabytes when it is inflated.
 * @param content spaces, which come to nothing; or text, shown millions of times
 */
export async function pdfBomb({
  megabytes = 300,
  content = 'spaces' as 'spaces' | 'text',
} = {}): Promise<Uint8Array> {
  const stream = await deflatedTimes(content === 'spaces' ? ' ' : '(Upheld) Tj\n', megabytes)
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    { dictionary: '/Filter /FlateDecode', stream },
    RAW_FONT,
  ])
}

/** The unit repeated to so many megabytes and deflated, never held in memory as a whole. */
async function deflatedTimes(unit: string, megabytes: number): Promise<Uint8Array> {
  const block = Buffer.from(unit.repeat(Math.ceil(MEGABYTE / unit.length)))
  const deflate = createDeflate({ level: 9 })
  const chunks: Buffer[] = []
  deflate.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve, reject) => deflate.on('end', resolve).on('error', reject))
  deflate.write(Buffer.from('BT /F1 12 Tf 1 0 0 1 50 700 Tm '))
  for (let i = 0; i < megabytes; i++) {
    if (!deflate.write(block)) await new Promise((resolve) => deflate.once('drain', resolve))
  }
  deflate.end(Buffer.from(' ET'))
  await ended
  return Buffer.concat(chunks)
}
