import Form from 'next/form'
import type { CompareControls } from '@/lib/views/compare-controls'
import { KeptFields } from './kept-fields'

/** A box to add a council by any usual name; a plain form, so it works in any browser. */
export function AddCouncil({ kept, typed }: { kept: CompareControls['kept']; typed: string }) {
  return (
    <Form action="/compare" scroll={false} prefetch={false} className="not-printed max-w-[26rem]">
      <KeptFields kept={kept} years />
      <label htmlFor="add-council" className="mb-1 block font-semibold">
        {kept.councils.length === 0 ? 'Name of a council' : 'Add a council'}
      </label>
      <div className="flex">
        <input
          id="add-council"
          // Another comparison has an empty box.
          key={`${kept.councils.join('~')} ${typed}`}
          name="add"
          type="text"
          defaultValue={typed}
          autoComplete="off"
          className="min-w-0 flex-1 rounded-l border border-rule bg-white px-3 py-2"
        />
        <button type="submit" className="rounded-r bg-council px-4 py-2 font-semibold text-white">
          Add
        </button>
      </div>
    </Form>
  )
}
