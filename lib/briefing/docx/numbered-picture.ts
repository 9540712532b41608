import { type IContext, ImageRun, type IXmlableObject } from 'docx'

let last = 0

/**
 * A picture with a number of its own. The library gives every picture the number 1 (docx 9.5), and Word may call a
 * document with two alike damaged.
 */
export class NumberedPicture extends ImageRun {
  override prepForXml(context: IContext): IXmlableObject | undefined {
    const xml = super.prepForXml(context)
    last = (last % MOST) + 1
    number(xml, last)
    return xml
  }
}

/** Enough that no document has two alike. */
const MOST = 1_000_000

function number(xml: unknown, id: number): void {
  if (Array.isArray(xml)) for (const child of xml) number(child, id)
  else if (typeof xml === 'object' && xml !== null) {
    for (const [name, value] of Object.entries(xml)) {
      const properties = name === 'wp:docPr' ? attributesIn(value) : null
      if (properties) properties.id = id
      else number(value, id)
    }
  }
}

function attributesIn(value: unknown): { id?: number } | null {
  const holders = Array.isArray(value) ? value : [value]
  return holders.find((one) => typeof one?._attr === 'object')?._attr ?? null
}
