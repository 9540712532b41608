/** A publisher's note as readers will see it on the edition's page: empty lines part paragraphs. */
export function NotePreview({ note }: { note: string }) {
  return (
    <blockquote className="max-w-measure space-y-2">
      {note.split(/\n\s*\n/).map((paragraph, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs never move, and two can be the same.
        <p key={i}>{paragraph}</p>
      ))}
    </blockquote>
  )
}
