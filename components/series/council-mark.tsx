/** The filled mark that stands for a council, beside its name. */
export function CouncilMark() {
  return (
    <svg viewBox="0 0 10 10" aria-hidden="true" className="inline-block size-2.5 align-baseline">
      <circle cx="5" cy="5" r="5" className="fill-council" />
    </svg>
  )
}
