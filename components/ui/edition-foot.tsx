import { editionAddress } from '@/lib/editions/address'
import type { EditionNote } from '@/lib/words/edition-note'

export function EditionFoot({ note: { number, words, changes } }: { note: EditionNote }) {
  return (
    <p className="mt-12 max-w-measure border-t border-hairline pt-4 text-sm text-quiet" data-edition>
      {number === null ? words : <a href={editionAddress(number)}>{words}</a>}. {changes}
    </p>
  )
}
