export function EditionFoot({ note }: { note: string }) {
  return <p className="mt-12 border-t border-hairline pt-4 text-sm text-quiet">{note}</p>
}
