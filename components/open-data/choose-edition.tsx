import Form from 'next/form'

/** Which edition's files are shown. */
export function ChooseEdition({ shown, newest }: { shown: number; newest: number }) {
  if (newest === 1) return null
  return (
    <Form
      action="/data"
      scroll={false}
      prefetch={false}
      className="not-printed mt-6 flex flex-wrap items-end gap-x-4 gap-y-2"
    >
      <label>
        <span className="mb-1 block font-semibold">Edition</span>
        <select
          key={shown}
          name="edition"
          defaultValue={shown}
          className="rounded border border-rule bg-white px-3 py-2"
        >
          {Array.from({ length: newest }, (_, i) => newest - i).map((number) => (
            <option key={number} value={number}>
              {number}
              {number === newest && ' (newest)'}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="rounded border border-council px-4 py-2 font-semibold text-council">
        Show this edition
      </button>
    </Form>
  )
}
