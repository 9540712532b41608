import { getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { letterPdf, pdfDamages } from '@/prisma/factories/letter-pdf'
import { extract, inWords } from './extract'

const open = (bytes: Uint8Array) => getDocumentProxy(bytes.slice())

test('an encrypted PDF asks for its password', async () => {
  await expect(open(await pdfDamages.encryptedPdf())).rejects.toThrow(/password/i)
})

test('a scanned PDF has pages and no text', async () => {
  const pages = await extract(await pdfDamages.scannedPdf(3))
  expect(pages).toEqual([[], [], []])
})

test('a truncated PDF is the first part of the whole', async () => {
  const whole = await letterPdf({ council: 'Testville Council', year: '2023-24' })
  const part = pdfDamages.truncated(whole, 0.5)
  expect(part.length).toBe(Math.floor(whole.length / 2))
  expect(whole.subarray(0, part.length)).toEqual(part)
})

test('files that are no PDF do not open', async () => {
  await expect(open(pdfDamages.notReallyAPdf())).rejects.toThrow()
  await expect(open(pdfDamages.onlyAPdfHeader())).rejects.toThrow()
})

test('a PDF of many pages', async () => {
  const document = await open(pdfDamages.manyPagesPdf(3000))
  expect(document.numPages).toBe(3000)
})

test('a PDF with JavaScript is a whole letter with an action on opening', async () => {
  const bytes = await pdfDamages.pdfWithJavaScript()
  const document = await open(bytes)
  expect(Object.keys((await document.getJSActions()) ?? (await document.getOpenAction()) ?? {})).not.toEqual(
    [],
  )
  expect(new TextDecoder('latin1').decode(bytes)).toMatch(/\/OpenAction \d+ 0 R/)
  expect(inWords((await extract(bytes)).flat())).toContain('Annual Review letter 2023-24')
})

test('a huge page', async () => {
  const page = await (await open(pdfDamages.hugePagePdf())).getPage(1)
  expect(page.getViewport({ scale: 1 }).width).toBeGreaterThan(1_000_000)
})

test('a bomb is small and says how large it grows only when it is inflated', async () => {
  const bytes = await pdfDamages.pdfBomb({ megabytes: 100 })
  expect(bytes.length).toBeLessThan(200_000)
  expect((await open(bytes)).numPages).toBe(1)
})

test.each(['page-tree', 'parents', 'form', 'length', 'contents'] as const)(
  'a loop in %s refers to itself in a few hundred bytes',
  (loop) => {
    const text = new TextDecoder('latin1').decode(pdfDamages.selfReferencingPdf(loop))
    expect(text).toMatch(/^%PDF-1.5/)
    expect(text.length).toBeLessThan(2000)
  },
)
