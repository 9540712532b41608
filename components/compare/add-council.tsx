import Form from 'next/form'
import { NameBox } from '@/components/ui/name-box'
import { COMPARE_ADDRESS } from '@/lib/compare/address'
import type { CompareControls } from '@/lib/compare/compare-controls'
import { KeptFields } from './kept-fields'

/** A box to add a council by any usual name; a plain form, so it works in any browser. */
export function AddCouncil({ kept, typed }: { kept: CompareControls['kept']; typed: string }) {
  return (
    <Form action={COMPARE_ADDRESS} scroll={false} prefetch={false} className="not-printed max-w-[26rem]">
      <KeptFields kept={kept} years />
      <NameBox
        // Another comparison has an empty box.
        key={`${kept.councils.join('~')} ${typed}`}
        id="add-council"
        label={kept.councils.length === 0 ? 'Name of a council' : 'Add a council'}
        typed={typed}
      />
    </Form>
  )
}
