/** The buttons that enlarge the map. */
export function ZoomTools({
  onLarger,
  onSmaller,
  onWhole,
}: {
  onLarger: () => void
  onSmaller: () => void
  onWhole: () => void
}) {
  const buttons = [
    { sign: '+', words: 'Enlarge the map', press: onLarger },
    { sign: '−', words: 'Make the map smaller', press: onSmaller },
    { sign: 'Whole', words: 'Whole map', press: onWhole },
  ]
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons beside a drawing are no fieldset of a form.
    <div role="group" aria-label="Size of the map" className="flex shrink-0">
      {buttons.map(({ sign, words, press }) => (
        <button
          key={sign}
          type="button"
          aria-label={words}
          title={words}
          onClick={press}
          className="-ml-px h-9 min-w-9 cursor-pointer border border-rule bg-white px-2 font-semibold hover:bg-note"
        >
          {sign}
        </button>
      ))}
    </div>
  )
}
