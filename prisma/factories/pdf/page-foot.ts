import type { PrintOptions } from './letter-type'
import { GREY, PAGE_HEIGHT, PAGE_WIDTH, type Page } from './page'
import { plain } from './spans'
import { type Setting, write } from './typeset'

/** Sets what stands below every page: its number, the Ombudsman's address and a stamp. */
export function pageFoot(
  page: Page,
  { number, of }: { number: number; of: number },
  print: PrintOptions,
  setting: Setting,
): void {
  const box = { x: 62, y: PAGE_HEIGHT - 38, width: PAGE_WIDTH - 124 }
  const words = { 'page-of-pages': `Page ${number} of ${of}`, 'bare-number': String(number) }
  if (print.stamp) {
    write(
      { page, setting },
      plain(print.stamp),
      { ...box, y: PAGE_HEIGHT - 22 },
      { size: 9, bold: true, align: 'centre' },
    )
  }
  if (print.footers) {
    write({ page, setting }, plain(words[print.footers]), box, { size: 9, align: 'right' })
  }
  if (print.addressLine) {
    const address = 'PO Box 1000 Testville TE1 0ST   Telephone 0300 000 0000   www.lgo.org.uk'
    write(
      { page, setting },
      plain(address),
      { ...box, y: box.y - 12 },
      { size: 7, colour: GREY, align: 'centre' },
    )
  }
}
