import type { ReactNode } from 'react'
import type { TermId } from '@/lib/words/glossary'
import { glossaryAddress } from '@/lib/words/glossary-address'

/** A word of the field where a page first uses it, with the way to its meaning. */
export function Term({ id, children }: { id: TermId; children: ReactNode }) {
  return (
    <dfn className="not-italic">
      <a href={glossaryAddress(id)} className="text-inherit decoration-dotted">
        {children}
      </a>
    </dfn>
  )
}
