/** What whoever published an edition says to its readers; nothing where nothing was said. */
export function EditionNote({ note }: { note: string | null }) {
  if (note === null) return null
  return (
    <p className="mt-3 max-w-measure whitespace-pre-line">
      <strong>Note for readers.</strong> {note}
    </p>
  )
}
