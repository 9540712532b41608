import { Parser } from 'htmlparser2'

type Attributes = Record<string, string>

/** What is told of an XML file, in its order. */
export type XmlVisitor = {
  open(name: string, attributes: Attributes): void
  close(name: string): void
  text?(text: string): void
}

/** No document that people write is as deep. */
const DEEPEST = 500

/** @throws RangeError where elements stand in one another deeper than in any document */
export function walkXml(xml: string, visitor: XmlVisitor): void {
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > DEEPEST) throw new RangeError('The document is nested too deep.')
        visitor.open(name, attributes)
      },
      onclosetag(name) {
        depth--
        visitor.close(name)
      },
      ontext: (text) => visitor.text?.(text),
    },
    { xmlMode: true },
  )
  parser.write(xml)
  parser.end()
}
